package jp.shikaku.eligibility.members;

/** Why an insurer objects to another's entry. */
public enum ObjectionReason {
    /** 当方の資格が継続している. */
    STILL_OUR_MEMBER,
    /** 当方の加入者であったことはない. */
    NEVER_OUR_MEMBER,
    /** 取得日・喪失日が合わない. */
    DATES_WRONG,
    /** 別人である. */
    OTHER_PERSON,
    /** その他. */
    OTHER
}
