package jp.shikaku.eligibility.certificate;

import jp.shikaku.support.CataloguedError;

/** The errors of certificates and of the consents to see them. */
public enum CertificateError implements CataloguedError {
    VALUE_INVALID(
            "SK-CRT-001",
            422,
            "A value of a certificate is missing or not in its code table",
            "証の区分・金額を確認してください。 Compare it with the tables in the contract."),
    VALUE_FOREIGN(
            "SK-CRT-002", 422, "A value does not belong to this kind of certificate", "この種類の証にない項目です。 Leave it out."),
    PERIOD_INVALID(
            "SK-CRT-003",
            422,
            "The last day of a certificate lies before its first, or a day cannot be right",
            "証の有効期間を確認してください。 Correct the days."),
    OUTSIDE_QUALIFICATION(
            "SK-CRT-004",
            422,
            "A certificate has no day in common with the qualification",
            "資格のある期間の証ではありません。 Correct the days of one of them."),
    NOT_FOR_THIS_PERSON(
            "SK-CRT-005",
            422,
            "The age or the scheme of insurance does not fit the certificate",
            "年齢または制度に合わない証です。 Compare the birth date, the first day and the kind."),
    OVERLAPS(
            "SK-CRT-006",
            409,
            "Another certificate of the kind covers the same days",
            "同じ種類の証と期間が重なります。 End or correct the other one first."),
    CONSENT_TIME_INVALID(
            "SK-CRT-007",
            400,
            "A consent has no time, or one in the future",
            "同意の日時を確認してください。 Send when the person consented.");

    private final transient Entry entry;

    CertificateError(String code, int status, String title, String whatToDo) {
        this.entry = new Entry(code, status, title, whatToDo);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
