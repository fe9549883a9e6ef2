package jp.shikaku.eligibility.registration.judgement;

import java.util.UUID;

import jp.shikaku.eligibility.coverage.Matching;
import jp.shikaku.eligibility.matching.comparison.Compared;

/**
 * A new state of the comparison with the resident register.
 *
 * @param cause why the state changed
 * @param compared what was compared, null unless something was
 * @param evidence keyed digest of what was compared, null unless something was
 * @param release why there is no doubt, null unless released
 */
public record MatchingFact(
        UUID qualificationId, Matching matching, Cause cause, Compared compared, String evidence, Release release) {

    /** Why a state changed. */
    public enum Cause {
        REGISTERED,
        CORRECTED,
        LINK_CORRECTED,
        COMPARED,
        /** Taken over from the number under which the qualification stood before. */
        CONTINUED,
        RELEASED
    }

    /**
     * An insurer's "no doubt" (疑いなし).
     *
     * @param reasonCode stable code of the reason
     * @param reason in words, without personal data by agreement
     */
    public record Release(String reasonCode, String reason) {}

    /** A statement that waits to be compared. */
    static MatchingFact waiting(UUID qualificationId, Matching matching, Cause cause) {
        return new MatchingFact(qualificationId, matching, cause, null, null, null);
    }
}
