package jp.shikaku.claims.ledger;

/** An account of the ledger; the names are those of the API. */
public enum Account {
    /** What the insurer of a part owes; the points of the part stand here. */
    INSURER_SHARE,
    /** What the patient paid at the desk. A move does not change it. */
    PATIENT_SHARE,
    /** points × (new burden − burden paid), at the new insurer: what it has to settle with the person. */
    BURDEN_DIFFERENCE,
    /** 食事・生活療養. */
    MEALS,
    /** Claimed as 77777777 and nobody found: there is no payer. */
    UNIDENTIFIED,
    /** 公費のみ: no insurer has a part in it. */
    PUBLIC_EXPENSE
}
