package jp.shikaku.notice.document;

/** What a document looks like on paper. Its layout is the resource of the same name in {@code /documents/forms}. */
public enum DocumentForm {
    /** 資格情報のお知らせ: A4 with a card to cut out. */
    NOTICE_A4("notice-a4"),
    /** What the notice is, in English: A4, with the items. */
    NOTICE_ENGLISH("notice-english"),
    /** What the notice is, in easy Japanese (やさしい日本語): A4. */
    NOTICE_EASY_JAPANESE("notice-easy-japanese"),
    /** 資格確認書 as front and back of a card on one A4 sheet, with marks for a cutter. */
    CERTIFICATE_CARD_SHEET("certificate-card-sheet"),
    /** 資格確認書 for a card printer: front and back as two pages of the size of a card. */
    CERTIFICATE_CARD("certificate-card"),
    /** 資格確認書 as postcard. */
    CERTIFICATE_POSTCARD("certificate-postcard"),
    /** 資格確認書 on A4. */
    CERTIFICATE_A4("certificate-a4"),
    /** What the certificate is, in English: A4, with the items. */
    CERTIFICATE_ENGLISH("certificate-english"),
    /** What the certificate is, in easy Japanese: A4. */
    CERTIFICATE_EASY_JAPANESE("certificate-easy-japanese"),
    /** The page whose address shows in the window of an envelope; needs a recipient. */
    ADDRESS_PAGE("address-page"),
    /** 返却のお願い: the letter that asks for a document; needs a recipient and what it asks for. */
    RETURN_REQUEST("return-request");

    private final String layout;

    DocumentForm(String layout) {
        this.layout = layout;
    }

    String layout() {
        return layout;
    }
}
