package jp.shikaku.notice.copies;

/** In which other form a content is handed out. */
enum CopyForm {
    SMART_HEALTH_CARD,
    SD_JWT_VC
}
