package jp.shikaku.claims.requests;

import jp.shikaku.support.CataloguedError;

/** Errors of requests after the billing. */
public enum RequestError implements CataloguedError {
    REASON_UNKNOWN(
            "SK-RCK-001",
            422,
            "The reason number does not concern the qualification",
            "資格に関する理由番号ではありません。 Use one of those documented for recheck requests; others are re-examinations."),
    REASON_INCOMPLETE(
            "SK-RCK-002",
            422,
            "The reason number requires a date, a text or the new insurer",
            "理由番号に必要な項目がありません。 State what errors names."),
    TOO_LATE("SK-RCK-003", 409, "The time limit is over", "請求できる期間を過ぎています。 Nothing can be asked about it any more."),
    NOT_BILLED_YET(
            "SK-RCK-004",
            409,
            "The claim month is not closed yet",
            "締切前です。 Before the close the institution corrects its file; insurers wait for their bill."),
    ALREADY_RETURNED(
            "SK-RCK-005", 409, "The receipt went back to the institution already", "返戻済みです。 Claim it again instead."),
    KEY_REUSED(
            "SK-RCK-006",
            409,
            "The Idempotency-Key was used for another request",
            "Idempotency-Key が別の請求に使われています。 Choose a new key for a new request."),
    TEXT_INVALID(
            "SK-RCK-007",
            422,
            "The words are too long, or hold a number of a person",
            "文字は500字以内で、個人を示す番号を含めないでください。 Write them without numbers of persons.");

    private final transient Entry entry;

    RequestError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
