package jp.shikaku.receipt.check;

import java.time.LocalDate;
import java.util.regex.Pattern;

import jp.shikaku.model.Preschool;
import jp.shikaku.receipt.content.Patient;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.FaultCode;

/** The patient: name, birth date, and whether the age fits the receipt type. */
final class PersonChecks {

    private static final Pattern KANA = Pattern.compile("[ァ-ヶー]+");
    private static final int WORKING_AGE = 15;
    private static final String BIRTH_DATE = "birth date";

    private PersonChecks() {}

    static void check(ReceiptPlace place, Receipt receipt) {
        Patient patient = receipt.patient();
        if (patient.name().isBlank()) {
            place.add(FaultCode.NAME_MISSING, "RE", "name");
        }
        if (patient.kana() != null && !KANA.matcher(patient.kana()).matches()) {
            place.add(FaultCode.KANA, "RE", "kana name");
        }
        LocalDate birth = patient.birthDate();
        if (birth.isAfter(receipt.treatmentMonth().atEndOfMonth())) {
            place.add(FaultCode.BIRTH_AFTER_TREATMENT, "RE", BIRTH_DATE);
            return;
        }
        LocalDate first = receipt.treatmentMonth().atDay(1);
        boolean preschoolType = "34".indexOf(receipt.type().person()) >= 0;
        boolean insuredType =
                "12".indexOf(receipt.type().person()) >= 0 && !receipt.type().publicExpenseOnly();
        if (preschoolType && first.isAfter(Preschool.lastDay(birth))) {
            place.add(FaultCode.PRESCHOOL_AGE, "RE", BIRTH_DATE);
        }
        if (insuredType && receipt.treatmentMonth().atEndOfMonth().isBefore(birth.plusYears(WORKING_AGE))) {
            place.add(FaultCode.INSURED_AGE, "RE", BIRTH_DATE);
        }
    }
}
