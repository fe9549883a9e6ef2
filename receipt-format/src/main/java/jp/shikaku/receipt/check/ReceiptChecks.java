package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jp.shikaku.receipt.content.Reading;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ReceiptKind;

/** All checks of the receipts of one file. */
final class ReceiptChecks {

    private static final String TREATMENT_MONTH = "treatment month";
    private static final String MAIN_DISEASE = "01";

    /** Of these records a receipt has at least one. */
    private static final Map<ReceiptKind, List<String>> ONE_OF = Map.of(
            ReceiptKind.MEDICAL, List.of("SY"),
            ReceiptKind.DPC, List.of("SB", "SY"),
            ReceiptKind.DENTAL, List.of("HS"),
            ReceiptKind.PHARMACY, List.of("SH", "KI"),
            ReceiptKind.HOME_NURSING, List.of("RE"));

    private final Edition edition;
    private final YearMonth claimMonth;
    private final Directory directory;
    private final InstitutionChecks institution;

    /**
     * The checks of the receipts of a file.
     *
     * @param edition the record tables of its kind and claim month
     * @param claimMonth the month in which they are claimed
     */
    ReceiptChecks(Edition edition, YearMonth claimMonth, Directory directory, InstitutionChecks institution) {
        this.edition = edition;
        this.claimMonth = claimMonth;
        this.directory = directory;
        this.institution = institution;
    }

    /**
     * Checks a receipt; never throws for its content.
     *
     * @param raw the receipt
     * @param position its position in the file, from 1
     */
    CheckedReceipt check(RawReceipt raw, int position) {
        FaultList faults = new FaultList();
        boolean history = false;
        boolean cutLine = false;
        LineChecks lines = new LineChecks(edition, faults);
        for (RawLine line : raw.lines()) {
            lines.check(line);
            history |= line.isPrefixed();
            cutLine |= line.cut();
        }
        if (raw.cut() && !cutLine) {
            faults.add(Fault.ofLine(FaultCode.RECEIPT_TOO_LARGE, raw.firstLine()));
        }
        Reading reading = Reading.of(raw, edition);
        faults.addAll(reading.faults());
        Receipt receipt = reading.receipt().orElse(null);
        if (receipt != null) {
            if (history && receipt.searchNumber() == null) {
                faults.add(Fault.ofLine(FaultCode.HISTORY_WITHOUT_NUMBER, raw.firstLine()));
            }
            checkReceipt(new ReceiptPlace(raw, edition, faults), receipt);
        }
        return new CheckedReceipt(raw, reading.receipt(), position, faults.faults());
    }

    private void checkReceipt(ReceiptPlace place, Receipt receipt) {
        boolean again = receipt.searchNumber() != null;
        if (!receipt.treatmentMonth().isBefore(claimMonth)) {
            place.add(FaultCode.TREATMENT_MONTH, "RE", TREATMENT_MONTH);
        } else if (!again && Expiry.expired(receipt, claimMonth)) {
            place.add(FaultCode.CLAIM_EXPIRED, "RE", TREATMENT_MONTH);
        } else {
            institution.check(place, receipt.treatmentMonth());
            PayerChecks.checkRegistered(place, receipt, directory);
        }
        PersonChecks.check(place, receipt);
        PayerChecks.check(place, receipt);
        BurdenChecks.check(place, receipt);
        ArithmeticChecks.check(place, receipt);
        if (ONE_OF.get(receipt.kind()).stream().noneMatch(place::has)) {
            place.add(FaultCode.RECORD_MISSING, "RE", ReceiptPlace.WHOLE);
        }
        checkRecords(place, receipt);
    }

    private static void checkRecords(ReceiptPlace place, Receipt receipt) {
        boolean medical = receipt.kind() == ReceiptKind.MEDICAL;
        if (medical && !receipt.type().inpatient() && place.has("GR")) {
            place.add(FaultCode.OUTSIDE_BUNDLE, "GR", ReceiptPlace.WHOLE);
        }
        place.each("SY", "main disease", (line, mark) -> {
            if (!MAIN_DISEASE.equals(mark)) {
                place.addAt(FaultCode.MAIN_DISEASE, line, "main disease");
            }
        });
    }
}
