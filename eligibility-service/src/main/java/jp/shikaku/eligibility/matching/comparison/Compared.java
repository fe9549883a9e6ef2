package jp.shikaku.eligibility.matching.comparison;

import java.util.List;

import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.model.ItemComparison;

/**
 * The outcome of one comparison.
 *
 * @param agreement null unless the register named exactly one resident
 */
public record Compared(Cause cause, Verdict verdict, Agreement agreement) {

    /** What an outcome rests on. */
    public enum Cause {
        COMPARED,
        NOT_IN_REGISTER,
        SEVERAL_IN_REGISTER
    }

    /**
     * Compares a statement with what the register answered.
     *
     * @param residents the residents the register found
     * @param severalInForce whether the person has another qualification in force
     */
    public static Compared of(FiveItems stated, List<FiveItems> residents, boolean severalInForce) {
        if (residents.size() != 1) {
            Cause cause = residents.isEmpty() ? Cause.NOT_IN_REGISTER : Cause.SEVERAL_IN_REGISTER;
            return new Compared(cause, Verdict.REVIEW, null);
        }
        Agreement agreement = Agreement.between(stated, residents.get(0));
        return new Compared(Cause.COMPARED, Verdict.of(agreement, severalInForce), agreement);
    }

    /**
     * The state that follows. A statement that counted already is hidden only if birth date or sex differ: people move
     * and marry, and the register learns it before the insurer. What an insurer released stays so on the same evidence.
     *
     * @param sameEvidence whether the release was given on exactly what was compared now
     */
    public MatchingState after(MatchingState before, boolean sameEvidence) {
        if (verdict == Verdict.CLEAR) {
            return MatchingState.CLEAR;
        }
        if (before == MatchingState.RELEASED && sameEvidence) {
            return MatchingState.RELEASED;
        }
        boolean contradicts = agreement != null
                && (agreement.birthDate() == ItemComparison.DIFFERENT || agreement.sex() == ItemComparison.DIFFERENT);
        if (before.counts() && !contradicts) {
            return MatchingState.DOUBTED;
        }
        return verdict == Verdict.REVIEW ? MatchingState.REVIEW : MatchingState.SUSPENDED;
    }
}
