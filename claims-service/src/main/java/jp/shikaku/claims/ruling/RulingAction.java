package jp.shikaku.claims.ruling;

/** What a ruling does; the names are those of the API. */
public enum RulingAction {
    /** Tells the review how to decide. */
    RULE,
    /** Takes the ruling that stands back; the receipt is decided on today's knowledge again. */
    REVERSE,
    /** Says that a person has seen it and nothing is to be changed. */
    ACKNOWLEDGE
}
