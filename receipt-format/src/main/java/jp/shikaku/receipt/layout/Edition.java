package jp.shikaku.receipt.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;

/** The record tables of one edition of the specification (記録条件仕様) of one kind of receipts. */
public final class Edition {

    private static final int ROLE = 3;
    private static final int TAIL = 4;
    private static final int KEY = 7;

    /** The records that files between review organisation, insurers and institutions have besides (domain notes A.9). */
    public static final Edition EXCHANGE = load("exchange", null);

    private final String name;
    private final ReceiptKind kind;
    private final Map<String, RecordSpec> records;

    private Edition(String name, ReceiptKind kind, Map<String, RecordSpec> records) {
        this.name = name;
        this.kind = kind;
        this.records = Map.copyOf(records);
    }

    /** The name of its table, for example {@code medical-2023-03}. */
    public String name() {
        return name;
    }

    /** The kind of its receipts, null for {@link #EXCHANGE}. */
    public ReceiptKind kind() {
        return kind;
    }

    /** The table of a record; empty for an id that the edition does not know. */
    public Optional<RecordSpec> record(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /** All its records. */
    public Collection<RecordSpec> records() {
        return records.values();
    }

    /** Where an item of a record stands, from 1; {@link RecordSpec#ABSENT} if the edition does not have it. */
    public int position(String recordId, String key) {
        RecordSpec spec = records.get(recordId);
        return spec == null ? RecordSpec.ABSENT : spec.position(key);
    }

    /**
     * A fault that names its place as this edition does, and has the number it has for this kind of receipts.
     *
     * @param line the line in the file, from 1
     * @param item the position in the record, or 0 or less for the record as a whole
     */
    public Fault fault(FaultCode fault, String recordId, long line, int item) {
        FaultCode code = kind == ReceiptKind.DPC ? fault.ofDpc() : fault;
        RecordSpec spec = records.get(recordId);
        if (spec == null) {
            return new Fault(code, line, "", item, "", "");
        }
        if (item < 1 || item >= spec.itemCount()) {
            return new Fault(code, line, recordId, Fault.NO_ITEM, recordId, recordId);
        }
        ItemSpec named = spec.item(item);
        return new Fault(code, line, recordId, item, recordId + " " + named.nameJa(), recordId + " " + named.nameEn());
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException if there is none of this name, or it is not as it should be
     */
    static Edition load(String name, ReceiptKind kind) {
        Map<String, RecordSpec> records = new LinkedHashMap<>();
        String[] head = null;
        List<ItemSpec> items = new ArrayList<>();
        for (String line : TableFile.lines(name)) {
            if (line.startsWith("@")) {
                put(records, head, items);
                head = line.substring(1).split("\\|");
                items = new ArrayList<>();
            } else {
                addItem(items, line.split("\\|"));
            }
        }
        put(records, head, items);
        return new Edition(name, kind, records);
    }

    private static void put(Map<String, RecordSpec> records, String[] head, List<ItemSpec> items) {
        if (head != null) {
            RecordRole role = head.length > ROLE ? RecordRole.valueOf(head[ROLE]) : RecordRole.PLAIN;
            boolean open = head.length > TAIL && "OPEN".equals(head[TAIL]);
            records.put(head[0], new RecordSpec(head[0], head[1], head[2], role, open, items));
        }
    }

    /** Positions (n or n-m), Japanese name, English name, kind, bytes, F or V, necessity, and a key of its own. */
    private static void addItem(List<ItemSpec> items, String[] cells) {
        String[] range = cells[0].split("-");
        int first = Integer.parseInt(range[0]);
        int last = Integer.parseInt(range[range.length - 1]);
        if (first != items.size() + 1) {
            throw new IllegalStateException("positions of the record tables must ascend by one");
        }
        ItemSpec item = new ItemSpec(
                cells[1],
                cells[2],
                ItemKind.ofSymbol(cells[3]),
                Integer.parseInt(cells[4]),
                "F".equals(cells[5]),
                Necessity.ofSymbol(cells[6]),
                cells.length > KEY ? cells[KEY] : cells[2]);
        for (int position = first; position <= last; position++) {
            items.add(item);
        }
    }
}
