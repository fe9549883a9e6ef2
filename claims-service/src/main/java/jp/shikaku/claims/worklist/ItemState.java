package jp.shikaku.claims.worklist;

/** Where an item stands; the names are those of the API. */
public enum ItemState {
    /** Waits for a person. */
    OPEN,
    /** Decided; waits for the approval of another person. */
    PROPOSED,
    /** Decided, and the decision holds. */
    SETTLED,
    /** What made it arise is gone: the registry learned more, or the receipt was replaced. */
    OBSOLETE
}
