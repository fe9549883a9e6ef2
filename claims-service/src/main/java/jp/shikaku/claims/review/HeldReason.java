package jp.shikaku.claims.review;

import jp.shikaku.model.ConfirmationCode;

/**
 * Why a receipt is held, and what becomes of it when the month is closed: 06, 07 or 08 where a qualification is known but
 * cannot take the receipt, 03 where nothing could be confirmed. The names are stable keys.
 */
public enum HeldReason {
    /** No person has, or had, this number. */
    NO_PERSON(ConfirmationCode.NOT_CONFIRMED),
    /** The number leads to several persons. */
    SEVERAL_PERSONS(ConfirmationCode.NOT_CONFIRMED),
    /** The number leads to a person whose names are both different. */
    NAME_DIFFERS(ConfirmationCode.NOT_CONFIRMED),
    /** Claimed as 77777777, and nobody was found: there is no insurer to bill. */
    UNIDENTIFIED(ConfirmationCode.NOT_CONFIRMED),
    /** Claimed as 77777777; there are candidates, but none is certain: a person has to choose. */
    CANDIDATES_UNCERTAIN(ConfirmationCode.NOT_CONFIRMED),
    /** A qualification that matters is being checked for a wrong link. */
    SUSPENDED(ConfirmationCode.NOT_CONFIRMED),
    /**
     * A visit day lies before the day from which on the registry is complete, and nothing that it still has covers it: who
     * did is no longer known. Nothing follows from that, neither that nobody did nor that somebody else did.
     */
    NO_LONGER_KNOWN(ConfirmationCode.NOT_CONFIRMED),
    /** On some visit day no qualification is registered. */
    NOT_COVERED(ConfirmationCode.BILLED_AS_CLAIMED),
    /** The claimed qualification ended by death, and there are visit days after it. */
    LOST_BY_DEATH(ConfirmationCode.LOST_BY_DEATH),
    /** The claimed qualification was lost, and every day without one is after its 資格確認書 was returned. */
    AFTER_CARD_RETURN(ConfirmationCode.LOST_AFTER_CARD_RETURN),
    /** It arrived with a 確認区分 other than 01 and must not be moved twice. */
    ALREADY_CHECKED(ConfirmationCode.BILLED_AS_CLAIMED),
    TREATMENT_TOO_EARLY(ConfirmationCode.BILLED_AS_CLAIMED),
    /** 公費併用. */
    PUBLIC_EXPENSE(ConfirmationCode.BILLED_AS_CLAIMED),
    /** No MF, and too many points to be sure that no ceiling was reached. */
    CEILING_CLASS_ABSENT(ConfirmationCode.BILLED_AS_CLAIMED),
    /** A ceiling was reached (MF 01, 02), and moving was not provided for at all in that claim month. */
    CEILING_REACHED(ConfirmationCode.BILLED_AS_CLAIMED),
    /** A ceiling was reached, and the income class under the new insurer is not known to be the same. */
    INCOME_CLASS_UNKNOWN(ConfirmationCode.BILLED_AS_CLAIMED),
    /** 割引点数単価: moved by a person only. */
    DISCOUNTED_UNIT_PRICE(ConfirmationCode.BILLED_AS_CLAIMED),
    VISIT_DAYS_ABSENT(ConfirmationCode.BILLED_AS_CLAIMED),
    VISIT_DAYS_DISAGREE(ConfirmationCode.BILLED_AS_CLAIMED),
    /** Until inpatient receipts were divided; decisions kept from that time name it. */
    INPATIENT_SPLIT(ConfirmationCode.BILLED_AS_CLAIMED),
    /** The points of a bundle (DPC 包括評価) do not stand at days. */
    BUNDLE(ConfirmationCode.BILLED_AS_CLAIMED),
    /** The meals do not stand at days, or do not sum to those recorded. */
    MEALS_NOT_DIVIDABLE(ConfirmationCode.BILLED_AS_CLAIMED),
    /** What a public payer is charged does not stand at days, or does not sum to what is recorded. */
    PUBLIC_EXPENSE_NOT_DIVIDABLE(ConfirmationCode.BILLED_AS_CLAIMED),
    /** A recorded 負担金額 would have to be divided. */
    RECORDED_BURDEN(ConfirmationCode.BILLED_AS_CLAIMED),
    /** A group does not say on which days it was done. */
    GROUP_WITHOUT_DAYS(ConfirmationCode.BILLED_AS_CLAIMED),
    /** The groups do not sum to the recorded points. */
    POINTS_DISAGREE(ConfirmationCode.BILLED_AS_CLAIMED),
    TOO_MANY_PARTS(ConfirmationCode.BILLED_AS_CLAIMED),
    /** A person decided to bill the insurer on the claim, though the rules would not have held it. */
    BY_RULING(ConfirmationCode.BILLED_AS_CLAIMED),
    /** What a person decided is not possible any more on what is known now; a person has to decide again. */
    RULING_IMPOSSIBLE(ConfirmationCode.BILLED_AS_CLAIMED);

    private final ConfirmationCode atClose;

    HeldReason(ConfirmationCode atClose) {
        this.atClose = atClose;
    }

    /** 03, 06, 07 or 08; after billing it is 13 instead. */
    public ConfirmationCode atClose() {
        return atClose;
    }
}
