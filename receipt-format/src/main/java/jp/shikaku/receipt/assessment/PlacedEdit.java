package jp.shikaku.receipt.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * An edit and where its lines stand in the prefixed receipt.
 *
 * @param edit what became of the line
 * @param original where the line stands as it was; null for an added one
 * @param result where the line stands as it is afterwards; null for one that was left out or stays
 */
public record PlacedEdit(LineEdit edit, LineKey original, LineKey result) {

    /**
     * The corrections that state some edits, and lead from the lines as they were to those afterwards.
     *
     * @param edits all lines of the receipt, in their order
     */
    public static List<Correction> corrections(List<PlacedEdit> edits) {
        List<Correction> corrections = new ArrayList<>();
        LineKey before = LineKey.BEFORE_ALL;
        for (PlacedEdit placed : edits) {
            LineEdit edit = placed.edit();
            CorrectionKind kind = edit.kind();
            if (kind != null) {
                LineKey target = kind == CorrectionKind.ADD ? before : placed.original();
                LineKey corrected = kind == CorrectionKind.DELETE ? null : placed.result();
                corrections.add(new Correction(kind, target, edit.changedItems(), edit.reasons(), corrected));
            }
            before = placed.original() == null ? before : placed.original();
        }
        return corrections;
    }

    /** The JY records that state some edits, each with its line end. */
    public static List<byte[]> records(List<PlacedEdit> edits) {
        return corrections(edits).stream().map(Correction::encode).toList();
    }
}
