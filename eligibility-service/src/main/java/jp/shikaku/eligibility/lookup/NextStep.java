package jp.shikaku.eligibility.lookup;

/** What the desk can do next. The wording is ours. */
enum NextStep {
    COMPARE_THE_NAME("氏名が来院した人と一致するか確認してください。", "Compare the name with the person at the desk."),
    ASK_ABOUT_FORMER_INSURER(
            "この日には前の資格も登録されています。前の保険者に喪失の届出をしたか、本人に確認してください。",
            "A former qualification covers the day as well; ask the person whether the former insurer was told."),
    ASK_FOR_NEW_DOCUMENT(
            "マイナ保険証、または新しい資格確認書の提示を求めてください。", "Ask for the card, or for the new confirmation certificate."),
    ASK_FOR_DOCUMENT_OF_THAT_DAY(
            "資格取得年月日より前の日です。その日に加入していた保険者を本人に確認してください。",
            "The day is before the acquisition; ask which insurer covered the person then."),
    ASK_FOR_CHANGE_OF_INSURER(
            "就職・退職・転居などで保険者が変わっていないか、本人に確認してください。",
            "Ask whether the person has changed jobs or moved, and so changed the insurer."),
    CHECK_THE_NUMBERS(
            "保険者番号・記号・番号・枝番・生年月日を確かめ、もう一度照会してください。",
            "Check insurer number, symbol, number, branch and birth date, and ask again."),
    GIVE_THE_BRANCH("枝番を加えて、もう一度照会してください。", "Ask again with the branch number."),
    USE_THE_CARD("マイナンバーカードで資格を確認してください。", "Confirm the qualification by the card."),
    ASK_THE_INSURER("保険者に確認してください。", "Ask the insurer."),
    WAIT_FOR_REGISTRATION("登録の手続き中の資格があります。数日後にもう一度照会してください。", "A registration is under way; ask again in a few days."),
    ALLOW_FOR_LATE_REGISTRATION(
            "加入して間もない場合は、まだ登録されていないことがあります。無保険とは限りません。",
            "A new qualification may not be registered yet; the person is not necessarily uninsured."),
    DO_NOT_TREAT_AS_UNINSURED(
            "無保険として扱わず、資格が確認できるまで被保険者資格申立書の記入を求めてください。",
            "Do not treat the person as uninsured; take a written declaration until the qualification is confirmed."),
    DO_NOT_TAKE_FOR_UNCOVERED_THEN(
            "無保険だったとは扱わず、その日の資格が分かる書類を本人に求めてください。",
            "Do not take the person for uninsured then; ask for a document of that day."),
    ASK_FOR_CONFIRMATION_CERTIFICATE(
            "資格確認書の提示を求めるか、記号・番号で照会してください。", "Ask for the confirmation certificate, or look up the printed numbers."),
    RENEW_THE_CERTIFICATE(
            "市区町村の窓口で電子証明書を更新するよう案内してください。",
            "Tell the person to renew the electronic certificate at the municipality."),
    ASK_THE_PERSON_OR_STATE_AN_EMERGENCY(
            "本人が照会を制限している項目は表示されません。本人に確認してください。緊急のときは理由を付けて照会できます（本人に通知されます）。",
            "What the person has blocked is not shown; ask them. In an emergency ask with a reason; the person is told."),
    TRY_AGAIN("しばらくしてから、もう一度照会してください。", "Ask again after a while.");

    private final String ja;
    private final String en;

    NextStep(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    LocalizedText text() {
        return new LocalizedText(ja, en);
    }
}
