package jp.shikaku.receipt.prefixed;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.receipt.file.FileKind;
import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.layout.Edition;

/**
 * A receipt whose lines are prefixed: one of an insurer-side file, or the history block of a return or re-claim.
 *
 * @param lines its prefixed lines in their order; lines without a prefix are not among them
 */
public record PrefixedReceipt(List<PrefixedLine> lines) {

    public PrefixedReceipt {
        lines = List.copyOf(lines);
    }

    /** The prefixed lines of a receipt. */
    public static PrefixedReceipt of(RawReceipt raw) {
        List<PrefixedLine> lines = new ArrayList<>();
        for (RawLine line : raw.lines()) {
            PrefixedLine.of(line).ifPresent(lines::add);
        }
        return new PrefixedReceipt(lines);
    }

    /** The lines of one class, in their order. */
    public List<PrefixedLine> lines(DataClass dataClass) {
        return lines.stream().filter(line -> line.is(dataClass)).toList();
    }

    /** The lines of one class that are the receipt itself: without the head of its file and records of management. */
    public List<PrefixedLine> receiptLines(DataClass dataClass) {
        return lines(dataClass).stream()
                .filter(line -> isOfReceipt(line.record()))
                .toList();
    }

    /** Whether a record is part of a receipt, and not a file's head or a record of management. */
    public static boolean isOfReceipt(RawLine record) {
        return !FileKind.isHead(record)
                && Edition.EXCHANGE.record(record.recordId()).isEmpty();
    }

    /** The receipt of one class without its prefixes, as a claim file would hold it; without lines if there is none. */
    public RawReceipt receipt(DataClass dataClass) {
        return RawReceipt.ofLines(
                receiptLines(dataClass).stream().map(PrefixedLine::record).toList());
    }

    /** The first record of an id, of whatever class; null if there is none. */
    public RawLine first(String recordId) {
        return lines.stream()
                .map(PrefixedLine::record)
                .filter(line -> line.is(recordId))
                .findFirst()
                .orElse(null);
    }
}
