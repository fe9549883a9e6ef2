package jp.shikaku.receipt.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.medical.MedicalReceipt;
import jp.shikaku.receipt.medical.Patient;

/** The patient: name, birth date, and whether the age fits the receipt type. */
final class PersonChecks {

    private static final Pattern KANA = Pattern.compile("[ァ-ヶー]+");
    private static final int SCHOOL_AGE = 6;
    private static final int WORKING_AGE = 15;
    private static final int NAME = 4;
    private static final int BIRTH_DATE = 6;
    private static final int KANA_NAME = 36;

    private PersonChecks() {}

    static void check(ReceiptPlace place, MedicalReceipt receipt) {
        Patient patient = receipt.patient();
        if (patient.name().isBlank()) {
            place.add(FaultCode.NAME_MISSING, "RE", 1, NAME);
        }
        if (patient.kana() != null && !KANA.matcher(patient.kana()).matches()) {
            place.add(FaultCode.KANA, "RE", 1, KANA_NAME);
        }
        LocalDate birth = patient.birthDate();
        if (birth.isAfter(receipt.treatmentMonth().atEndOfMonth())) {
            place.add(FaultCode.BIRTH_AFTER_TREATMENT, "RE", 1, BIRTH_DATE);
            return;
        }
        LocalDate first = receipt.treatmentMonth().atDay(1);
        boolean preschoolType = "34".indexOf(receipt.type().person()) >= 0;
        boolean insuredType =
                "12".indexOf(receipt.type().person()) >= 0 && !receipt.type().publicExpenseOnly();
        if (preschoolType && first.isAfter(lastPreschoolDay(birth))) {
            place.add(FaultCode.PRESCHOOL_AGE, "RE", 1, BIRTH_DATE);
        }
        if (insuredType && receipt.treatmentMonth().atEndOfMonth().isBefore(birth.plusYears(WORKING_AGE))) {
            place.add(FaultCode.INSURED_AGE, "RE", 1, BIRTH_DATE);
        }
    }

    /**
     * The 31 March on or after the day on which six years are completed, which is the day before the birthday: who is
     * born on 1 April goes to school a year before who is born on 2 April.
     */
    static LocalDate lastPreschoolDay(LocalDate birth) {
        LocalDate sixth = birth.plusYears(SCHOOL_AGE).minusDays(1);
        LocalDate lastOfSchoolYear = LocalDate.of(sixth.getYear(), Month.MARCH, 31);
        return sixth.isAfter(lastOfSchoolYear) ? lastOfSchoolYear.plusYears(1) : lastOfSchoolYear;
    }
}
