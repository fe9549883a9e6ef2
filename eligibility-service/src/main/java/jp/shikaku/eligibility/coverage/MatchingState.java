package jp.shikaku.eligibility.coverage;

/** How far the comparison with the resident register has come for a statement. */
public enum MatchingState {
    /** Never compared: existing stock, or registered while no comparison was asked for. */
    STOCK(true),
    /** Waits for the register. */
    PENDING(false),
    /** Agrees with the register, also where an item agrees only after folding. */
    CLEAR(true),
    /** Must be looked at by the insurer before it counts. */
    REVIEW(false),
    /** Contradicts the register: birth date or sex, or both names. */
    SUSPENDED(false),
    /** Declared "no doubt" (疑いなし) by the insurer, with a reason. */
    RELEASED(true),
    /** Counted before, and agrees with the register no longer in a way that people often bring about by moving. */
    DOUBTED(true);

    private final boolean counts;

    MatchingState(boolean counts) {
        this.counts = counts;
    }

    /** Whether the statement may be relied on. */
    public boolean counts() {
        return counts;
    }

    /** Whether the insurer has to decide. */
    public boolean isFinding() {
        return this == REVIEW || this == SUSPENDED || this == DOUBTED;
    }
}
