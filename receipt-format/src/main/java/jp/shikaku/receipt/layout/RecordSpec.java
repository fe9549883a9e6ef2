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
    private final boolean open;
    private final List<ItemSpec> items;
    private final ItemSpec[] byPosition;
    private final boolean[] needed;
    private final Map<String, Integer> positions = new HashMap<>();

    RecordSpec(String id, String nameJa, String nameEn, RecordRole role, boolean open, List<ItemSpec> items) {
        this.id = id;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
        this.role = role;
        this.open = open;
        this.items = List.copyOf(items);
        this.byPosition = items.toArray(ItemSpec[]::new);
        this.needed = new boolean[byPosition.length];
        for (int at = 0; at < needed.length; at++) {
            needed[at] =
                    byPosition[at].necessity() == Necessity.REQUIRED || byPosition[at].necessity() == Necessity.WARNED;
        }
        for (int at = 0; at < items.size(); at++) {
            positions.putIfAbsent(items.get(at).key(), at + 1);
        }
        for (int at = 0; at < items.size(); at++) {
            positions.putIfAbsent(items.get(at).nameEn(), at + 1);
        }
    }

    /** A record without any item. */
    public static RecordSpec without() {
        return new RecordSpec("", "", "", RecordRole.PLAIN, true, List.of());
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

    /** Whether items may follow after those of the table, which are kept and not read. */
    public boolean open() {
        return open;
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
        return byPosition[position - 1];
    }

    /**
     * Whether something is to be said where an item is empty.
     *
     * @param position from 1
     */
    public boolean needs(int position) {
        return needed[position - 1];
    }

    /**
     * Where an item stands.
     *
     * @param key the item's key or English name in the table, for example {@code total points}
     * @return its position in a line, from 1; the first one of a row of items; {@link #ABSENT} if there is none
     */
    public int position(String key) {
        return positions.getOrDefault(key, ABSENT);
    }
}
