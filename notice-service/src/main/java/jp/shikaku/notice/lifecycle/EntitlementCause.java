package jp.shikaku.notice.lifecycle;

/** Why somebody became entitled to a paper. */
public enum EntitlementCause {
    /** A registration was completed. */
    NEW_QUALIFICATION,
    /** What the earlier paper showed, or the kind of paper, changed. */
    CONTENT_CHANGED
}
