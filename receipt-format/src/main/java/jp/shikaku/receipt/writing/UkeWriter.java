package jp.shikaku.receipt.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.content.PublicPayer;
import jp.shikaku.receipt.content.Receipt;
import jp.shikaku.receipt.content.UkeDates;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * Writes a receipt file of a kind: its first record, receipts numbered from 1, GO with its totals, and the end mark 0x1A. Every line
 * ends with CR LF. The stream is neither buffered nor closed here. Not thread-safe.
 */
public final class UkeWriter {

    private static final byte END_MARK = 0x1A;
    private static final String LAST_VOLUME = "99";

    /** The record that a file of a kind begins with. */
    private static final Map<ReceiptKind, String> FIRST = Map.of(
            ReceiptKind.MEDICAL, "IR",
            ReceiptKind.DPC, "IR",
            ReceiptKind.DENTAL, "UK",
            ReceiptKind.PHARMACY, "YK");

    private final OutputStream out;
    private final FileHead head;
    private final Edition edition;
    private final Unencodable policy;
    private int receipts;
    private long count;
    private long points;

    /** A writer that begins with the first record at once. */
    public UkeWriter(OutputStream out, FileHead head, Unencodable policy) throws IOException {
        this.out = out;
        this.policy = policy;
        this.head = head;
        this.edition = Editions.PUBLISHED.of(head.kind(), head.claimMonth());
        RecordBuilder first = institution(FIRST.get(head.kind()))
                .put("institution name", head.name())
                .put("volume", head.volume());
        write(head.kind() == ReceiptKind.DENTAL ? first : first.put("telephone", head.telephone()));
    }

    /**
     * Writes the next receipt.
     *
     * @return its number in the file, from 1
     * @throws UnencodableTextException if a text cannot be encoded and the policy is to refuse
     */
    public int write(ReceiptDraft draft) throws IOException {
        receipts++;
        if (head.kind() == ReceiptKind.DENTAL) {
            write(ofReceipt());
        }
        for (RecordBuilder line : new DraftRecords(edition, draft, receipts).lines()) {
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

    /**
     * Writes a receipt as it is, and counts it for the trailer. The IR of a dental receipt tells the claim month of its
     * file, so it gets the one of this file, and one that is missing is added.
     */
    public void write(RawReceipt raw) throws IOException {
        receipts++;
        RawReceipt placed = head.kind() == ReceiptKind.DENTAL ? ofThisFile(raw) : raw;
        placed.writeTo(out);
        Receipt receipt = Receipt.of(raw, edition);
        count += receipt.trailerCount();
        points += receipt.trailerPoints();
    }

    /** Writes GO and the end mark. Nothing may be written afterwards. */
    public void finish() throws IOException {
        write(new RecordBuilder(edition.record("GO").orElseThrow())
                .put(1, count)
                .put(2, points)
                .put(3, LAST_VOLUME));
        out.write(END_MARK);
    }

    private RawReceipt ofThisFile(RawReceipt raw) {
        int month = edition.position("IR", "claim month");
        List<RawLine> lines = new ArrayList<>();
        if (raw.lines().stream().noneMatch(FileKind::beginsReceipt)) {
            lines.add(RawLine.of(ofReceipt().encode(policy), raw.firstLine()));
        }
        for (RawLine line : raw.lines()) {
            boolean otherMonth = FileKind.beginsReceipt(line)
                    && !UkeDates.month(line.item(month)).equals(Optional.of(head.claimMonth()));
            lines.add(
                    otherMonth
                            ? RawLine.of(
                                    RecordBuilder.of(line)
                                            .put(month, head.claimMonth())
                                            .encode(policy),
                                    line.number())
                            : line);
        }
        return RawReceipt.ofLines(lines);
    }

    /** The IR with which a dental receipt begins. */
    private RecordBuilder ofReceipt() {
        return institution("IR").put("telephone", head.telephone());
    }

    private RecordBuilder institution(String id) {
        return new RecordBuilder(edition.record(id).orElseThrow())
                .put("review organisation", head.reviewOrganisation().code())
                .put("prefecture", head.institution().prefecture())
                .put("fee table", head.institution().feeTable())
                .put("institution code", head.institution().code())
                .put("claim month", head.claimMonth());
    }

    private void write(RecordBuilder line) throws IOException {
        out.write(line.encode(policy));
    }
}
