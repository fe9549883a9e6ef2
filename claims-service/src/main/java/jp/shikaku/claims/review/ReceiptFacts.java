package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import jp.shikaku.claims.reassignment.Apportionment;
import jp.shikaku.claims.reassignment.Charges;
import jp.shikaku.claims.reassignment.ReceiptTotals;
import jp.shikaku.claims.reassignment.Visits;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.ReceiptType;

/**
 * What the review needs to know of a receipt, and nothing that names the person.
 *
 * @param claimMonth 請求年月; dated rules are chosen by it
 * @param treatmentMonth 診療年月, in pharmacy receipts 調剤年月
 * @param type レセプト種別
 * @param birthDate 生年月日
 * @param claimed the insurer and number on the claim (HO, 枝番 from SN); null on a receipt of public expense only
 * @param confirmation 確認区分 with which it arrived (SN); {@link ConfirmationCode#AT_THE_DESK} without SN
 * @param ceilingClass 窓口負担額区分 (MF) 00–02; null without MF
 * @param incomeClasses income classes (OQSCD012) that 特記事項 and 標準負担額区分 allow; empty where they tell none
 * @param benefitPercent 給付割合 (RE), percent; null if empty
 * @param discountedUnitPrice whether 割引点数単価 is recorded
 * @param bundled whether a bundle (DPC 包括評価) is charged whose points do not stand at days
 * @param charges what the insurer is charged; on a receipt of public expense only, the first public payer
 * @param publicCharges what the public payers beside the insurer are charged, in their order; at most four
 */
public record ReceiptFacts(
        YearMonth claimMonth,
        YearMonth treatmentMonth,
        ReceiptType type,
        LocalDate birthDate,
        InsuredNumber claimed,
        ConfirmationCode confirmation,
        String ceilingClass,
        Set<String> incomeClasses,
        Integer benefitPercent,
        boolean discountedUnitPrice,
        boolean bundled,
        Charges charges,
        List<Charges> publicCharges) {

    public ReceiptFacts {
        incomeClasses = Set.copyOf(incomeClasses);
        publicCharges = List.copyOf(publicCharges);
    }

    /** The days judged: those of JD, else those of the details, else every day of the month. */
    public DayMask judgedDays() {
        Visits visits = charges.visits();
        if (visits != null && !visits.all().isEmpty()) {
            return visits.all();
        }
        DayMask details = apportionment().days();
        return details.isEmpty() ? new DayMask((int) ((1L << treatmentMonth.lengthOfMonth()) - 1)) : details;
    }

    /** What must be conserved. */
    public ReceiptTotals totals() {
        return new ReceiptTotals(
                judgedDays(),
                charges.visitCount(),
                charges.points(),
                charges.meals(),
                publicCharges.stream().map(Charges::whole).toList());
    }

    /** The insurer's charges, ready to be divided. */
    public Apportionment apportionment() {
        return new Apportionment(charges);
    }

    /** The public payers' charges, ready to be divided. */
    public List<Apportionment> publicApportionments() {
        return publicCharges.stream().map(Apportionment::new).toList();
    }

    /** Whether the patient's qualification was unknown at the desk (77777777). */
    public boolean unknownQualification() {
        return claimed != null && claimed.insurer().isUnknownQualification();
    }
}
