package jp.shikaku.receipt.insurer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.assessment.LineEdit;
import jp.shikaku.receipt.assessment.LineKey;
import jp.shikaku.receipt.assessment.PlacedEdit;
import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.layout.Editions;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.receipt.layout.RecordSpec;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * Writes the bundle of one insurer: receipt after receipt, every line prefixed, without head, trailer and end mark.
 *
 * <p>One receipt is MN, IR (the head of its file; a dental receipt begins with its own), then the receipt as it is after the qualification check (データ識別 1): HO keeps the insurer on
 * the claim, SN names the confirmed one. If the check corrected something, the receipt as received follows (5) and the
 * corrections that lead from it to the result (6, {@code Assessment.of(…, AS_RECEIVED, QUALIFICATION_CORRECTION)}). EX
 * names the new insurer of a moved or divided receipt. Lines of earlier claims in a re-claim come last, as 11–16. Where
 * the confirmed insurer stands is inferred, not stated anywhere public (domain notes A.9.5): this class owns it.
 *
 * <p>Characters that receipts cannot hold are written ？, as senders do. The stream is neither buffered nor closed here.
 * Not thread-safe.
 */
public final class ForwardedReceiptWriter {

    private static final int MANAGEMENT_NUMBER = 1;
    private static final int SEARCH_NUMBER = 3;
    private static final int NEW_INSURER = 1;
    /** SN is the same in every kind and edition. */
    private static final RecordSpec QUALIFICATION =
            Editions.PUBLISHED.newest(ReceiptKind.MEDICAL).record("SN").orElseThrow();

    private static final String INSURER = "1";

    private final OutputStream out;
    private int line;

    public ForwardedReceiptWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes a receipt or part.
     *
     * @throws IllegalArgumentException if the receipt has no insurer, or cannot be divided as the part says: a detail
     *     without days, or points of the part's days other than the part's. Nothing is written then
     */
    public void write(ForwardedReceipt receipt) throws IOException {
        write(receipt, new ResultLines(receipt, true).edits());
    }

    /**
     * Writes a part of a receipt whose details cannot be divided, so that a decision is forwarded whatever the details
     * say: RE, HO, SN, JD and EX are those of the part, KO and the details those of the whole receipt.
     *
     * @throws IllegalArgumentException if the receipt has no insurer. Nothing is written then
     */
    public void writeUndivided(ForwardedReceipt receipt) throws IOException {
        write(receipt, new ResultLines(receipt, false).edits());
    }

    private void write(ForwardedReceipt receipt, List<LineEdit> edits) throws IOException {
        line = 0;
        put(
                DataClass.CLAIM,
                record("MN")
                        .put(MANAGEMENT_NUMBER, receipt.managementNumber())
                        .put(SEARCH_NUMBER, receipt.searchNumber())
                        .encode(Unencodable.REPLACE));
        if (receipt.original().lines().stream().noneMatch(FileKind::beginsReceipt)) {
            put(DataClass.CLAIM, RecordBuilder.of(receipt.institution()).encode(Unencodable.REPLACE));
        }
        List<LineKey> results = new ArrayList<>();
        for (LineEdit edit : edits) {
            results.add(
                    edit.result() == null
                            ? null
                            : put(DataClass.CLAIM, RawLine.of(edit.result(), 0).endedBytes()));
        }
        if (receipt.corrected()) {
            writeOriginal(edits, results);
        }
        if (receipt.moved() || receipt.divided()) {
            put(
                    DataClass.CLAIM,
                    record("EX")
                            .put(NEW_INSURER, receipt.part().insurer().padded())
                            .encode(Unencodable.REPLACE));
        }
        writeHistory(receipt);
    }

    /**
     * Writes what its insurer asked about the receipt that was written last, MD (7), and the answer (9): SN with the 確認区分
     * of the answer, and MK. Which qualification another insurer has is not in the answer.
     */
    public void answer(AnsweredRequest answered) throws IOException {
        put(DataClass.QUALIFICATION_REQUEST, answered.request().encode());
        if (answered.code() != null) {
            put(
                    DataClass.QUALIFICATION_ANSWER,
                    new RecordBuilder(QUALIFICATION)
                            .put(QUALIFICATION.position("payer kind"), INSURER)
                            .put(
                                    QUALIFICATION.position("confirmation class"),
                                    answered.code().code())
                            .put(QUALIFICATION.position("branch"), answered.branch())
                            .encode(Unencodable.REPLACE));
        }
        put(DataClass.QUALIFICATION_ANSWER, answered.result().encode());
    }

    private void writeOriginal(List<LineEdit> edits, List<LineKey> results) throws IOException {
        List<PlacedEdit> placed = new ArrayList<>();
        for (int at = 0; at < edits.size(); at++) {
            LineEdit edit = edits.get(at);
            LineKey original = edit.original() == null
                    ? null
                    : put(DataClass.AS_RECEIVED, edit.original().endedBytes());
            placed.add(new PlacedEdit(edit, original, results.get(at)));
        }
        for (byte[] correction : PlacedEdit.records(placed)) {
            put(DataClass.QUALIFICATION_CORRECTION, correction);
        }
    }

    /** History keeps its own line numbers, so that its JY records go on naming the right lines. */
    private void writeHistory(ForwardedReceipt receipt) throws IOException {
        for (RawLine whole : receipt.original().lines()) {
            PrefixedLine history = PrefixedLine.of(whole).orElse(null);
            if (history != null) {
                out.write(history.onceReclaimed());
            }
        }
    }

    private LineKey put(DataClass dataClass, byte[] record) throws IOException {
        line++;
        out.write(PrefixedLine.encode(dataClass, line, 0, record));
        return new LineKey(line, 0);
    }

    private static RecordBuilder record(String id) {
        return new RecordBuilder(Edition.EXCHANGE.record(id).orElseThrow());
    }
}
