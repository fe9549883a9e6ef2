package jp.shikaku.receipt.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The editions of the record tables: which table holds for a kind of receipt in a claim month. Registered in
 * {@code editions.txt}, one line per edition, beside the tables: the kind, the name of the table, and the first claim
 * month (請求年月) it holds for. A new edition is a new table and a new line.
 */
public final class Editions {

    /** The editions that come with this library. */
    public static final Editions PUBLISHED = load("editions");

    private final Map<ReceiptKind, List<Dated>> byKind = new EnumMap<>(ReceiptKind.class);

    private record Dated(YearMonth from, Edition edition) {}

    private Editions() {}

    /**
     * The editions of a registration.
     *
     * @param registration name of a resource beside the published tables, without its extension
     * @throws IllegalStateException if a line or a table is not as it should be
     */
    static Editions load(String registration) {
        Editions editions = new Editions();
        for (String line : TableFile.lines(registration)) {
            String[] cells = line.split("\\|");
            ReceiptKind kind = ReceiptKind.valueOf(cells[0]);
            editions.byKind
                    .computeIfAbsent(kind, none -> new ArrayList<>())
                    .add(new Dated(YearMonth.parse(cells[2]), Edition.load(cells[1], kind)));
        }
        editions.byKind.values().forEach(dated -> dated.sort(Comparator.comparing(Dated::from)));
        return editions;
    }

    /**
     * The edition that holds for receipts claimed in a month; the oldest one for months before it.
     *
     * @param claimMonth 請求年月 of the file, null for the newest edition
     */
    public Edition of(ReceiptKind kind, YearMonth claimMonth) {
        List<Dated> dated = byKind.get(kind);
        Dated found = dated.get(0);
        for (Dated next : dated) {
            if (claimMonth == null || !next.from().isAfter(claimMonth)) {
                found = next;
            }
        }
        return found.edition();
    }

    /** The newest edition of a kind, in which receipts are written. */
    public Edition newest(ReceiptKind kind) {
        return of(kind, null);
    }
}
