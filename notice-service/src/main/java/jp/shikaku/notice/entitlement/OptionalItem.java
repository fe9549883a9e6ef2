package jp.shikaku.notice.entitlement;

/** 任意記載事項: what a 資格確認書 shows only if it was applied for (D.2). */
public enum OptionalItem {
    /** 限度区分 (適用区分) and its 発効期日, of 限度額適用認定 and 食事標準負担額減額. */
    LIMIT_CLASS,
    /** 長期入院該当年月日. */
    LONG_STAY,
    /** 特定疾病区分 and its 発効期日. */
    SPECIFIC_DISEASE
}
