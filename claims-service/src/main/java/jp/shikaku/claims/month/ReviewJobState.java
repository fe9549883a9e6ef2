package jp.shikaku.claims.month;

/** What the review organisation wants of a month's review; kept in the database. */
enum ReviewJobState {
    /** Nobody has started it. */
    NOT_STARTED,
    /** What waits is decided. */
    RUNNING,
    /** What waits stays, also what is to be decided again. */
    PAUSED,
    /** What was never decided waits no more; what was decided stays and follows the registry. */
    CANCELLED
}
