package jp.shikaku.notice.entitlement;

/** Why an entitlement, and the document that is out for it, no longer counts. */
public enum EndReason {
    /** 資格喪失. */
    LOST,
    /** The insurer took its statement back, or the number was found to be another person's. */
    WITHDRAWN,
    /** A wrong link is suspected. */
    SUSPENDED
}
