package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.layout.TableFile;

/** What the patient bears, and what tells how much: notes of the income class, benefit ratio, meals, amounts. */
final class BurdenChecks {

    private static final String NOT_WITH_DPC = "11";
    private static final String NOTES = "special notes";
    private static final String BURDEN_AMOUNT = "burden amount";
    private static final int SPECIAL_RATIO = 30;
    private static final int MEALS_A_DAY = 3;
    private static final int YEN_A_POINT = 10;

    /** The elderly have 7, 8, 9, 0 as the last digit of their receipt type (A.6). */
    private static final String ELDERLY = "7890";

    private static final List<ClassNotes> CLASS_NOTES = classNotes();

    private record ClassNotes(YearMonth from, String schemes, List<String> notes) {}

    private BurdenChecks() {}

    static void check(ReceiptPlace place, Receipt receipt) {
        checkIncomeClass(place, receipt);
        if (receipt.kind() == ReceiptKind.DPC && receipt.specialNotes().contains(NOT_WITH_DPC)) {
            place.add(FaultCode.DPC_NOTE, "RE", NOTES);
        }
        if (receipt.hasInsurer()) {
            checkInsurer(place, receipt, receipt.insurer());
        }
        for (int i = 0; i < receipt.publicPayers().size(); i++) {
            checkMeals(
                    place, receipt, "KO", i + 1, receipt.publicPayers().get(i).mealCount());
        }
        if (!receipt.publicPayers().isEmpty()) {
            PublicPayer first = receipt.publicPayers().get(0);
            if (tenfold(first.burdenAmount(), first.points())) {
                place.add(FaultCode.PUBLIC_BURDEN, "KO", BURDEN_AMOUNT);
            }
        }
    }

    private static void checkIncomeClass(ReceiptPlace place, Receipt receipt) {
        if (ELDERLY.indexOf(receipt.type().person()) < 0) {
            return;
        }
        List<String> expected = List.of();
        for (ClassNotes row : CLASS_NOTES) {
            boolean holds = !row.from().isAfter(receipt.treatmentMonth())
                    && row.schemes().indexOf(receipt.type().value().charAt(1)) >= 0;
            expected = holds ? row.notes() : expected;
        }
        if (!expected.isEmpty() && receipt.specialNotes().stream().noneMatch(expected::contains)) {
            place.add(FaultCode.INCOME_CLASS, "RE", NOTES);
        }
    }

    private static void checkInsurer(ReceiptPlace place, Receipt receipt, InsurerEntry insurer) {
        checkMeals(place, receipt, "HO", 1, insurer.mealCount());
        if (tenfold(insurer.burdenAmount(), insurer.points())) {
            place.add(FaultCode.BURDEN, "HO", BURDEN_AMOUNT);
        }
        Integer ratio = receipt.benefitRatio();
        InsuranceScheme scheme = insurer.insurer().scheme();
        boolean recorded = scheme == InsuranceScheme.NATIONAL || scheme == InsuranceScheme.NATIONAL_RETIRED;
        if (ratio != null && ratio != SPECIAL_RATIO && !recorded) {
            place.add(FaultCode.BENEFIT_RATIO, "RE", "benefit ratio");
        }
    }

    private static void checkMeals(ReceiptPlace place, Receipt receipt, String record, int number, Integer meals) {
        if (meals != null && meals > MEALS_A_DAY * receipt.treatmentMonth().lengthOfMonth()) {
            place.add(FaultCode.MEALS, record, number, "meal count");
        }
    }

    private static boolean tenfold(Long yen, long points) {
        return yen != null && yen != 0 && (yen < 0 != points < 0 || Math.abs(yen) >= Math.abs(points) * YEN_A_POINT);
    }

    private static List<ClassNotes> classNotes() {
        List<ClassNotes> rows = new ArrayList<>();
        for (String line : TableFile.lines("income-class-notes")) {
            String[] cells = line.split("\\|");
            rows.add(new ClassNotes(YearMonth.parse(cells[0]), cells[1], List.of(cells[2].split(","))));
        }
        return List.copyOf(rows);
    }
}
