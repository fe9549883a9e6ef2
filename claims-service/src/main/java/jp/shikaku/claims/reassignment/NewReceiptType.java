package jp.shikaku.claims.reassignment;

import java.time.LocalDate;
import java.time.YearMonth;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.model.Relationship;

/** レセプト種別 under a new insurer: the second digit follows the scheme, the fourth the person's place in it. */
public final class NewReceiptType {

    private static final int HIGH_INCOME = 3;

    private NewReceiptType() {}

    /**
     * The type of a moved receipt.
     *
     * @param claimed the type on the claim; fee table, number of payers and setting (in, out) stay
     * @param burdenTenths the registered 負担割合, null if the insurer registered none
     */
    public static ReceiptType of(
            ReceiptType claimed,
            InsuranceScheme scheme,
            Relationship relationship,
            LocalDate birthDate,
            YearMonth treatmentMonth,
            Integer burdenTenths) {
        boolean inpatient = claimed.inpatient();
        AgeGroup age = AgeGroup.of(birthDate, treatmentMonth);
        if (scheme == InsuranceScheme.LATE_STAGE_ELDERLY || age == AgeGroup.ELDERLY) {
            boolean highIncome = burdenTenths == null ? isHighIncome(claimed) : burdenTenths == HIGH_INCOME;
            return claimed.with(scheme, highIncome ? digit(inpatient, '9', '0') : digit(inpatient, '7', '8'));
        }
        if (age == AgeGroup.PRESCHOOL) {
            return claimed.with(scheme, digit(inpatient, '3', '4'));
        }
        return claimed.with(
                scheme, relationship == Relationship.SELF ? digit(inpatient, '1', '2') : digit(inpatient, '5', '6'));
    }

    private static boolean isHighIncome(ReceiptType type) {
        return type.person() == '9' || type.person() == '0';
    }

    private static char digit(boolean inpatient, char in, char out) {
        return inpatient ? in : out;
    }
}
