package jp.shikaku.claims.ledger;

import java.time.YearMonth;
import java.util.List;

import jp.shikaku.model.CsvTable;

/**
 * 標準負担額 of one meal, by the class on the receipt (RE 一部負担金・食事・生活療養標準負担額区分) and the treatment month.
 * Receipts record how many meals there were and what they cost, not the patient's part; the amounts, and how certain
 * they are, stand in {@code ledger/meal-burden.csv}.
 */
final class MealBurdenTable {

    private final List<Row> rows;

    private MealBurdenTable(List<Row> rows) {
        this.rows = rows;
    }

    /** The table that is delivered with the service; of one class the latest row stands first. */
    static MealBurdenTable delivered() {
        return new MealBurdenTable(CsvTable.read(MealBurdenTable.class.getResourceAsStream("/ledger/meal-burden.csv"))
                .map(Row::of)
                .toList());
    }

    /**
     * Yen of one meal; 0 where the table begins later.
     *
     * @param burdenClass 1–4, null where not recorded
     */
    long yenPerMeal(String burdenClass, YearMonth treatmentMonth) {
        String asked = burdenClass == null ? "-" : burdenClass;
        return rows.stream()
                .filter(row -> row.burdenClass.equals(asked) && !treatmentMonth.isBefore(row.from))
                .findFirst()
                .map(Row::yen)
                .orElse(0L);
    }

    private record Row(String burdenClass, YearMonth from, long yen) {

        static Row of(List<String> cells) {
            return new Row(cells.get(0), YearMonth.parse(cells.get(1)), Long.parseLong(cells.get(2)));
        }
    }
}
