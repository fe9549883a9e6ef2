package jp.shikaku.claims.review;

/** What became of a receipt; the names are those of the API. */
public enum Outcome {
    NO_CHANGE,
    BRANCH_FOUND,
    MOVED,
    SPLIT,
    /** Held at the close: a qualification is known, but the insurer on the claim is billed (06). */
    BILLED_AS_CLAIMED,
    /** Held at the close: nothing could be confirmed, the insurer on the claim is billed (03). */
    UNCONFIRMED,
    HELD,
    NOT_SUBJECT
}
