package jp.shikaku.receipt.file;

/**
 * What a reader holds in memory at most. Whatever goes beyond is still handed on byte for byte, as loose lines.
 *
 * @param lineBytes the longest line, its line end included
 * @param receiptLines the most lines of one receipt
 * @param receiptBytes the most bytes of one receipt
 */
public record ReadLimits(int lineBytes, int receiptLines, int receiptBytes) {

    /** Room for the largest records of the tables (symptom text of 2,400 bytes) and of the largest receipts. */
    public static final ReadLimits DEFAULT = new ReadLimits(8 * 1024, 20_000, 4 * 1024 * 1024);

    public ReadLimits {
        if (lineBytes < 16 || receiptLines < 1 || receiptBytes < lineBytes) {
            throw new IllegalArgumentException("limits must leave room for one line");
        }
    }
}
