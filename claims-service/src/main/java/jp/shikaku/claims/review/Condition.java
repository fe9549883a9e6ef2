package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.function.Predicate;

import jp.shikaku.claims.reassignment.AgeGroup;
import jp.shikaku.claims.reassignment.Apportionment;
import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsuranceScheme;

/**
 * A property of a receipt, or of the payers found for it, that may stand in the way of moving or splitting it; whether
 * it does, and from which claim month on, says {@link DatedRules}. The order is the order in which reasons are told.
 */
enum Condition {
    ARRIVED_CHECKED(facts -> facts.confirmation() != ConfirmationCode.AT_THE_DESK),
    /** Until treatment 2021-08 the records SN, JD and MF are not read. */
    TREATMENT_UNTIL_2021_08(facts -> facts.treatmentMonth().isBefore(YearMonth.of(2021, 9))),
    PUBLIC_EXPENSE(facts -> !facts.publicCharges().isEmpty()),
    CEILING_CLASS_ABSENT_GENERAL(facts -> ceilingAbsent(facts) && ageOf(facts) == AgeGroup.GENERAL),
    CEILING_CLASS_ABSENT_PRESCHOOL(facts -> ceilingAbsent(facts) && ageOf(facts) == AgeGroup.PRESCHOOL),
    CEILING_CLASS_ABSENT_ELDERLY(facts -> ceilingAbsent(facts) && !isLateStage(facts) && isElderly(facts)),
    CEILING_CLASS_ABSENT_LATE_STAGE(facts -> ceilingAbsent(facts) && isLateStage(facts)),
    CEILING_REACHED_SAME_CLASS(Condition::ceilingReached, Proposal::incomeClassStays),
    CEILING_REACHED_OTHER_CLASS(Condition::ceilingReached, proposal -> !proposal.incomeClassStays()),
    DISCOUNTED_UNIT_PRICE(ReceiptFacts::discountedUnitPrice),
    VISIT_DAYS_ABSENT(facts ->
            facts.charges().visits() == null || facts.charges().visits().all().isEmpty()),
    INPATIENT(facts -> facts.type().inpatient()),
    BUNDLE(ReceiptFacts::bundled),
    /** Of the insurer; of a public payer only if there is something to divide. */
    RECORDED_BURDEN(facts -> facts.charges().recordedBurdenYen() != null
            || facts.publicCharges().stream().anyMatch(Condition::recordsBurden)),
    GROUP_WITHOUT_DAYS(facts -> !facts.apportionment().daysKnown()),
    VISIT_DAYS_DISAGREE(facts -> !facts.apportionment().visitsAgree()),
    POINTS_DISAGREE(facts -> !facts.apportionment().sumsUp()),
    MEALS_NOT_DIVIDABLE(facts -> !facts.apportionment().mealsDividable()),
    PUBLIC_EXPENSE_NOT_DIVIDABLE(facts -> !facts.publicApportionments().stream().allMatch(Condition::dividable));

    private final Predicate<ReceiptFacts> holds;
    private final Predicate<Proposal> holdsForPayers;

    Condition(Predicate<ReceiptFacts> holds) {
        this(holds, proposal -> true);
    }

    Condition(Predicate<ReceiptFacts> holds, Predicate<Proposal> holdsForPayers) {
        this.holds = holds;
        this.holdsForPayers = holdsForPayers;
    }

    boolean holdsFor(Proposal proposal) {
        return holds.test(proposal.facts()) && holdsForPayers.test(proposal);
    }

    private static boolean ceilingAbsent(ReceiptFacts facts) {
        return facts.ceilingClass() == null;
    }

    private static boolean ceilingReached(ReceiptFacts facts) {
        return "01".equals(facts.ceilingClass()) || "02".equals(facts.ceilingClass());
    }

    private static boolean recordsBurden(Charges publicPayer) {
        return publicPayer.recordedBurdenYen() != null && publicPayer.recordedBurdenYen() != 0;
    }

    private static boolean dividable(Apportionment charges) {
        return charges.daysKnown() && charges.sumsUp() && charges.visitsDividable() && charges.mealsDividable();
    }

    private static boolean isLateStage(ReceiptFacts facts) {
        return facts.type().value().charAt(1) == InsuranceScheme.LATE_STAGE_ELDERLY.receiptTypeDigit();
    }

    private static boolean isElderly(ReceiptFacts facts) {
        return ageOf(facts) == AgeGroup.ELDERLY;
    }

    /** By the fourth digit of the claim, as the institution charged the patient. */
    private static AgeGroup ageOf(ReceiptFacts facts) {
        return switch (facts.type().person()) {
            case '3', '4' -> AgeGroup.PRESCHOOL;
            case '7', '8', '9', '0' -> AgeGroup.ELDERLY;
            default -> AgeGroup.GENERAL;
        };
    }
}
