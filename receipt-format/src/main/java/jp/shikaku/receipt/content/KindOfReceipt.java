package jp.shikaku.receipt.content;

import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.ReceiptKind;

/** Tells the kind of a receipt that stands alone, without the file it came in. */
public final class KindOfReceipt {

    /** RE has レセプト種別 here in every edition of every kind. */
    private static final int RECEIPT_TYPE = 2;

    private KindOfReceipt() {}

    /** By the first digit of レセプト種別, and a record that only DPC receipts have; medical where neither tells. */
    public static ReceiptKind of(RawReceipt raw) {
        boolean dpc = raw.lines().stream().anyMatch(line -> FileKind.ofLater(line) == FileKind.DPC);
        String type = raw.lines().stream()
                .filter(line -> line.is("RE"))
                .map((RawLine line) -> line.item(RECEIPT_TYPE))
                .findFirst()
                .orElse("");
        for (ReceiptKind kind : ReceiptKind.values()) {
            if (kind != ReceiptKind.MEDICAL && kind != ReceiptKind.DPC && type.indexOf(kind.feeTable()) == 0) {
                return kind;
            }
        }
        return dpc ? ReceiptKind.DPC : ReceiptKind.MEDICAL;
    }
}
