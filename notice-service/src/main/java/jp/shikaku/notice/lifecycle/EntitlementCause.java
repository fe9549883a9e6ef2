package jp.shikaku.notice.lifecycle;

/** Why somebody became entitled to a paper. */
public enum EntitlementCause {
    /** A registration was completed. */
    NEW_QUALIFICATION,
    /** What the earlier paper showed, or the kind of paper, changed. */
    CONTENT_CHANGED,
    /** The earlier paper ends soon on its own account. */
    RENEWED,
    /** The earlier paper was reported lost. */
    REPORTED_LOST,
    /** Another one was asked for, because the paper is damaged or never arrived. */
    REISSUE_ASKED
}
