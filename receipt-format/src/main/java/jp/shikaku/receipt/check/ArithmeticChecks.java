package jp.shikaku.receipt.check;

import java.time.YearMonth;

import jp.shikaku.model.DayMask;
import jp.shikaku.receipt.content.DetailGroup;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.content.VisitDays;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Points and days: what the details add up to is what the payers are claimed for, and no day is recorded that the
 * month does not have. These equalities are what lets a receipt be divided without losing a point.
 */
final class ArithmeticChecks {

    private static final String TOTAL_POINTS = "total points";
    private static final String ACTUAL_DAYS = "visit days";
    private static final String COUNT = "count";
    private static final String BURDEN = "burden class";
    private static final YearMonth FIRST_QUALIFIED_MONTH = YearMonth.of(2021, 9);

    private ArithmeticChecks() {}

    static void check(ReceiptPlace place, Receipt receipt) {
        receipt.groups().forEach(group -> checkGroup(place, receipt, group));
        checkTotals(place, receipt);
        checkDays(place, receipt);
        boolean hasNewRecords =
                !receipt.qualifications().isEmpty() || !receipt.visitDays().isEmpty() || receipt.deskPayment() != null;
        if (hasNewRecords && receipt.treatmentMonth().isBefore(FIRST_QUALIFIED_MONTH)) {
            place.add(FaultCode.OLD_MONTH, "RE", "treatment month");
        }
    }

    private static void checkGroup(ReceiptPlace place, Receipt receipt, DetailGroup group) {
        if (group.hasDayDetail() && !group.daysAddUp()) {
            place.addAt(FaultCode.DAY_COUNTS, group.lastLine(), COUNT);
        }
        if (beyond(receipt, group.dayCounts().days())) {
            place.addAt(FaultCode.DAY_OF_MONTH, group.lastLine(), ReceiptPlace.WHOLE);
        }
        boolean insurerMissing = group.burden().insurance() && !receipt.hasInsurer();
        if (insurerMissing
                || group.burden().lastPublicPayer() > receipt.publicPayers().size()) {
            place.addAt(FaultCode.BURDEN_CLASS, group.lastLine(), BURDEN);
        }
    }

    private static void checkTotals(ReceiptPlace place, Receipt receipt) {
        boolean donor = place.has("TI") || receipt.kind() == ReceiptKind.HOME_NURSING;
        if (receipt.hasInsurer()) {
            long claimed = receipt.insurer().points();
            if (claimed < 0) {
                place.add(FaultCode.NEGATIVE_TOTAL, "HO", TOTAL_POINTS);
            }
            if (!donor && claimed != receipt.insurerDetailPoints()) {
                place.add(differs(receipt, FaultCode.INSURER_POINTS), "HO", TOTAL_POINTS);
            }
        }
        for (int i = 0; i < receipt.publicPayers().size(); i++) {
            long claimed = receipt.publicPayers().get(i).points();
            if (claimed < 0) {
                place.add(FaultCode.NEGATIVE_TOTAL, "KO", i + 1, TOTAL_POINTS);
            }
            if (!donor && claimed != receipt.publicDetailPoints(i + 1)) {
                place.add(differs(receipt, FaultCode.PUBLIC_POINTS), "KO", i + 1, TOTAL_POINTS);
            }
        }
    }

    /** The equality of totals and details is shown for medical, DPC and dental receipts; pharmacies' is only warned of. */
    private static FaultCode differs(Receipt receipt, FaultCode code) {
        return receipt.kind() == ReceiptKind.PHARMACY ? FaultCode.DETAILS_DIFFER : code;
    }

    private static void checkDays(ReceiptPlace place, Receipt receipt) {
        for (int i = 0; i < receipt.visitDays().size(); i++) {
            VisitDays days = receipt.visitDays().get(i);
            if (beyond(receipt, days.days().or(days.disagreeing()))) {
                place.add(FaultCode.DAY_OF_MONTH, "JD", i + 1, ReceiptPlace.WHOLE);
            }
        }
        boolean days = receipt.kind() == ReceiptKind.MEDICAL || receipt.kind() == ReceiptKind.DENTAL;
        if (!days || !receipt.hasInsurer() || receipt.type().inpatient()) {
            return;
        }
        int actual = receipt.insurer().actualDays();
        if (receipt.insurerVisitDays().isPresent()) {
            if (receipt.insurerVisitDays().get().counted().count() != actual) {
                place.add(FaultCode.VISITS_DIFFER, "HO", ACTUAL_DAYS);
            }
        } else if (receipt.detailDays().count() != actual) {
            place.add(FaultCode.DAYS_DIFFER, "HO", ACTUAL_DAYS);
        }
    }

    private static boolean beyond(Receipt receipt, DayMask days) {
        int length = receipt.treatmentMonth().lengthOfMonth();
        return days.bits() >>> length != 0;
    }
}
