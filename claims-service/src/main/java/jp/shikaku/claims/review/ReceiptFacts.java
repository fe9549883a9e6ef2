package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.claims.reassignment.Apportionment;
import jp.shikaku.claims.reassignment.PointGroup;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;

/**
 * What the review needs to know of a receipt, and nothing that names the person.
 *
 * @param claimMonth 請求年月; dated rules are chosen by it
 * @param treatmentMonth 診療年月
 * @param type レセプト種別
 * @param birthDate 生年月日
 * @param claimed the insurer and number on the claim (HO, 枝番 from SN); null on a receipt of public expense only
 * @param confirmation 確認区分 with which it arrived (SN); {@link ConfirmationCode#AT_THE_DESK} without SN
 * @param visits JD; null if the receipt has none
 * @param ceilingClass 窓口負担額区分 (MF) 00–02; null without MF
 * @param publicPayers number of KO records
 * @param benefitPercent 給付割合 (RE), percent; null if empty
 * @param discountedUnitPrice whether 割引点数単価 is recorded
 * @param recordedBurdenYen 負担金額 (HO), yen; null if empty
 * @param visitCount 診療実日数 (HO, else the first KO)
 * @param points 合計点数 (HO, else the first KO)
 * @param mealsYen 食事・生活療養 合計金額, yen
 * @param groups the groups that the insurance pays
 */
public record ReceiptFacts(
        YearMonth claimMonth,
        YearMonth treatmentMonth,
        ReceiptType type,
        LocalDate birthDate,
        InsuredNumber claimed,
        ConfirmationCode confirmation,
        Visits visits,
        String ceilingClass,
        int publicPayers,
        Integer benefitPercent,
        boolean discountedUnitPrice,
        Integer recordedBurdenYen,
        int visitCount,
        int points,
        int mealsYen,
        List<PointGroup> groups) {

    public ReceiptFacts {
        groups = List.copyOf(groups);
    }

    /**
     * 受診日等 (JD).
     *
     * @param counted days counted in 診療実日数 (1)
     * @param attached days attached to another visit (2)
     */
    public record Visits(DayMask counted, DayMask attached) {
        DayMask all() {
            return counted.or(attached);
        }
    }

    /** The days judged: those of JD, else those of the details, else every day of the month. */
    public DayMask judgedDays() {
        if (visits != null && !visits.all().isEmpty()) {
            return visits.all();
        }
        DayMask details = apportionment().days();
        return details.isEmpty() ? new DayMask((int) ((1L << treatmentMonth.lengthOfMonth()) - 1)) : details;
    }

    /** Whether JD agrees with the days of the details and with 診療実日数; only then may the receipt be divided. */
    public boolean visitsAgree() {
        return visits != null
                && visits.all().equals(apportionment().days())
                && visits.counted().count() == visitCount;
    }

    /** What must be conserved. */
    public ReceiptTotals totals() {
        return new ReceiptTotals(judgedDays(), visitCount, points, mealsYen);
    }

    /** The groups, ready to be divided. */
    public Apportionment apportionment() {
        return new Apportionment(groups);
    }

    /** Whether the patient's qualification was unknown at the desk (77777777). */
    public boolean unknownQualification() {
        return claimed != null && claimed.insurer().isUnknownQualification();
    }
}
