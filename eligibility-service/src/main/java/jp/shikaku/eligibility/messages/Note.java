package jp.shikaku.eligibility.messages;

/** What an answer without error adds (ProcessingResultCode beside ProcessingResultStatus 1). The codes are ours. */
enum Note {
    OVERLAP("SK-MSG-201", "前の資格の喪失が登録されていません。"),
    REGISTRATION_UNDER_WAY("SK-MSG-202", "登録の手続き中の資格があります。"),
    SUBSTITUTED("SK-MSG-203", "文字コードにない文字を置き換えました。"),
    CARD_EXPIRING("SK-MSG-204", "電子証明書の有効期限が近づいています。"),
    WITHHELD("SK-MSG-206", "本人の申出により表示しない項目があります。"),
    CHECK_DIGIT("SK-MSG-205", "保険者番号の検証番号が誤っています。");

    private final String code;
    private final String japanese;

    Note(String code, String japanese) {
        this.code = code;
        this.japanese = japanese;
    }

    String code() {
        return code;
    }

    String japanese() {
        return japanese;
    }
}
