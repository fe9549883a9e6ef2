package jp.shikaku.receipt.prefixed;

import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Which record tables hold for a receipt, by the first line of the file it came in. */
public final class FileTables {

    private FileTables() {}

    /**
     * The tables of a receipt; the newest of its kind where the line states no claim month.
     *
     * @param institution the first line of its file: IR, UK or YK
     * @param receipt the receipt, which tells DPC from other medical receipts
     */
    public static Edition of(RawLine institution, RawReceipt receipt) {
        ReceiptKind kind =
                switch (FileKind.of(institution)) {
                    case DENTAL -> ReceiptKind.DENTAL;
                    case PHARMACY -> ReceiptKind.PHARMACY;
                    default -> isDpc(receipt) ? ReceiptKind.DPC : ReceiptKind.MEDICAL;
                };
        int claimMonth = Editions.PUBLISHED.newest(kind).position(institution.recordId(), "claim month");
        return Editions.PUBLISHED.of(
                kind, UkeDates.month(institution.item(claimMonth)).orElse(null));
    }

    private static boolean isDpc(RawReceipt receipt) {
        return receipt.lines().stream().anyMatch(line -> FileKind.ofLater(line) == FileKind.DPC);
    }
}
