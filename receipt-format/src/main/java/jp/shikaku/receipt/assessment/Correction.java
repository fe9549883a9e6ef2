package jp.shikaku.receipt.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.layout.Edition;
import jp.shikaku.receipt.writing.RecordBuilder;
import jp.shikaku.receipt.writing.Unencodable;

/**
 * JY (事由): one correction of a line.
 *
 * @param kind 補正区分
 * @param target the line concerned; for an addition the line after which it stands, {@link LineKey#BEFORE_ALL} for the
 *     first place
 * @param items 事由対象項目番号: positions of the items concerned, the record id being 0; empty for the whole line
 * @param reasons 事由コード: A to K
 * @param corrected the line that holds the record as corrected; null for a deletion
 */
public record Correction(
        CorrectionKind kind, LineKey target, List<Integer> items, List<String> reasons, LineKey corrected) {

    private static final int KIND = 1;
    private static final int TARGET_LINE = 2;
    private static final int TARGET_BRANCH = 3;
    private static final int ITEMS = 4;
    private static final int REASONS = 5;
    private static final int CORRECTED_LINE = 6;
    private static final int CORRECTED_BRANCH = 7;
    private static final int ITEMS_BYTES = 200;
    private static final int LONGEST_NUMBER = 5;
    private static final int LONGEST_BRANCH = 3;
    private static final String SEPARATOR = ":";

    public Correction {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
        if (kind != CorrectionKind.DELETE && corrected == null) {
            throw new IllegalArgumentException("only a deletion has no corrected line");
        }
    }

    /** A JY record understood; empty if its kind or a line it names cannot be read. */
    static Optional<Correction> of(RawLine jy) {
        Optional<CorrectionKind> kind = CorrectionKind.ofCode(jy.item(KIND));
        Optional<LineKey> target = key(jy, TARGET_LINE, TARGET_BRANCH);
        Optional<LineKey> corrected = key(jy, CORRECTED_LINE, CORRECTED_BRANCH);
        Optional<List<Integer>> items = items(jy);
        boolean sound = kind.isPresent() && target.isPresent() && items.isPresent();
        if (!sound || kind.get() != CorrectionKind.DELETE && corrected.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons =
                jy.isEmpty(REASONS) ? List.of() : List.of(jy.item(REASONS).split(SEPARATOR));
        boolean deletes = kind.get() == CorrectionKind.DELETE;
        return Optional.of(
                new Correction(kind.get(), target.get(), items.get(), reasons, deletes ? null : corrected.get()));
    }

    /** The JY record with its line end. Item positions that find no room in 200 bytes are left out: the whole line. */
    byte[] encode() {
        String positions = items.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return new RecordBuilder(Edition.EXCHANGE.record("JY").orElseThrow())
                .put(KIND, kind.code())
                .put(TARGET_LINE, target.number())
                .put(TARGET_BRANCH, target.branch())
                .put(ITEMS, positions.length() > ITEMS_BYTES ? null : positions)
                .put(REASONS, String.join(SEPARATOR, reasons))
                .put(CORRECTED_LINE, corrected == null ? null : corrected.number())
                .put(CORRECTED_BRANCH, corrected == null ? null : corrected.branch())
                .encode(Unencodable.REFUSE);
    }

    private static Optional<LineKey> key(RawLine jy, int line, int branch) {
        Long number = jy.wholeNumber(line, LONGEST_NUMBER);
        Long second = jy.isEmpty(branch) ? Long.valueOf(0) : jy.wholeNumber(branch, LONGEST_BRANCH);
        if (number == null || number < 0 || second == null || second < 0) {
            return Optional.empty();
        }
        return Optional.of(new LineKey(number.intValue(), second.intValue()));
    }

    private static Optional<List<Integer>> items(RawLine jy) {
        List<Integer> items = new ArrayList<>();
        if (!jy.isEmpty(ITEMS)) {
            for (String item : jy.item(ITEMS).split(SEPARATOR)) {
                if (!item.matches("[0-9]{1,3}")) {
                    return Optional.empty();
                }
                items.add(Integer.valueOf(item));
            }
        }
        return Optional.of(items);
    }
}
