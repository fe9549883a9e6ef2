package jp.shikaku.claims.reassignment;

import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jp.shikaku.model.CsvTable;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ReceiptType;

/**
 * 負担割合 where no insurer has registered one: a dated table by the fourth digit of the receipt type and the scheme.
 * Source and certainty of each row stand in the table itself ({@code burden.csv}).
 */
public final class BurdenTable {

    private static final int TENTHS = 10;
    private static final int PERCENT_PER_TENTH = 10;

    private final List<Row> rows;
    private final IncomeClasses classes;

    private BurdenTable(List<Row> rows, IncomeClasses classes) {
        this.rows = rows;
        this.classes = classes;
    }

    /** The table that is delivered with the service. */
    public static BurdenTable delivered() {
        InputStream csv = BurdenTable.class.getResourceAsStream("/review/burden.csv");
        return new BurdenTable(CsvTable.read(csv).map(Row::of).toList(), IncomeClasses.delivered());
    }

    /**
     * The burden by the table.
     *
     * @throws IllegalStateException if no row fits, which means that the table has a hole
     */
    public int tenths(ReceiptType type, InsuranceScheme scheme, YearMonth treatmentMonth) {
        return rows.stream()
                .filter(row -> row.fits(type, scheme, treatmentMonth))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no burden for receipt type " + type))
                .tenths();
    }

    /** The burden of a registered income class; empty where it does not follow from the class. */
    public Optional<Integer> tenthsOfClass(String code, InsuranceScheme scheme) {
        return classes.tenths(code, scheme);
    }

    /**
     * By what the patient paid: the registered ratio of the claimed qualification, else the 給付割合 on the receipt, else
     * the table.
     *
     * @param benefitPercent 給付割合 as recorded, percent; null if there is none
     */
    public int claimedTenths(
            Integer registered,
            Integer benefitPercent,
            ReceiptType type,
            InsuranceScheme scheme,
            YearMonth treatmentMonth) {
        if (registered != null) {
            return registered;
        }
        boolean usable = benefitPercent != null
                && benefitPercent >= 0
                && benefitPercent <= TENTHS * PERCENT_PER_TENTH
                && benefitPercent % PERCENT_PER_TENTH == 0;
        return usable ? TENTHS - benefitPercent / PERCENT_PER_TENTH : tenths(type, scheme, treatmentMonth);
    }

    private record Row(String persons, InsuranceScheme scheme, YearMonth from, int tenths) {

        static Row of(List<String> cells) {
            InsuranceScheme scheme = "*".equals(cells.get(1)) ? null : InsuranceScheme.valueOf(cells.get(1));
            return new Row(cells.get(0), scheme, YearMonth.parse(cells.get(2)), Integer.parseInt(cells.get(3)));
        }

        boolean fits(ReceiptType type, InsuranceScheme asked, YearMonth month) {
            return persons.indexOf(type.person()) >= 0 && (scheme == null || scheme == asked) && !month.isBefore(from);
        }
    }
}
