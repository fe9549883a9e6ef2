package jp.shikaku.claims.worklist;

/** What a person is asked; the names are those of the API. */
public enum ItemKind {
    /** A receipt is held for a reason that a person can settle. */
    HELD,
    /** 負担割合相違: a move books a difference between the ratio paid at the desk and that of the new insurer. */
    BURDEN_DIFFERENCE,
    /** An insurer's request about a billed receipt that no rule answers. */
    RECHECK_REQUEST,
    /** A receipt claims again what still stands, and was returned for it by rule. */
    RECLAIM,
    /** A DPC hospital states that the insurance changed inside the month, and the review holds nothing to ask about. */
    STATED_CHANGE
}
