package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.function.Predicate;

import jp.shikaku.claims.reassignment.AgeGroup;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsuranceScheme;

/**
 * A property of a receipt that may stand in the way of moving or splitting it; whether it does, and from which claim
 * month on, says {@link DatedRules}. The order is the order in which reasons are told.
 */
enum Condition {
    ARRIVED_CHECKED(facts -> facts.confirmation() != ConfirmationCode.AT_THE_DESK),
    /** Until treatment 2021-08 the records SN, JD and MF are not read. */
    TREATMENT_UNTIL_2021_08(facts -> facts.treatmentMonth().isBefore(YearMonth.of(2021, 9))),
    PUBLIC_EXPENSE(facts -> facts.publicPayers() > 0),
    CEILING_CLASS_ABSENT_GENERAL(facts -> ceilingAbsent(facts) && ageOf(facts) == AgeGroup.GENERAL),
    CEILING_CLASS_ABSENT_PRESCHOOL(facts -> ceilingAbsent(facts) && ageOf(facts) == AgeGroup.PRESCHOOL),
    CEILING_CLASS_ABSENT_ELDERLY(facts -> ceilingAbsent(facts) && !isLateStage(facts) && isElderly(facts)),
    CEILING_CLASS_ABSENT_LATE_STAGE(facts -> ceilingAbsent(facts) && isLateStage(facts)),
    CEILING_REACHED(facts -> "01".equals(facts.ceilingClass()) || "02".equals(facts.ceilingClass())),
    DISCOUNTED_UNIT_PRICE(ReceiptFacts::discountedUnitPrice),
    VISIT_DAYS_ABSENT(facts -> facts.visits() == null || facts.visits().all().isEmpty()),
    INPATIENT(facts -> facts.type().inpatient()),
    RECORDED_BURDEN(facts -> facts.recordedBurdenYen() != null),
    GROUP_WITHOUT_DAYS(facts -> !facts.apportionment().dividable()),
    VISIT_DAYS_DISAGREE(facts -> !facts.visitsAgree()),
    POINTS_DISAGREE(facts -> facts.apportionment().total() != facts.points() || facts.mealsYen() != 0),
    /** Not about moving: a claimed qualification that is valid on the day stays. */
    CLAIMED_VALID_STAYS(facts -> false);

    private final Predicate<ReceiptFacts> holds;

    Condition(Predicate<ReceiptFacts> holds) {
        this.holds = holds;
    }

    boolean holdsFor(ReceiptFacts facts) {
        return holds.test(facts);
    }

    private static boolean ceilingAbsent(ReceiptFacts facts) {
        return facts.ceilingClass() == null;
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
