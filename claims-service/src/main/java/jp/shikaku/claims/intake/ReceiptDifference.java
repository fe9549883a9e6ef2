package jp.shikaku.claims.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.receipt.file.RawLine;
import jp.shikaku.receipt.file.RawReceipt;

/**
 * One item, or one whole record, that differs between two versions of a receipt (レセプト訂正内容確認). Records are paired by
 * their id and their order among the records of that id.
 *
 * @param record the record, for example HO
 * @param occurrence the how manieth record of that id, from 1
 * @param item position of the item; absent where the whole record came or went
 * @param before what stood there; absent if nothing did
 * @param after what stands there; absent if nothing does
 */
@Schema(name = "ReceiptDifference")
public record ReceiptDifference(
        @Schema(example = "HO") String record,
        @Schema(description = "The how manieth record of that id", example = "1") int occurrence,
        @Schema(description = "Position of the item; absent for a whole record", example = "3") Integer item,
        String before,
        String after) {

    private record Place(String record, int occurrence) {}

    /** What differs, in the order of the records. */
    static List<ReceiptDifference> between(RawReceipt before, RawReceipt after) {
        Map<Place, RawLine> old = lines(before);
        Map<Place, RawLine> fresh = lines(after);
        List<ReceiptDifference> differences = new ArrayList<>();
        old.forEach((place, line) -> {
            RawLine now = fresh.get(place);
            if (now == null) {
                differences.add(whole(place, text(line), null));
            } else {
                items(place, line, now, differences);
            }
        });
        fresh.forEach((place, line) -> {
            if (!old.containsKey(place)) {
                differences.add(whole(place, null, text(line)));
            }
        });
        return differences;
    }

    private static void items(Place place, RawLine before, RawLine after, List<ReceiptDifference> differences) {
        for (int item = 1; item < Math.max(before.itemCount(), after.itemCount()); item++) {
            String old = shown(before, item);
            String fresh = shown(after, item);
            if (!Objects.equals(old, fresh)) {
                differences.add(new ReceiptDifference(place.record(), place.occurrence(), item, old, fresh));
            }
        }
    }

    private static Map<Place, RawLine> lines(RawReceipt receipt) {
        Map<Place, RawLine> lines = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        receipt.lines()
                .forEach(line ->
                        lines.put(new Place(line.recordId(), seen.merge(line.recordId(), 1, Integer::sum)), line));
        return lines;
    }

    private static ReceiptDifference whole(Place place, String before, String after) {
        return new ReceiptDifference(place.record(), place.occurrence(), null, before, after);
    }

    private static String shown(RawLine line, int item) {
        return line.isEmpty(item) ? null : line.item(item);
    }

    private static String text(RawLine line) {
        return String.join(
                ",", IntStream.range(0, line.itemCount()).mapToObj(line::item).toList());
    }
}
