package jp.shikaku.notice.printing;

/** What a printing holds. */
enum PrintKind {
    /** 資格情報のお知らせ. */
    NOTICE,
    /** 資格確認書. */
    CONFIRMATION_CERTIFICATE,
    /** 返却のお願い: letters, not documents of a run. */
    RETURN_REQUEST
}
