package jp.shikaku.notice.entitlement;

/** By what a document is issued. */
public enum Basis {
    /** 職権交付: without an application. */
    EX_OFFICIO,
    /** 申請による交付. */
    APPLICATION,
    /** A notice, to everybody with a usable card. */
    NOTICE
}
