package jp.shikaku.receipt.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One record of an edition. */
public final class RecordSpec {

    /** The position of an item that a record does not have: reading a line there gives nothing. */
    public static final int ABSENT = 9_999;

    private final String id;
    private final String nameJa;
    private final String nameEn;
    private final RecordRole role;
    private final List<ItemSpec> items;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordSpec(String id, String nameJa, String nameEn, RecordRole role, List<ItemSpec> items) {
        this.id = id;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
        this.role = role;
        this.items = List.copyOf(items);
        for (int at = 0; at < items.size(); at++) {
            positions.putIfAbsent(items.get(at).key(), at + 1);
        }
    }

    /** A record without any item. */
    public static RecordSpec without() {
        return new RecordSpec("", "", "", RecordRole.PLAIN, List.of());
    }

    /** The record id, for example RE. */
    public String id() {
        return id;
    }

    /** Its name in the specification. */
    public String nameJa() {
        return nameJa;
    }

    /** Our English name. */
    public String nameEn() {
        return nameEn;
    }

    /** What its points and days mean. */
    public RecordRole role() {
        return role;
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

    /**
     * Where an item stands.
     *
     * @param key the item's key in the table, for example {@code total points}
     * @return its position in a line, from 1; the first one of a row of items; {@link #ABSENT} if there is none
     */
    public int position(String key) {
        return positions.getOrDefault(key, ABSENT);
    }
}
