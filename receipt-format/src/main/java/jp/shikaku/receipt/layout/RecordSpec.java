package jp.shikaku.receipt.layout;

import java.util.List;

/**
 * One record.
 *
 * @param id the record id, for example RE
 * @param nameJa its name in the specification
 * @param nameEn our English name
 * @param items its items without the record id: the item at position n of a line is {@code items.get(n - 1)}
 */
public record RecordSpec(String id, String nameJa, String nameEn, List<ItemSpec> items) {

    public RecordSpec {
        items = List.copyOf(items);
    }

    /** The number of items of a line, the record id included. */
    public int itemCount() {
        return items.size() + 1;
    }

    /**
     * The item at a position of a line.
     *
     * @param position from 1
     */
    public ItemSpec item(int position) {
        return items.get(position - 1);
    }
}
