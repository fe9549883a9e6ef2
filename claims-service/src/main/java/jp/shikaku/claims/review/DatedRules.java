package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import jp.shikaku.claims.reassignment.CsvTable;

/**
 * The dated table of what may be moved and split (domain notes B.3). It has changed at least four times, so it is data:
 * {@code dated-rules.csv}, where each row has its source and whether the source was verified.
 */
public final class DatedRules {

    private static final String ANY = "*";

    private final List<Row> rows;

    private DatedRules(List<Row> rows) {
        this.rows = rows;
    }

    /** The table that is delivered with the service. */
    public static DatedRules delivered() {
        return new DatedRules(CsvTable.read(DatedRules.class.getResourceAsStream("/review/dated-rules.csv"))
                .map(Row::of)
                .toList());
    }

    /** What stands in the way under some condition in a claim month; empty if it is no obstacle, or not listed. */
    Optional<HeldReason> obstacle(Condition condition, Change change, YearMonth claimMonth, int points) {
        return rows.stream()
                .filter(row -> row.condition == condition && row.isInForce(claimMonth) && points <= row.pointsUpTo)
                .findFirst()
                .filter(row -> !row.allows(change))
                .map(Row::reason);
    }

    /** Whether a condition is listed at all for a claim month. */
    boolean isInForce(Condition condition, YearMonth claimMonth) {
        return rows.stream().anyMatch(row -> row.condition == condition && row.isInForce(claimMonth));
    }

    /** 振替 or 分割. */
    enum Change {
        MOVE,
        SPLIT
    }

    private record Row(
            Condition condition,
            YearMonth from,
            YearMonth until,
            int pointsUpTo,
            boolean move,
            boolean split,
            HeldReason reason) {

        static Row of(List<String> cells) {
            String reason = cells.get(6);
            return new Row(
                    Condition.valueOf(cells.get(0)),
                    YearMonth.parse(cells.get(1)),
                    ANY.equals(cells.get(2)) ? null : YearMonth.parse(cells.get(2)),
                    ANY.equals(cells.get(3)) ? Integer.MAX_VALUE : Integer.parseInt(cells.get(3)),
                    "yes".equals(cells.get(4)),
                    "yes".equals(cells.get(5)),
                    ANY.equals(reason) ? null : HeldReason.valueOf(reason));
        }

        boolean isInForce(YearMonth claimMonth) {
            return !claimMonth.isBefore(from) && (until == null || !claimMonth.isAfter(until));
        }

        boolean allows(Change change) {
            return change == Change.MOVE ? move : split;
        }
    }
}
