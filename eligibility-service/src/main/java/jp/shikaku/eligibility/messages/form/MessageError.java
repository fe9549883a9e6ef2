package jp.shikaku.eligibility.messages.form;

import jp.shikaku.support.CataloguedError;

/**
 * Our own error codes of the messages. The official table (別紙6-1) is not public, so nothing here may look like one
 * of its values. Codes from 001 refuse a file (SegmentOfResult 9), codes from 101 are about one person
 * (ProcessingResultStatus 2; the HTTP status is then 200).
 */
public enum MessageError implements CataloguedError {
    TOO_LARGE("SK-MSG-001", 413, "The message is larger than allowed", "電文が大きすぎます。"),
    ENCODING_UNKNOWN(
            "SK-MSG-002", 400, "The encoding is neither UTF-8 nor Shift_JIS", "文字コードは UTF-8 または Shift_JIS です。"),
    BYTES_MALFORMED("SK-MSG-003", 400, "The bytes are not of the declared encoding", "文字コードの誤ったデータが含まれています。"),
    NOT_WELL_FORMED("SK-MSG-004", 400, "The message is not well-formed XML", "XML として読めません。"),
    DOCTYPE_REFUSED("SK-MSG-005", 400, "Document types and entities are refused", "文書型宣言（DOCTYPE）と実体参照は受け付けません。"),
    TOO_DEEP("SK-MSG-006", 400, "Nested too deeply, too many elements or too long a text", "要素の階層・個数または文字数が上限を超えています。"),
    OTHER_MESSAGE("SK-MSG-007", 400, "Not the message this address is for", "この宛先の電文ではありません。"),
    ELEMENT_REPEATED("SK-MSG-008", 400, "An element occurs twice that may occur once", "一つしか許されない要素が重複しています。"),
    ELEMENT_MISSING("SK-MSG-009", 400, "An element is missing or empty", "必須の要素がありません。"),
    VALUE_INVALID("SK-MSG-010", 400, "A value of the header is not allowed", "ヘッダの値が正しくありません。"),
    INSTITUTION_FOREIGN("SK-MSG-011", 403, "The institution is not the caller's", "医療機関コードが認証された医療機関と一致しません。"),
    TOO_MANY_PERSONS("SK-MSG-012", 413, "More persons than allowed in one file", "一つのファイルの件数が上限を超えています。"),
    RECEPTION_UNKNOWN(
            "SK-MSG-013", 404, "No such reception number, or its result was deleted", "該当する受付番号がないか、保存期間を過ぎています。"),
    BULK_FAILED("SK-MSG-014", 422, "The file could not be processed; send it again", "処理できませんでした。もう一度送信してください。"),
    DOWN(
            "SK-MSG-015",
            503,
            "A part of the service is down; nothing was lost",
            "障害のため処理できません。しばらくしてから再送してください。無保険とは限りません。"),
    KEY_REUSED("SK-MSG-016", 409, "The Idempotency-Key was used for another file", "Idempotency-Key が別のファイルに使われています。"),

    INSURER_NUMBER("SK-MSG-101", 422, "The insurer number has neither 8 nor 6 digits", "保険者番号が正しくありません。"),
    NUMBER("SK-MSG-102", 422, "The number (番号) is missing or too long", "番号がないか、長すぎます。"),
    SYMBOL("SK-MSG-103", 422, "The symbol (記号) is too long", "記号が長すぎます。"),
    BRANCH("SK-MSG-104", 422, "The branch (枝番) has not two digits", "枝番は数字二桁です。"),
    BIRTH_DATE("SK-MSG-105", 422, "The birth date is missing or impossible", "生年月日がないか、正しくありません。"),
    CONSENT("SK-MSG-106", 422, "The consent flag is neither 0 nor 1", "同意フラグは 0 または 1 です。"),
    PERSON_UNREADABLE(
            "SK-MSG-107", 422, "A person's part has an element twice or too long a text", "この人の要素が重複しているか、長すぎます。"),
    BEING_MATCHED(
            "SK-MSG-111",
            422,
            "Undetermined: the registration is being matched; not to be read as not covered",
            "登録内容を照合中のため判定できません。該当資格なしではありません。"),
    SUSPENDED(
            "SK-MSG-112",
            422,
            "Undetermined: the insurer is examining the registration; not to be read as not covered",
            "登録内容を保険者が確認中のため判定できません。該当資格なしではありません。"),
    UNDETERMINED(
            "SK-MSG-113",
            422,
            "Undetermined for another reason; not to be read as not covered",
            "判定できません。該当資格なしではありません。"),
    NO_LONGER_KNOWN(
            "SK-MSG-114",
            422,
            "Undetermined: the registry no longer keeps everything about that day; not to be read as not covered",
            "保存期間を過ぎた日のため判定できません。該当資格なしではありません。"),
    REFERENCE_NUMBER("SK-MSG-121", 422, "The reference number is missing or too long", "照会番号がないか、長すぎます（50 文字まで）。"),
    REFERENCE_PERSON_UNKNOWN("SK-MSG-122", 422, "No person is registered under these numbers", "該当する人が登録されていません。"),
    REFERENCE_PERSON_SEVERAL(
            "SK-MSG-123", 422, "Several persons fit; give branch or birth date", "該当する人が複数います。枝番または生年月日を指定してください。"),
    REFERENCE_NUMBER_TAKEN(
            "SK-MSG-124", 422, "The reference number is another person's at this institution", "照会番号が別の人に登録済みです。");

    private final transient Entry entry;

    MessageError(String code, int status, String title, String japanese) {
        this.entry = new Entry(code, status, title, japanese);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** The text of ErrorMessage or ProcessingResultMessage. */
    public String japanese() {
        return whatToDo();
    }
}
