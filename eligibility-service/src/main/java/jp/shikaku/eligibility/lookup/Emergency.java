package jp.shikaku.eligibility.lookup;

import java.util.List;

import jp.shikaku.eligibility.access.AccessError;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** The words that an emergency look needs. */
final class Emergency {

    private Emergency() {}

    /**
     * The words to be kept: those of an emergency only; elsewhere they might hold what nobody needs to know.
     *
     * @throws ProblemException 400 for an emergency without words
     */
    static String reason(String purpose, String stated) {
        if (!PurposeOfUse.EMERGENCY.name().equals(purpose)) {
            return null;
        }
        if (stated == null || stated.isBlank()) {
            throw new ProblemException(
                    AccessError.REASON_MISSING, null, List.of(ProblemError.at("/reason", "Why is this an emergency?")));
        }
        return stated;
    }
}
