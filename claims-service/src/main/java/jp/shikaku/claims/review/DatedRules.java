package jp.shikaku.claims.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jp.shikaku.model.CsvTable;

/**
 * The dated tables of the review (domain notes B.3). They have changed at least four times, so they are data, where each
 * row has its source and whether the source was verified: {@code dated-rules.csv} says what may be moved and split,
 * {@code day-rules.csv} which rules give a day to a qualification.
 */
public final class DatedRules {

    private static final String ANY = "*";
    private static final String YES = "yes";

    private final List<Row> rows;
    private final List<DayRow> dayRows;

    private DatedRules(List<Row> rows, List<DayRow> dayRows) {
        this.rows = rows;
        this.dayRows = dayRows;
    }

    /** The tables that are delivered with the service. */
    public static DatedRules delivered() {
        return new DatedRules(
                CsvTable.read(DatedRules.class.getResourceAsStream("/review/dated-rules.csv"))
                        .map(Row::of)
                        .toList(),
                CsvTable.read(DatedRules.class.getResourceAsStream("/review/day-rules.csv"))
                        .map(DayRow::of)
                        .toList());
    }

    /** The first obstacle to a change; empty if there is none. */
    Optional<HeldReason> obstacle(Proposal proposal, Change change) {
        return obstacle(proposal, change, row -> true);
    }

    /** The first obstacle to a change that not even a person may overrule; empty if there is none. */
    Optional<HeldReason> obstacleToRuling(Proposal proposal, Change change) {
        return obstacle(proposal, change, row -> !row.personMay);
    }

    private Optional<HeldReason> obstacle(Proposal proposal, Change change, Predicate<Row> binding) {
        for (Condition condition : Condition.values()) {
            if (condition.holdsFor(proposal)) {
                Optional<HeldReason> obstacle = rows.stream()
                        .filter(row -> row.condition == condition && row.fits(proposal.facts()))
                        .findFirst()
                        .filter(row -> !row.allows(change) && binding.test(row))
                        .map(Row::reason);
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        }
        return Optional.empty();
    }

    /** The row by which receipts of a claim month are held for a reason; empty if the table has no part in it. */
    public Optional<Effect> effect(HeldReason reason, YearMonth claimMonth) {
        return rows.stream()
                .filter(row -> row.reason == reason && isInForce(row.effect, row.until, claimMonth))
                .findFirst()
                .map(Row::effect);
    }

    /** The row by which days of a claim month are given by a rule; empty if the rule is not in force then. */
    public Optional<Effect> effect(Rule rule, YearMonth claimMonth) {
        return dayRows.stream()
                .filter(row -> row.rule == rule && isInForce(row.effect, row.until, claimMonth))
                .findFirst()
                .map(DayRow::effect);
    }

    private static boolean isInForce(Effect effect, YearMonth until, YearMonth claimMonth) {
        return !claimMonth.isBefore(effect.from) && (until == null || !claimMonth.isAfter(until));
    }

    private static YearMonth until(String cell) {
        return ANY.equals(cell) ? null : YearMonth.parse(cell);
    }

    /** 振替 or 分割. */
    enum Change {
        MOVE,
        SPLIT
    }

    /**
     * Since when a rule is in force, and how sure that is.
     *
     * @param from first claim month (請求年月)
     * @param verified {@code yes}, {@code no} (inferred) or {@code ours} (the public rules are silent)
     * @param source where it was read
     */
    public record Effect(YearMonth from, String verified, String source) {}

    private record DayRow(Rule rule, YearMonth until, Effect effect) {

        static DayRow of(List<String> cells) {
            return new DayRow(
                    Rule.valueOf(cells.get(0)),
                    DatedRules.until(cells.get(2)),
                    new Effect(YearMonth.parse(cells.get(1)), cells.get(3), cells.get(4)));
        }
    }

    private record Row(
            Condition condition,
            YearMonth until,
            int pointsUpTo,
            boolean move,
            boolean split,
            boolean personMay,
            HeldReason reason,
            Effect effect) {

        static Row of(List<String> cells) {
            String reason = cells.get(7);
            return new Row(
                    Condition.valueOf(cells.get(0)),
                    DatedRules.until(cells.get(2)),
                    ANY.equals(cells.get(3)) ? Integer.MAX_VALUE : Integer.parseInt(cells.get(3)),
                    YES.equals(cells.get(4)),
                    YES.equals(cells.get(5)),
                    YES.equals(cells.get(6)),
                    ANY.equals(reason) ? null : HeldReason.valueOf(reason),
                    new Effect(YearMonth.parse(cells.get(1)), cells.get(8), cells.get(9)));
        }

        boolean fits(ReceiptFacts facts) {
            return isInForce(effect, until, facts.claimMonth())
                    && facts.charges().points() <= pointsUpTo;
        }

        boolean allows(Change change) {
            return change == Change.MOVE ? move : split;
        }
    }
}
