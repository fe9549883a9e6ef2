package jp.shikaku.model;

/** The scheme an insurer belongs to, read from the first two digits (法別番号) of its number. */
public enum InsuranceScheme {
    /** 被用者保険: health insurance of employees, seamen and mutual aid associations. */
    EMPLOYEES(ReviewOrganisation.SHIHARAI_KIKIN, '1'),
    /** 国民健康保険, numbers of six digits. */
    NATIONAL(ReviewOrganisation.KOKUHOREN, '1'),
    /** 後期高齢者医療 (39). */
    LATE_STAGE_ELDERLY(ReviewOrganisation.KOKUHOREN, '3'),
    /** 国民健康保険の退職者医療 (67). */
    NATIONAL_RETIRED(ReviewOrganisation.KOKUHOREN, '4');

    private final ReviewOrganisation reviewOrganisation;
    private final char receiptTypeDigit;

    InsuranceScheme(ReviewOrganisation reviewOrganisation, char receiptTypeDigit) {
        this.reviewOrganisation = reviewOrganisation;
        this.receiptTypeDigit = receiptTypeDigit;
    }

    /** Who reviews the claims of this scheme. */
    public ReviewOrganisation reviewOrganisation() {
        return reviewOrganisation;
    }

    /** The second digit of レセプト種別 for this scheme. */
    public char receiptTypeDigit() {
        return receiptTypeDigit;
    }
}
