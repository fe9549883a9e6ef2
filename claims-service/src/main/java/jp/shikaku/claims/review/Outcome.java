package jp.shikaku.claims.review;

/** What became of a receipt; the names are those of the API. */
public enum Outcome {
    NO_CHANGE,
    BRANCH_FOUND,
    MOVED,
    SPLIT,
    /** A qualification is known, but the insurer on the claim is billed: by the close (06, 07, 08) or by a person. */
    BILLED_AS_CLAIMED,
    /** Held at the close: nothing could be confirmed, the insurer on the claim is billed (03). */
    UNCONFIRMED,
    HELD,
    NOT_SUBJECT,
    /** 返戻: sent back to the institution by a person, nobody pays. */
    RETURNED,
    /** 取下げ: taken back by the institution, nobody pays. */
    WITHDRAWN
}
