package jp.shikaku.notice.lifecycle;

/** Where a document stands. */
public enum DocumentState {
    ISSUED,
    /** Its content is out of date; a new one is due or out. */
    SUPERSEDED,
    /** The qualification ended, or was found wrong. */
    REVOKED
}
