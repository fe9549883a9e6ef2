package jp.shikaku.receipt.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.fault.FaultCode;

/** The record tables of one edition of the specification (記録条件仕様). */
public final class Edition {

    /** Medical, edition of 2023-03 (R4.4). Later editions append items at the end of records. */
    public static final Edition MEDICAL_2023_03 = load("medical-2023-03");

    /** The records that files between review organisation, insurers and institutions have besides (domain notes A.9). */
    public static final Edition EXCHANGE = load("exchange");

    private final String name;
    private final Map<String, RecordSpec> records;

    private Edition(String name, Map<String, RecordSpec> records) {
        this.name = name;
        this.records = Map.copyOf(records);
    }

    public String name() {
        return name;
    }

    /** The table of a record; empty for an id that the edition does not know. */
    public Optional<RecordSpec> record(String id) {
        return Optional.ofNullable(records.get(id));
    }

    /**
     * A fault that names its place as this edition does.
     *
     * @param line the line in the file, from 1
     * @param item the position in the record, or 0 or less for the record as a whole
     */
    public Fault fault(FaultCode code, String recordId, long line, int item) {
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

    private static Edition load(String name) {
        try (InputStream in = Edition.class.getResourceAsStream("/jp/shikaku/receipt/layout/" + name + ".txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, RecordSpec> records = new LinkedHashMap<>();
            String[] head = null;
            List<ItemSpec> items = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@")) {
                    put(records, head, items);
                    head = line.substring(1).split("\\|");
                    items = new ArrayList<>();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    addItem(items, line.split("\\|"));
                }
            }
            put(records, head, items);
            return new Edition(name, records);
        } catch (IOException e) {
            throw new UncheckedIOException("the record tables cannot be read", e);
        }
    }

    private static void put(Map<String, RecordSpec> records, String[] head, List<ItemSpec> items) {
        if (head != null) {
            records.put(head[0], new RecordSpec(head[0], head[1], head[2], items));
        }
    }

    /** Positions (n or n-m), Japanese name, English name, kind, bytes, F or V, necessity. */
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
                Necessity.ofSymbol(cells[6]));
        for (int position = first; position <= last; position++) {
            items.add(item);
        }
    }
}
