package jp.shikaku.eligibility.certificate;

/** What a certificate attests; two of one kind (for 特定疾病: of one category) never cover the same day. */
public enum CertificateKind {
    /** 被保険者証区分 (OQSCD010) and the days printed on the document. */
    CARD,
    /** 一部負担金の割合 of 後期高齢者医療. */
    CONTRIBUTION_RATIO,
    /** 未就学区分 (OQSCD015). */
    PRESCHOOL,
    /** 高齢受給者証, ages 70 to 74. */
    ELDERLY_RECIPIENT,
    /** 限度額適用認定証 (OQSCD011, OQSCD012); shown with the person's consent only. */
    LIMIT_APPLICATION,
    /** 特定疾病療養受療証 (OQSCD013); shown with the person's consent only. */
    SPECIFIC_DISEASE
}
