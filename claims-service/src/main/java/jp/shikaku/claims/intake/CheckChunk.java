package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.content.InsurerEntry;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.fault.Fault;

/** Some receipts of a file and their faults, as rows to be stored together. */
final class CheckChunk {

    private final FileUnderCheck file;
    private final List<ReceiptRow> receipts = new ArrayList<>();
    private final List<FaultRow> faults = new ArrayList<>();

    CheckChunk(FileUnderCheck file) {
        this.file = file;
    }

    /** A row of {@code receipt}. */
    record ReceiptRow(
            UUID receiptId,
            int receiptNumber,
            int firstLine,
            String state,
            String checkLevel,
            String receiptType,
            LocalDate treatmentMonth,
            String claimedInsurer,
            int points,
            int mealsYen,
            int visitDays,
            byte[] content) {}

    /** A row of {@code fault}. */
    record FaultRow(int number, Integer receiptNumber, Fault fault) {

        Integer item() {
            return fault.item() == Fault.NO_ITEM ? null : fault.item();
        }

        String recordId() {
            return fault.recordId().isEmpty() ? null : fault.recordId();
        }

        String severity() {
            return switch (fault.level()) {
                case L1 -> FoundFault.Severity.FILE.name();
                case L2 -> FoundFault.Severity.RECEIPT.name();
                default -> FoundFault.Severity.WARNING.name();
            };
        }
    }

    void add(CheckedReceipt checked, Progress progress) {
        progress.count(checked);
        int number = checked.receipt().map(Receipt::number).orElse(checked.position());
        receipts.add(row(checked, number));
        checked.faults().forEach(fault -> faults.add(new FaultRow(progress.nextFault(), number, fault)));
    }

    /** A receipt that takes the place of another one; its faults are numbered after the last one. */
    void addSuccessor(CorrectedReceipt corrected, UUID receiptId, int number, int firstLine, int lastFault) {
        receipts.add(row(corrected.checked(), receiptId, number, firstLine));
        int faultNumber = lastFault;
        for (Fault fault : corrected.faults()) {
            faultNumber++;
            faults.add(new FaultRow(faultNumber, number, fault));
        }
    }

    void addFileFaults(List<Fault> fileFaults, Progress progress) {
        fileFaults.forEach(fault -> faults.add(new FaultRow(progress.nextFault(), null, fault)));
    }

    int size() {
        return receipts.size();
    }

    List<ReceiptRow> receipts() {
        return receipts;
    }

    List<FaultRow> faults() {
        return faults;
    }

    private ReceiptRow row(CheckedReceipt checked, int number) {
        long line = checked.raw().firstLine();
        return row(checked, ReceiptId.of(file.fileId(), line), number, (int) line);
    }

    private static ReceiptRow row(CheckedReceipt checked, UUID receiptId, int number, int firstLine) {
        Optional<Receipt> read = checked.receipt();
        Optional<InsurerEntry> insurer = read.map(Receipt::insurer);
        CheckLevel level = CheckLevel.of(checked).orElse(null);
        return new ReceiptRow(
                receiptId,
                number,
                firstLine,
                state(checked, level),
                level == null ? null : level.name(),
                read.map(receipt -> receipt.type().value()).orElse(null),
                read.map(receipt -> receipt.treatmentMonth().atDay(1)).orElse(null),
                insurer.map(entry -> entry.insurer().value()).orElse(null),
                (int) read.map(Receipt::trailerPoints).orElse(0L).longValue(),
                (int) insurer.map(InsurerEntry::mealAmount).orElse(0L).longValue(),
                read.map(receipt -> receipt.daysSeen().bits()).orElse(0),
                checked.raw().bytes());
    }

    /**
     * What is claimed in every mode has its place at once, since nobody sees it before its file has one; about the rest
     * {@link Settlement} decides at the end.
     */
    private static String state(CheckedReceipt checked, CheckLevel level) {
        if (!checked.accepted()) {
            return "REFUSED";
        }
        return level == null || level == CheckLevel.L48 ? "ACCEPTED" : "CHECKED";
    }
}
