package jp.shikaku.receipt.reexamination;

/** What a request has to state for some reasons (理由番号). */
public enum Requirement {
    /** 理由年月日１, for example the day of the loss. */
    DATE_1,
    /** 理由年月日２, for example the day on which the card was collected. */
    DATE_2,
    /** フリー入力. */
    TEXT,
    /** The new insurer number in full-width digits, as 理由番号補足. */
    NEW_INSURER
}
