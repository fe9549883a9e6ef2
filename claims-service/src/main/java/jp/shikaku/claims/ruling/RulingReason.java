package jp.shikaku.claims.ruling;

/** Why somebody decided by hand; the names are those of the API. The codes are ours. */
public enum RulingReason {
    /** 医療機関に確認. */
    INSTITUTION_CONFIRMED,
    /** 保険者に確認. */
    INSURER_CONFIRMED,
    /** レセプトの記載による. */
    EVIDENCE_IN_RECEIPT,
    /** 登録内容による. */
    EVIDENCE_IN_REGISTRY,
    /** 負担割合の相違を保険者に連絡済. */
    DIFFERENCE_REPORTED,
    /** 誤った判断の訂正. */
    CORRECTION,
    /** 保険者の資格確認請求による. */
    REQUEST_OF_INSURER,
    /** 請求中のレセプトの再請求. */
    RECLAIM_OF_STANDING_CLAIM,
    /** 医療機関の取下げ. */
    WITHDRAWAL_OF_INSTITUTION,
    /** その他; the text says what. */
    OTHER
}
