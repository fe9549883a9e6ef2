package jp.shikaku.notice;

import jp.shikaku.support.CataloguedError;

/** Errors of this service beyond those that every service shares; each has a section in docs/errors.md. */
public enum NoticeError implements CataloguedError {
    NO_SUCH_STATE("SK-NOT-001", 400, "The state or kind asked for does not exist", "Use a value the contract names."),
    NO_DOCUMENT_CONTENT(
            "SK-NOT-002",
            400,
            "There is no content to verify",
            "Send what stands behind the # of the QR code's address as content."),
    NO_LONGER_COUNTS(
            "SK-NOT-010",
            409,
            "The document no longer counts",
            "It is not printed or sent any more; see its replacedBy."),
    STILL_COUNTS(
            "SK-NOT-011",
            409,
            "The document still counts",
            "Only paper that no longer counts is destroyed: send it again, or wait for its end."),
    PAPER_ELSEWHERE(
            "SK-NOT-012",
            409,
            "The paper is not where this act finds it",
            "Read the document's custody, and record what happened in its order."),
    PAPER_DESTROYED("SK-NOT-013", 409, "The paper was destroyed", "Nothing more can be done with it."),
    RUN_HAS_ENDED(
            "SK-NOT-014",
            409,
            "The run is not in a state for this",
            "Read its state: only a paused run is resumed, and one that ended is neither paused nor cancelled."),
    DOCUMENT_FORGOTTEN(
            "SK-NOT-015",
            410,
            "The document is forgotten",
            "It has not counted for so long that its pages were deleted; its state is in the list of documents."),
    NOT_A_REASON(
            "SK-NOT-020",
            422,
            "The reason does not entitle to a certificate",
            "マイナ保険証と両方を持つため等では申請できません。 Name one of the reasons of docs/issuing.md."),
    EVIDENCE_MISSING(
            "SK-NOT-021",
            422,
            "What shows that the reason holds is missing",
            "理由を確認できるものが必要です。 Name one of the evidence codes of the reason."),
    NOT_IN_FORCE(
            "SK-NOT-022",
            422,
            "The qualification is not in force",
            "資格がありません。 Name a qualification of the person that is in force."),
    DOES_NOT_APPLY(
            "SK-NOT-023",
            422,
            "The reason does not apply to this qualification",
            "この資格には当てはまりません。 See the reasons of docs/issuing.md."),
    ENTITLED_ANYWAY(
            "SK-NOT-024",
            409,
            "A certificate is issued without an application",
            "申請は不要です。職権で交付されます。 See the person's entitlements."),
    APPLIED_ALREADY(
            "SK-NOT-025",
            409,
            "The same was applied for already",
            "申請済みです。 Read the applications; withdraw the other one first."),
    DECIDED_ALREADY(
            "SK-NOT-026",
            409,
            "The application is not in a state for this",
            "Read its state: only one that was received is decided, and one that was refused is not withdrawn."),
    ITEMS_MISSING(
            "SK-NOT-027",
            422,
            "The optional items are not named",
            "任意記載事項を指定してください。 Name one or more of LIMIT_CLASS, LONG_STAY, SPECIFIC_DISEASE."),
    MONTH_NOT_OVER("SK-NOT-030", 422, "The month is not over", "Ask for the list of a month that is over."),
    RUN_NOT_ENDED(
            "SK-NOT-031",
            409,
            "The run has not ended",
            "Bundle a run when it is completed or cancelled; read its state."),
    NO_SUCH_RANGE(
            "SK-NOT-032",
            422,
            "The run has no documents in this range",
            "Name places from 1 to the number of documents of that kind, first before last."),
    NOT_PRODUCED(
            "SK-NOT-033",
            409,
            "The printing is not in a state for this",
            "Read its state; a printed one is printed again as a reprint."),
    SHEETS_UNKNOWN(
            "SK-NOT-034",
            422,
            "Sheets of these numbers were not received",
            "Record the receipt of the paper first, or correct the numbers."),
    SHEETS_CONSUMED(
            "SK-NOT-035",
            409,
            "Sheets of these numbers were used or spoiled already",
            "See what became of them under /v1/stock/sheets."),
    LIST_FORGOTTEN(
            "SK-NOT-036",
            410,
            "Who stood on the list is forgotten",
            "The retention of its entries, or of the people in the registry, is over; the list says how many were read."),
    NO_KEY_TO_ROTATE_TO(
            "SK-NOT-040",
            409,
            "There is no key to rotate to",
            "Add a P-256 key that never signed to the key file or device; docs/keys.md."),
    ROTATION_UNDER_WAY(
            "SK-NOT-041",
            409,
            "A rotation is under way",
            "Wait until its key signs; if the present key must not sign any more, order it immediately."),
    KEY_IN_USE("SK-NOT-042", 409, "It is this key's turn to sign, or it will be", "Rotate to another key first."),
    TOO_LONG_FOR_A_CARD(
            "SK-NOT-043",
            422,
            "The content is too long for a SMART Health Card",
            "内容が長いためSMART Health Cardにできません。 Use the paper's QR code or the SD-JWT."),
    NOT_A_HOLDER_KEY(
            "SK-NOT-044",
            422,
            "The holder's key is not a public key of the curve P-256",
            "Send kty EC, crv P-256 and the coordinates x and y of a point on it, without a private part."),
    NOT_PRINTABLE(
            "SK-NOT-045",
            422,
            "The page cannot be printed",
            "文字または保険者名が登録されていないため作成できません。 A character or the insurer's name is missing; ask the operator.");

    private final transient Entry entry;

    NoticeError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
