package jp.shikaku.notice.document;

/** What a document looks like on paper. */
public enum DocumentForm {
    /** 資格情報のお知らせ: A4 with a card to cut out. */
    NOTICE_A4
}
