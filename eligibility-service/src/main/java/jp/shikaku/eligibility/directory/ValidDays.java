package jp.shikaku.eligibility.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** The days an entry may speak about: far enough for every insurer there ever was, near enough for every database. */
final class ValidDays {

    private static final LocalDate FIRST = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private ValidDays() {}

    /** Whether a day can be meant. */
    static boolean possible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /**
     * The day asked about.
     *
     * @param on as asked, null for today
     * @throws ProblemException 400 if it cannot be meant
     */
    static LocalDate asked(LocalDate on, LocalDate today) {
        if (on == null) {
            return today;
        }
        if (!possible(on)) {
            throw new ProblemException(
                    CommonError.INVALID_VALUE, "on must lie between " + FIRST + " and " + LAST + '.');
        }
        return on;
    }

    /** What is wrong with a half-open period. */
    static List<ProblemError> faults(LocalDate validFrom, LocalDate validTo) {
        List<ProblemError> faults = new ArrayList<>();
        if (!possible(validFrom)) {
            faults.add(ProblemError.at("/validFrom", "The day must lie between " + FIRST + " and " + LAST + '.'));
        }
        if (validTo != null && !possible(validTo)) {
            faults.add(ProblemError.at("/validTo", "The day must lie between " + FIRST + " and " + LAST + '.'));
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            faults.add(ProblemError.at("/validTo", "validTo must be after validFrom."));
        }
        return faults;
    }
}
