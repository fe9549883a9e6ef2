package jp.shikaku.receipt.returned;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.FileTables;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * Writes a return file: HI, the claims, HG with their totals, and the end mark 0x1A. A claim is its records with the
 * 検索番号 under which it comes back, its reasons HR, and its history: what was claimed (データ識別 1, in front of it the
 * management record and the institution), the reasons once more (8), and the history it had before. The stream is neither
 * buffered nor closed here. Not thread-safe.
 */
public final class ReturnFileWriter {

    private static final byte END_MARK = 0x1A;
    private static final int MANAGEMENT_NUMBER = 1;
    private static final int MANAGED_SEARCH_NUMBER = 3;

    private final OutputStream out;
    private final ReturnHead head;
    private long count;
    private long points;
    private int line;

    /** A writer that begins with HI at once. */
    public ReturnFileWriter(OutputStream out, ReturnHead head) throws IOException {
        this.out = out;
        this.head = head;
        out.write(head.encode());
    }

    /**
     * Returns a claim.
     *
     * @param institution the first line of the file that the claim came in (IR, UK, YK), for the history
     * @param claimed the claim as received, a re-claim with its history
     * @param managementNumber レセプト管理番号 under which it was known, 9 to 16 digits
     * @param searchNumber 検索番号 under which it comes back and is claimed again, 17 to 30 digits
     * @param reasons why; at least one
     * @throws IllegalArgumentException if there is no reason, or the claim cannot be understood
     */
    public void write(
            RawLine institution,
            RawReceipt claimed,
            String managementNumber,
            String searchNumber,
            List<ReturnReason> reasons)
            throws IOException {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a return has a reason");
        }
        Edition edition = FileTables.of(institution, claimed);
        Receipt receipt = Receipt.of(claimed, edition);
        count += receipt.trailerCount();
        points += receipt.trailerPoints();
        List<RawLine> plain = claimed.lines().stream()
                .filter(line -> !line.isPrefixed() && !line.isBlank())
                .toList();
        for (RawLine record : plain) {
            out.write(
                    record.is("RE")
                            ? RecordBuilder.of(record)
                                    .put(edition.position("RE", "search number"), searchNumber)
                                    .encode(Unencodable.REPLACE)
                            : record.endedBytes());
        }
        for (ReturnReason reason : reasons) {
            out.write(reason.encode());
        }
        writeManagement(managementNumber, searchNumber);
        writeHistory(institution, plain, reasons);
        writeEarlierHistory(claimed);
    }

    /** Writes HG and the end mark. Nothing may be written afterwards. */
    public void finish() throws IOException {
        out.write(new RecordBuilder(Edition.EXCHANGE.record("HG").orElseThrow())
                .put(1, count)
                .put(2, points)
                .put(3, head.volume())
                .encode(Unencodable.REFUSE));
        out.write(END_MARK);
    }

    private void writeManagement(String managementNumber, String searchNumber) throws IOException {
        line = 0;
        put(
                DataClass.CLAIM,
                new RecordBuilder(Edition.EXCHANGE.record("MN").orElseThrow())
                        .put(MANAGEMENT_NUMBER, managementNumber)
                        .put(MANAGED_SEARCH_NUMBER, searchNumber)
                        .encode(Unencodable.REFUSE));
    }

    /** A dental receipt begins with its own IR; of others the head of their file tells the institution. */
    private void writeHistory(RawLine institution, List<RawLine> plain, List<ReturnReason> reasons) throws IOException {
        if (plain.stream().noneMatch(FileKind::beginsReceipt)) {
            put(DataClass.CLAIM, institution.endedBytes());
        }
        for (RawLine record : plain) {
            put(DataClass.CLAIM, record.endedBytes());
        }
        for (ReturnReason reason : reasons) {
            put(DataClass.RETURN, reason.encode());
        }
    }

    private void writeEarlierHistory(RawReceipt claimed) throws IOException {
        for (RawLine whole : claimed.lines()) {
            PrefixedLine earlier = PrefixedLine.of(whole).orElse(null);
            if (earlier != null) {
                out.write(earlier.onceReclaimed());
            }
        }
    }

    private void put(DataClass dataClass, byte[] record) throws IOException {
        line++;
        out.write(PrefixedLine.encode(dataClass, line, 0, record));
    }
}
