package jp.shikaku.eligibility.access.block;

/** The parts of a person's data that lookups can be made to answer without. The parts are ours. */
public enum BlockedPart {
    /** 氏名・カナ・被保険者氏名・住所. */
    ADDRESS_NAME,
    /** 限度額適用認定などの証. */
    CERTIFICATES,
    /** Qualifications with a registered loss, and anything as it was known earlier. 過去の資格. */
    HISTORY,
    /** Everything but the validity, as protection from an abuser may need (DV等の支援措置). */
    ALL
}
