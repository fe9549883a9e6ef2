package jp.shikaku.receipt.assessment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;
import jp.shikaku.receipt.prefixed.DataClass;
import jp.shikaku.receipt.prefixed.PrefixedLine;
import jp.shikaku.receipt.prefixed.PrefixedReceipt;

/**
 * Adds corrections to a receipt of an insurer-side file: the corrected records and a JY for each edit, before ON, EX and
 * RC (domain notes A.9.3).
 */
public final class AssessmentWriter {

    private static final Set<String> AFTER_CORRECTIONS = Set.of("ON", "EX", "RC", "KH");

    private final List<RawLine> lines;
    private final PrefixedReceipt receipt;
    private int last;

    private AssessmentWriter(RawReceipt raw) {
        lines = raw.lines();
        receipt = PrefixedReceipt.of(raw);
        last = receipt.lines().stream().mapToInt(PrefixedLine::number).max().orElse(0);
    }

    /**
     * The receipt with its corrections.
     *
     * @param raw a receipt of an insurer-side file
     * @param edits what becomes of each of its {@linkplain PrefixedReceipt#receiptLines lines of the claim}, in their
     *     order, the originals being their records
     * @throws IllegalArgumentException if an original is no record of the claim
     */
    public static RawReceipt write(RawReceipt raw, List<LineEdit> edits) {
        AssessmentWriter writer = new AssessmentWriter(raw);
        return RawReceipt.of(writer.insert(writer.corrections(edits)), 1);
    }

    private byte[] corrections(List<LineEdit> edits) {
        Map<Long, LineKey> keys = new HashMap<>();
        for (PrefixedLine line : receipt.receiptLines(DataClass.CLAIM)) {
            keys.put(line.whole().number(), new LineKey(line.number(), line.branch()));
        }
        ByteArrayOutputStream added = new ByteArrayOutputStream();
        List<PlacedEdit> placed = new ArrayList<>();
        for (LineEdit edit : edits) {
            LineKey original =
                    edit.original() == null ? null : keys.get(edit.original().number());
            if (original == null && edit.original() != null) {
                throw new IllegalArgumentException("an edit concerns a line that is not of this claim");
            }
            boolean writes = edit.kind() == CorrectionKind.ADD || edit.kind() == CorrectionKind.MODIFY;
            placed.add(new PlacedEdit(edit, original, writes ? put(added, edit.result()) : null));
        }
        PlacedEdit.records(placed).forEach(jy -> put(added, jy));
        return added.toByteArray();
    }

    private LineKey put(ByteArrayOutputStream out, byte[] record) {
        last++;
        out.writeBytes(PrefixedLine.encode(DataClass.ASSESSMENT, last, 0, record));
        return new LineKey(last, 0);
    }

    private byte[] insert(byte[] corrections) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < lines.size() && !standsAfter(lines.get(at))) {
            out.writeBytes(lines.get(at++).bytes());
        }
        out.writeBytes(corrections);
        while (at < lines.size()) {
            out.writeBytes(lines.get(at++).bytes());
        }
        return out.toByteArray();
    }

    private static boolean standsAfter(RawLine line) {
        PrefixedLine prefixed = PrefixedLine.of(line).orElse(null);
        return prefixed != null
                && (AFTER_CORRECTIONS.contains(prefixed.record().recordId())
                        || prefixed.dataClass().filter(DataClass::isHistory).isPresent());
    }
}
