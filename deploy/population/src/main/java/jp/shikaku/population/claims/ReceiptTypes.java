package jp.shikaku.population.claims;

import java.time.LocalDate;

import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReceiptType;
import jp.shikaku.population.coverage.Stretch;
import jp.shikaku.population.town.Resident;

/** レセプト種別 and 給付割合 as the desk would write them for the card it saw. */
final class ReceiptTypes {

    private static final int HIGH_BURDEN = 3;

    /** 区ウ: for the elderly the lowest of the three classes that pay three tenths. */
    private static final String UPPER_CLASS = "28";

    /** 区エ: for the elderly the general class. */
    private static final String GENERAL_CLASS = "29";

    private ReceiptTypes() {}

    static ReceiptType of(Visit visit, LocalDate month) {
        boolean in = visit.inpatient();
        char feeTable = visit.kind().feeTable();
        if (visit.card() == null) {
            return new ReceiptType(feeTable + (in ? "211" : "212"));
        }
        InsuranceScheme scheme = visit.card().scheme();
        String payers = visit.traits().contains(Visit.Trait.PUBLIC_EXPENSE) ? "2" : "1";
        return new ReceiptType("" + feeTable + scheme.receiptTypeDigit() + payers + person(visit, month, in));
    }

    /** 給付割合 in percent, recorded for 国保 only, else null. */
    static Integer benefitPercent(Visit visit, LocalDate month) {
        if (visit.card() == null || visit.card().scheme() != InsuranceScheme.NATIONAL) {
            return null;
        }
        Resident person = visit.person();
        boolean lighter = person.preschoolOn(month) || elderly(visit, month) && !highBurden(visit);
        return lighter ? 80 : 70;
    }

    /** 特記事項 that tells the income class of 高齢受給者, whom every receipt must tell it of (L3006); null for others. */
    static String incomeNote(Visit visit, LocalDate month) {
        boolean told = visit.card() != null
                && visit.card().scheme() != InsuranceScheme.LATE_STAGE_ELDERLY
                && elderly(visit, month);
        if (!told) {
            return null;
        }
        return highBurden(visit) ? UPPER_CLASS : GENERAL_CLASS;
    }

    private static String person(Visit visit, LocalDate month, boolean in) {
        boolean late = visit.card().scheme() == InsuranceScheme.LATE_STAGE_ELDERLY;
        if (late || elderly(visit, month)) {
            return highBurden(visit) ? either(in, "9", "0") : either(in, "7", "8");
        }
        if (visit.person().preschoolOn(month)) {
            return either(in, "3", "4");
        }
        return visit.card().self() ? either(in, "1", "2") : either(in, "5", "6");
    }

    private static String either(boolean in, String inpatient, String outpatient) {
        return in ? inpatient : outpatient;
    }

    private static boolean elderly(Visit visit, LocalDate month) {
        return !visit.person().elderlyFrom().isAfter(month);
    }

    private static boolean highBurden(Visit visit) {
        Stretch payer = visit.payers().values().iterator().next();
        return payer != null && payer.burdenTenths() != null && payer.burdenTenths() == HIGH_BURDEN;
    }
}
