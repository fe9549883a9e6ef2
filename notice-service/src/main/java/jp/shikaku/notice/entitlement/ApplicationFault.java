package jp.shikaku.notice.entitlement;

/** Why an application for a 資格確認書 cannot be granted. */
public enum ApplicationFault {
    /** Unknown, or one of those that D.3 says are none. */
    NOT_A_REASON,
    EVIDENCE_MISSING,
    ITEMS_MISSING,
    NOT_IN_FORCE,
    DOES_NOT_APPLY,
    /** A certificate is issued ex officio. */
    ENTITLED_ANYWAY
}
