package jp.shikaku.eligibility.quality.delay.rule;

/** Who a part of a delay lies with. */
public enum Party {
    /** 事業主. */
    EMPLOYER,
    /** 世帯主. */
    HOUSEHOLD,
    /** 日本年金機構. */
    PENSION_OFFICE,
    /** 保険者. */
    INSURER,
    /** The comparison with the resident register, until what was registered may be shown. */
    MATCHING,
    /** The days that would tell were not stated. */
    UNKNOWN
}
