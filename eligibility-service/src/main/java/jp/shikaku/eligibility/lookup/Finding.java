package jp.shikaku.eligibility.lookup;

import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Qualification;

/**
 * What the rules found.
 *
 * @param persons the persons that the question fits
 * @param restsOn the statement that decided, null when none or several did
 * @param shown the qualification of the numbers asked, where the answer shows it, else null
 * @param overlap another qualification covers the same day
 * @param registrationUnderWay a further registration of the person is known to be unfinished
 */
record Finding(
        Reason reason,
        List<UUID> persons,
        Qualification restsOn,
        Qualification shown,
        boolean overlap,
        boolean registrationUnderWay) {

    /** A finding that rests on no single statement. */
    static Finding of(Reason reason, List<UUID> persons) {
        return new Finding(reason, persons, null, null, false, false);
    }
}
