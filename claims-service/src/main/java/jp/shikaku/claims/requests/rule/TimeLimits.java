package jp.shikaku.claims.requests.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import jp.shikaku.model.CsvTable;

/** Until when something may be asked about a billed receipt, {@code time-limits.csv}: dated by claim month. */
public final class TimeLimits {

    private static final String OPEN = "*";

    private final List<Row> rows;

    private TimeLimits(List<Row> rows) {
        this.rows = rows;
    }

    /** What may be asked. */
    public enum Asked {
        /** 保険者からの資格確認請求. */
        INSURER_REQUEST,
        /** 取下げ. */
        WITHDRAWAL
    }

    /** The table that is delivered with the service. */
    public static TimeLimits delivered() {
        return new TimeLimits(CsvTable.read(TimeLimits.class.getResourceAsStream("/requests/time-limits.csv"))
                .map(Row::of)
                .toList());
    }

    /** The last day on which it may be asked about receipts of a claim month. */
    public LocalDate lastDay(Asked asked, YearMonth claimMonth) {
        return rows.stream()
                .filter(row -> row.asked == asked && row.isInForce(claimMonth))
                .findFirst()
                .map(row -> claimMonth.plusMonths(row.months).atEndOfMonth())
                .orElseThrow(() -> new IllegalStateException("the table of time limits has a gap"));
    }

    private record Row(Asked asked, YearMonth from, YearMonth until, int months) {

        static Row of(List<String> cells) {
            return new Row(
                    Asked.valueOf(cells.get(0)),
                    YearMonth.parse(cells.get(1)),
                    OPEN.equals(cells.get(2)) ? null : YearMonth.parse(cells.get(2)),
                    Integer.parseInt(cells.get(3)));
        }

        boolean isInForce(YearMonth claimMonth) {
            return !claimMonth.isBefore(from) && (until == null || !claimMonth.isAfter(until));
        }
    }
}
