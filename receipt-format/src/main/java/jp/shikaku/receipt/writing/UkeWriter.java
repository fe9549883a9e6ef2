package jp.shikaku.receipt.writing;

import java.io.IOException;
import java.io.OutputStream;

import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Writes a medical receipt file: IR, receipts numbered from 1, GO with its totals, and the end mark 0x1A. Every line
 * ends with CR LF. The stream is neither buffered nor closed here. Not thread-safe.
 */
public final class UkeWriter {

    private static final byte END_MARK = 0x1A;
    private static final String LAST_VOLUME = "99";

    private final OutputStream out;
    private final Unencodable policy;
    private int receipts;
    private long count;
    private long points;

    /** A writer that begins with IR at once. */
    public UkeWriter(OutputStream out, FileHead head, Unencodable policy) throws IOException {
        this.out = out;
        this.policy = policy;
        write(new RecordBuilder("IR")
                .put(1, head.reviewOrganisation().code())
                .put(2, head.institution().prefecture())
                .put(3, head.institution().feeTable())
                .put(4, head.institution().code())
                .put(6, head.name())
                .put(7, head.claimMonth())
                .put(8, head.volume())
                .put(9, head.telephone()));
    }

    /**
     * Writes the next receipt.
     *
     * @return its number in the file, from 1
     * @throws UnencodableTextException if a text cannot be encoded and the policy is to refuse
     */
    public int write(ReceiptDraft draft) throws IOException {
        receipts++;
        for (RecordBuilder line : new DraftRecords(draft, receipts).lines()) {
            write(line);
        }
        count += (draft.insurer == null ? 0 : 1) + draft.publicPayers.size();
        if (draft.insurer != null) {
            points += draft.insurer.points();
        } else {
            points += draft.publicPayers.stream()
                    .limit(1)
                    .mapToLong(PublicPayer::points)
                    .sum();
        }
        return receipts;
    }

    /** Writes a receipt as it is, and counts it for the trailer. */
    public void write(RawReceipt raw) throws IOException {
        receipts++;
        raw.writeTo(out);
        Receipt receipt = Receipt.of(raw, Editions.PUBLISHED.newest(ReceiptKind.MEDICAL));
        count += receipt.trailerCount();
        points += receipt.trailerPoints();
    }

    /** Writes GO and the end mark. Nothing may be written afterwards. */
    public void finish() throws IOException {
        write(new RecordBuilder("GO").put(1, count).put(2, points).put(3, LAST_VOLUME));
        out.write(END_MARK);
    }

    private void write(RecordBuilder line) throws IOException {
        out.write(line.encode(policy));
    }
}
