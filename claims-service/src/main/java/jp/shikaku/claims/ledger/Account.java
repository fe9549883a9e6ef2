package jp.shikaku.claims.ledger;

/**
 * An account of the ledger; the names are those of the API. Debit accounts say who bears a receipt, the one credit
 * account says what the institution claims for it, so both sides of a booking are always equal.
 */
public enum Account {
    /** What the insurer of a part owes; the points of the part stand here. */
    INSURER_SHARE,
    /** What the patient paid at the desk. A move does not change it. */
    PATIENT_SHARE,
    /** points × (new burden − burden paid), at the new insurer: what it has to settle with the person. */
    BURDEN_DIFFERENCE,
    /** 食事・生活療養 without the 標準負担額: the insurer's. */
    MEALS,
    /** 標準負担額 of meals: the patient's. */
    MEAL_BURDEN,
    /** Claimed as 77777777 and nobody found: there is no payer. */
    UNIDENTIFIED,
    /** 公費: the whole of a receipt that no insurer has a part in, else what public payers take over from the patient. */
    PUBLIC_EXPENSE,
    /** 返戻: the claim went back to the institution, nobody pays. */
    RETURNED,
    /** 取下げ: the institution took its claim back, nobody pays. */
    WITHDRAWN,
    /** What the institution claims for a part: the other side of all the others. */
    INSTITUTION_CLAIM;

    /** The side on which its bookings stand; a reversal stands on the same side with the sign turned (赤伝). */
    public Side side() {
        return this == INSTITUTION_CLAIM ? Side.CREDIT : Side.DEBIT;
    }

    /** 借方, 貸方. */
    public enum Side {
        DEBIT,
        CREDIT
    }
}
