package jp.shikaku.claims.ledger;

/** Who bears a receipt as a whole, by what was decided. */
public enum Bearer {
    /** The insurers of its parts; without parts the account of the unidentified. */
    INSURERS,
    /** 公費のみ: public payers alone. */
    PUBLIC_EXPENSE,
    /** 返戻: nobody; it stands on an account of its own, so that the ledger still sums to all receipts. */
    RETURNED,
    /** 取下げ: nobody, as above. */
    WITHDRAWN
}
