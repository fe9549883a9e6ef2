package jp.shikaku.eligibility.quality.trouble.rule;

/** How the desk got on. */
public enum Outcome {
    /** 従来の保険証. */
    USED_OLD_CARD,
    /** 資格情報のお知らせ. */
    USED_NOTICE,
    /** 資格確認書. */
    USED_KAKUNINSHO,
    /** マイナポータルの画面. */
    PORTAL_SCREEN,
    /** 被保険者資格申立書. */
    DECLARATION,
    /** いったん10割. */
    CHARGED_100,
    /** 保険者へ照会. */
    CALLED_INSURER,
    /** コールセンターへ照会. */
    CALLED_HELPDESK,
    /** 返戻. */
    RETURNED_CLAIM
}
