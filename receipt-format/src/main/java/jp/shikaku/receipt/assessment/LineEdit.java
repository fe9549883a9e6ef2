package jp.shikaku.receipt.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.receipt.file.RawLine;

/**
 * What became of one line of a receipt.
 *
 * @param original the line before, null for one that was added
 * @param result the line afterwards with its line end, null for one that was left out
 * @param reasons 事由コード: A to K, in their order; empty where none is stated
 */
public record LineEdit(RawLine original, byte[] result, List<String> reasons) {

    public LineEdit {
        if (original == null && result == null) {
            throw new IllegalArgumentException("a line is there before or afterwards");
        }
        reasons = List.copyOf(reasons);
    }

    /** A line that stays as it is. */
    public static LineEdit keep(RawLine line) {
        return new LineEdit(line, line.bytes(), List.of());
    }

    /** A line with another content. */
    public static LineEdit modify(RawLine line, byte[] result) {
        return new LineEdit(line, result, List.of());
    }

    /** A line that is left out. */
    public static LineEdit delete(RawLine line) {
        return new LineEdit(line, null, List.of());
    }

    /** A line that was not there before. */
    public static LineEdit add(byte[] result) {
        return new LineEdit(null, result, List.of());
    }

    /** The same with reasons. */
    public LineEdit because(String... codes) {
        return new LineEdit(original, result, List.of(codes));
    }

    /** Whether the line is the same before and afterwards. */
    public boolean unchanged() {
        return original != null && result != null && Arrays.equals(original.bytes(), result);
    }

    /** What kind of correction it is; null for a line that stays as it is. */
    public CorrectionKind kind() {
        if (original == null) {
            return CorrectionKind.ADD;
        }
        if (result == null) {
            return CorrectionKind.DELETE;
        }
        return unchanged() ? null : CorrectionKind.MODIFY;
    }

    /** Whether the line has the same items before and afterwards, whatever its line end. */
    public boolean sameItems() {
        return original != null && result != null && changedItems().isEmpty();
    }

    /** The positions of the items that differ, from 1; none for added and deleted lines. */
    List<Integer> changedItems() {
        List<Integer> changed = new ArrayList<>();
        if (original != null && result != null) {
            RawLine after = RawLine.of(result, original.number());
            int count = Math.max(original.itemCount(), after.itemCount());
            for (int position = 1; position < count; position++) {
                if (!original.sameItems(position, 1, after, position)) {
                    changed.add(position);
                }
            }
        }
        return changed;
    }
}
