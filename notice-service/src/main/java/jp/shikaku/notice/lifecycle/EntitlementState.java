package jp.shikaku.notice.lifecycle;

/** Where an entitlement stands. */
public enum EntitlementState {
    /** The paper is due. */
    PENDING,
    /** The paper could not be printed as it must be; the findings say why. Tried again by the next run. */
    STOPPED,
    /** The paper is out. */
    ISSUED,
    /** The paper no longer said what is true; another entitlement took its place. */
    REPLACED,
    /** Lost, withdrawn or suspended. */
    ENDED
}
