package jp.shikaku.notice.verification;

/** What can be said of a paper by the content of its QR code. */
enum VerificationResult {
    GENUINE(
            "発行された内容のままで、差替えも失効もしていません。下の内容が紙の記載・ご本人のマイナンバーカードと同じことを確かめてください。資格が今も続いているかは、" + "オンライン資格確認で照会してください。",
            "Issued as shown, neither superseded nor revoked. Compare the content with the paper and the card. Whether "
                    + "the qualification still stands is answered by an online lookup."),
    ALTERED(
            "内容が書き換えられているか、読み取りに失敗しています。もう一度読み取っても同じ結果になるときは、この紙を使わず、ご本人のマイナンバーカードまたは" + "オンライン資格確認で確かめてください。",
            "The content was altered or not read completely. If scanning again gives the same result, do not rely on "
                    + "this paper; use the card or an online lookup."),
    SUPERSEDED(
            "記載内容が変わったため、新しいものに差し替えられています。この紙は使えません。新しいもの、またはオンライン資格確認で確かめてください。",
            "Its content is out of date and was replaced. Ask for the new notice, or look the person up online."),
    REVOKED(
            "資格の喪失などにより失効しています。この紙は使えません。現在の資格をオンライン資格確認で照会してください。",
            "Revoked, for example because the qualification ended. Look up the present qualification online."),
    NOT_YET_VALID(
            "発効期日の前です。その日まではこの紙は使えません。それまでの資格をオンライン資格確認で照会してください。",
            "Does not count before its first day of validity. Look up the qualification until then online."),
    EXPIRED(
            "有効期限が過ぎています。新しいもの、またはオンライン資格確認で確かめてください。",
            "Past its last day of validity. Ask for the new notice, or look the person up online."),
    UNKNOWN_KEY(
            "このサービスの知らない鍵で署名されています。発行元が違うか、内容が書き換えられています。保険者へお問い合わせください。",
            "Signed with a key unknown to this service: another issuer, or altered. Ask the insurer."),
    UNKNOWN_DOCUMENT(
            "署名は正しいものの、この文書番号の交付記録がありません。この紙だけで判断せず、保険者へお問い合わせください。",
            "The signature is right, but no such document is on record. Do not rely on it; ask the insurer.");

    private final String japanese;
    private final String english;

    VerificationResult(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
