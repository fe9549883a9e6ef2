package jp.shikaku.eligibility;

import jp.shikaku.support.CataloguedError;

/** The errors of this service's own rules; those every service shares are in {@code CommonError}. */
public enum EligibilityError implements CataloguedError {
    LINE_UNREADABLE("SK-ELG-001", 422, "The line is not a JSON object of the contract", "行を JSON として読めません。"),
    LINE_TOO_LONG("SK-ELG-002", 422, "The line is longer than 16 KiB", "行が長すぎます（16 KiB まで）。"),
    INSURER_NUMBER_INVALID(
            "SK-ELG-003", 422, "The insurer number is malformed or its check digit is wrong", "保険者番号が正しくありません。"),
    VALUE_MISSING("SK-ELG-004", 422, "A value is missing", "必須の項目がありません。"),
    VALUE_INVALID("SK-ELG-005", 422, "A value is not among those allowed", "項目の値が正しくありません。"),
    DATE_IMPOSSIBLE("SK-ELG-006", 422, "A date cannot be right", "日付が正しくありません。"),
    LOSS_NOT_AFTER_ACQUISITION(
            "SK-ELG-007", 422, "The loss must be after the acquisition", "資格喪失年月日は資格取得年月日より後でなければなりません。"),
    INDIVIDUAL_NUMBER_REFUSED(
            "SK-ELG-008", 422, "personRef looks like an individual number and is refused", "個人番号と思われる値は受け付けません。"),
    INSURER_UNKNOWN("SK-ELG-009", 422, "The directory does not know the insurer", "台帳にない保険者です。"),
    INSURER_FOREIGN("SK-ELG-010", 403, "The insurer is not the caller's", "自らの保険者番号ではありません。"),
    OVERLAPS_OWN_STATEMENT(
            "SK-ELG-011", 409, "An own statement under the same number covers these days", "同じ記号・番号の資格と期間が重なります。"),
    STATEMENT_DIFFERS(
            "SK-ELG-012",
            409,
            "It is registered with other content; correct it by PUT",
            "登録済みの内容と異なります。訂正（PUT）してください。"),
    LOSS_DIFFERS("SK-ELG-013", 409, "Another loss is registered; correct it by PUT", "別の喪失日が登録済みです。訂正（PUT）してください。"),
    NOT_REGISTERED("SK-ELG-014", 404, "No such statement is registered", "該当する届出は登録されていません。"),
    AMBIGUOUS("SK-ELG-015", 409, "Several statements fit; name one by its id", "該当する届出が複数あります。id で指定してください。"),
    PERSON_CONFLICT(
            "SK-ELG-016", 409, "personRef is known with another birth date or sex", "personRef の人の生年月日または性別が異なります。"),
    TOO_MANY_LINES(
            "SK-ELG-017", 413, "More than 100,000 lines; send the rest in another file", "行数が多すぎます（100,000 行まで）。"),
    STATEMENT_WITHDRAWN(
            "SK-ELG-018", 409, "It was withdrawn before; state it again by PUT", "取消済みの届出です。再び届け出るには訂正（PUT）してください。"),
    PERSON_FACTS_KEPT(
            "SK-ELG-019", 409, "The person's facts were kept; correct them by PUT", "個人情報は変更していません。変更は訂正（PUT）してください。"),
    LINK_TARGET_UNKNOWN("SK-ELG-020", 422, "The person to link to is unknown", "紐付け先の人が登録されていません。"),
    KNOWN_AT_IN_FUTURE("SK-ELG-021", 400, "asKnownAt is in the future", "asKnownAt が未来です。"),
    POSITION_UNKNOWN("SK-ELG-022", 400, "asKnownAt is beyond what is known", "asKnownAt の位置はまだありません。"),
    DIRECTORY_PERIOD_TAKEN("SK-ELG-023", 409, "Another entry is valid in that period", "その期間には別の登録があります。"),
    MATCHING_OFF(
            "SK-ELG-024",
            409,
            "This installation does not compare with a resident register (shikaku.matching.required)",
            "この環境では住民基本台帳との照合を行いません。"),
    KNOWLEDGE_NO_LONGER_KEPT(
            "SK-ELG-025",
            410,
            "What was known then is no longer kept; ask as known now",
            "当時の情報は保存期間を過ぎています。現在の情報で照会してください。"),
    DAYS_NO_LONGER_KEPT(
            "SK-ELG-026",
            410,
            "Not everything is kept of these days; ask for later ones",
            "保存期間を過ぎた日が含まれています。より新しい日を指定してください。"),
    CHANGES_NO_LONGER_KEPT(
            "SK-ELG-027",
            410,
            "Changes after this cursor are no longer kept; begin without a cursor and check everything anew",
            "この位置以降の変更は保存期間を過ぎています。cursor なしで始め、すべてを確認し直してください。"),
    STATEMENT_NO_LONGER_KEPT(
            "SK-ELG-028",
            422,
            "The qualification ended before the days that the registry keeps; it takes no new one of them",
            "保存期間より前に喪失した資格は、新たに登録できません。"),
    FORGETTING_TOO_EARLY(
            "SK-ELG-029",
            422,
            "The day lies within the retention; choose an earlier one",
            "保存期間が満了していません。より前の日を指定してください。"),
    FORGETTING_BACKWARDS(
            "SK-ELG-030",
            409,
            "The registry is complete only from a later day on already; choose that day or a later one",
            "すでに、より新しい日まで消去されています。その日以降を指定してください。"),
    FORGETTING_UNFINISHED(
            "SK-ELG-031",
            409,
            "Another forgetting is not finished; wait for it, or cancel it",
            "別の消去が終わっていません。終了を待つか、中止してください。"),
    FORGETTING_NOT_IN_STATE(
            "SK-ELG-032", 409, "The forgetting is not in a state for it; read its progress", "消去の状態を確認してください。"),
    FORGETTING_OWN_PROPOSAL(
            "SK-ELG-033",
            409,
            "Whoever proposed it cannot agree to it; another person has to",
            "提案した本人は承認できません。別の人が承認してください。");

    private final transient Entry entry;

    EligibilityError(String code, int status, String title, String japanese) {
        this.entry = new Entry(code, status, title, japanese + ' ' + title + '.');
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** For a person, in Japanese and English. */
    public String message() {
        return whatToDo();
    }
}
