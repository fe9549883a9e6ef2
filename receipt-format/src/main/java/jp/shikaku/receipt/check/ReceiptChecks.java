package jp.shikaku.receipt.check;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import jp.shikaku.model.InsurerNumber;
import jp.shikaku.receipt.content.Reading;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;
import jp.shikaku.receipt.fault.FaultList;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.ReceiptKind;

/** All checks of one receipt. */
public final class ReceiptChecks {

    /** Of these records a receipt has at least one. */
    private static final Map<ReceiptKind, List<String>> ONE_OF = Map.of(
            ReceiptKind.MEDICAL, List.of("SY"),
            ReceiptKind.DPC, List.of("SB", "SY"),
            ReceiptKind.DENTAL, List.of("HS"),
            ReceiptKind.PHARMACY, List.of("SH", "KI"),
            ReceiptKind.HOME_NURSING, List.of("RE"));

    private ReceiptChecks() {}

    /**
     * Checks a receipt; never throws for its content.
     *
     * @param edition the record tables of its kind and claim month
     * @param raw the receipt
     * @param position its position in the file, from 1
     * @param claimMonth the month in which it is claimed; null if unknown, then nothing is compared with it
     * @param known whether an insurer has a number (L3087)
     */
    public static CheckedReceipt check(
            Edition edition, RawReceipt raw, int position, YearMonth claimMonth, Predicate<InsurerNumber> known) {
        FaultList faults = new FaultList();
        if (raw.cut() && raw.lines().stream().noneMatch(line -> line.cut())) {
            faults.add(Fault.ofLine(FaultCode.RECEIPT_TOO_LARGE, raw.firstLine()));
        }
        LineChecks lines = new LineChecks(edition, faults);
        raw.lines().forEach(lines::check);
        Reading reading = Reading.of(raw, edition);
        faults.addAll(reading.faults());
        boolean history = raw.lines().stream().anyMatch(RawLine::isPrefixed);
        if (history
                && reading.receipt()
                        .filter(receipt -> receipt.searchNumber() == null)
                        .isPresent()) {
            faults.add(Fault.ofLine(FaultCode.HISTORY_WITHOUT_NUMBER, raw.firstLine()));
        }
        ReceiptPlace place = new ReceiptPlace(raw, edition, faults);
        reading.receipt().ifPresent(receipt -> checkReceipt(place, receipt, claimMonth, known));
        return new CheckedReceipt(raw, reading.receipt(), position, faults.faults());
    }

    private static void checkReceipt(
            ReceiptPlace place, Receipt receipt, YearMonth claimMonth, Predicate<InsurerNumber> known) {
        if (claimMonth != null && !receipt.treatmentMonth().isBefore(claimMonth)) {
            place.add(FaultCode.TREATMENT_MONTH, "RE", "treatment month");
        }
        PersonChecks.check(place, receipt);
        PayerChecks.check(place, receipt, known);
        ArithmeticChecks.check(place, receipt);
        if (claimMonth != null
                && receipt.searchNumber() == null
                && Expiry.expired(receipt.treatmentMonth(), claimMonth)) {
            place.add(FaultCode.CLAIM_EXPIRED, "RE", "treatment month");
        }
        if (ONE_OF.get(receipt.kind()).stream().noneMatch(place::has)) {
            place.add(FaultCode.RECORD_MISSING, "RE", ReceiptPlace.WHOLE);
        }
    }
}
