package jp.shikaku.eligibility.quality.trouble.rule;

/** What went wrong at the desk: the union of the items of the surveys of institutions; the codes are ours. */
public enum Category {
    /** ●文字. */
    BLACK_DOT,
    /** 資格情報が無効. */
    INVALID_SHOWN,
    /** 該当資格なし. */
    NOT_FOUND,
    /** 複数該当. */
    MULTIPLE,
    /** 接続不良. */
    READER_CONNECTION,
    /** 認証エラー（顔・暗証番号）. */
    AUTH_ERROR,
    /** 電子証明書・カードの期限切れ. */
    CERT_EXPIRED,
    /** 名前・住所の間違い. */
    NAME_ADDRESS_WRONG,
    /** 負担割合の齟齬. */
    RATIO_MISMATCH,
    /** 限度額区分の誤り. */
    LIMIT_WRONG,
    /** 他人の情報. */
    OTHER_PERSON,
    /** 発熱外来など運用上の困難. */
    FEVER_CLINIC_ETC,
    /** 停電・通信障害. */
    OUTAGE,
    /** その他. */
    OTHER
}
