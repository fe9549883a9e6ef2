package jp.shikaku.notice.entitlement;

/** Why an entitlement, or a document that is out for it, no longer counts. */
public enum EndReason {
    /** 資格喪失. */
    LOST,
    /** 死亡による資格喪失. */
    DEATH,
    /** The insurer took its statement back, or the number was found to be another person's. */
    WITHDRAWN,
    /** A wrong link is suspected. */
    SUSPENDED,
    /** A short-term certificate's or an application's ground ended, and nothing else entitles. */
    GROUND_ENDED,
    /** The holder reported the paper lost; another one is due. */
    REPORTED_LOST
}
