package jp.shikaku.eligibility.registration.transfer;

import java.time.LocalDate;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.support.ProblemException;

/** Days on which numbers can change. */
final class TransferDays {

    private static final LocalDate FIRST = LocalDate.of(1961, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private TransferDays() {}

    /**
     * Ends the request unless a day can be meant.
     *
     * @throws ProblemException 422
     */
    static void require(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new ProblemException(EligibilityError.DATE_IMPOSSIBLE);
        }
    }
}
