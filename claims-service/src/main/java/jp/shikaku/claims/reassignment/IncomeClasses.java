package jp.shikaku.claims.reassignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jp.shikaku.model.CsvTable;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReceiptType;

/**
 * Income classes (限度額適用区分) as receipts tell them and insurers register them (OQSCD012); source and certainty of each
 * row stand in the table itself ({@code income-classes.csv}).
 */
public final class IncomeClasses {

    private static final String ANY = "*";
    private static final String FROM_70 = "B";
    private static final String ELDERLY_PERSONS = "7890";

    private final List<Row> rows;

    private IncomeClasses(List<Row> rows) {
        this.rows = rows;
    }

    /** The table that is delivered with the service. */
    public static IncomeClasses delivered() {
        return new IncomeClasses(CsvTable.read(IncomeClasses.class.getResourceAsStream("/review/income-classes.csv"))
                .map(Row::of)
                .toList());
    }

    /**
     * The classes a receipt may mean; empty if it tells none.
     *
     * @param specialNotes codes of レセプト特記事項
     * @param category 一部負担金・食事・生活療養標準負担額区分, null if empty
     */
    public Set<String> told(ReceiptType type, List<String> specialNotes, String category) {
        boolean from70 = ELDERLY_PERSONS.indexOf(type.person()) >= 0;
        return rows.stream()
                .filter(row -> row.code.startsWith(FROM_70) == from70)
                .filter(row -> specialNotes.stream().anyMatch(row.notes::contains))
                .filter(row -> category == null || row.categories.isEmpty() || row.categories.contains(category))
                .map(Row::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 負担割合 of a class, tenths; empty where it does not follow from the class. */
    public Optional<Integer> tenths(String code, InsuranceScheme scheme) {
        return rows.stream()
                .filter(row -> row.code.equals(code) && (row.scheme == null || row.scheme == scheme))
                .findFirst()
                .map(Row::tenths);
    }

    private record Row(String code, InsuranceScheme scheme, Set<String> notes, Set<String> categories, Integer tenths) {

        static Row of(List<String> cells) {
            return new Row(
                    cells.get(0),
                    ANY.equals(cells.get(1)) ? null : InsuranceScheme.valueOf(cells.get(1)),
                    codes(cells.get(2)),
                    codes(cells.get(3)),
                    ANY.equals(cells.get(4)) ? null : Integer.valueOf(cells.get(4)));
        }

        private static Set<String> codes(String cell) {
            return ANY.equals(cell) ? Set.of() : Set.of(cell.split(","));
        }
    }
}
