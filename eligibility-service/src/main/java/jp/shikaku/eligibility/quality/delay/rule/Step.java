package jp.shikaku.eligibility.quality.delay.rule;

/** The steps of a registration, in their order, and all of them together. */
public enum Step {
    /** From the event to the filing (届出). */
    FILING,
    /** From the filing to its receipt by the insurer (受付). */
    FORWARDING,
    /** From the receipt to the registration (登録). */
    REGISTRATION,
    /** From the registration until it may be shown (照合). */
    MATCHING,
    /** From the event until it may be shown. */
    TOTAL
}
