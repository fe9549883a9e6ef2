package jp.shikaku.notice.entitlement;

/** The two papers that follow from a qualification. */
public enum DocumentKind {
    /** 資格情報のお知らせ: for people with a usable card, not valid without it. */
    NOTICE,
    /** 資格確認書: stands alone, for people without a usable card. */
    CONFIRMATION_CERTIFICATE
}
