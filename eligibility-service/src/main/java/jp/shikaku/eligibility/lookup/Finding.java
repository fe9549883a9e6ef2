package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Horizon;
import jp.shikaku.eligibility.knowledge.KnownPerson;

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

    /**
     * The same as far as it holds for a day of which not everything is kept: that nobody covers it is not known. Who was
     * found and is covered, by whatever number, is kept, with everything that is known about them.
     *
     * @param found the persons among whom those of the finding are
     */
    Finding asFarAsKept(LocalDate day, Horizon horizon, List<KnownPerson> found) {
        boolean nobodyCovers = reason.validity() == Validity.INVALID || reason.validity() == Validity.NOT_FOUND;
        if (horizon.keeps(day) || !nobodyCovers || found.stream().anyMatch(known -> isCovered(known, day))) {
            return this;
        }
        return new Finding(Reason.NO_LONGER_KNOWN, persons, null, null, false, registrationUnderWay);
    }

    private boolean isCovered(KnownPerson known, LocalDate day) {
        return persons.contains(known.person().id())
                && known.timeline().inForce(day).isPresent();
    }
}
