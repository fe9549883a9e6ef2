package jp.shikaku.eligibility.quality.trouble;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.quality.trouble.rule.Counts;
import jp.shikaku.eligibility.quality.trouble.rule.Published;
import jp.shikaku.model.Tokyo;

/** Counts reports of a month in one statement, and shows what may be shown. */
@Singleton
class TroubleCounts {

    private static final String COUNT =
            """
            SELECT %s AS row_value, %s AS value, count(*) AS reports, sum(minutes_lost) AS minutes,
                   count(*) FILTER (WHERE resolved) AS resolved
            FROM trouble_report
            WHERE shard = 0 AND reported_at >= ? AND reported_at < ?
            GROUP BY 1, 2""";

    private final DataSource dataSource;
    private final TroubleConfig config;

    @Inject
    TroubleCounts(DataSource dataSource, TroubleConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /** What reports are counted by. */
    enum Dimension {
        CATEGORY("category"),
        PREFECTURE("prefecture"),
        INSURER_KIND("insurer_kind"),
        CAUSE("cause");

        private final String column;

        Dimension(String column) {
            this.column = column;
        }
    }

    /**
     * Reports of a month by two dimensions.
     *
     * @param rowsBy dimension of the rows
     * @param by dimension of the columns, another one
     * @throws jp.shikaku.support.ProblemException 410 for a month of which not everything is kept
     */
    TroubleStatistics of(YearMonth month, Dimension rowsBy, Dimension by) throws SQLException {
        Map<String, Map<String, Long>> counted = new HashMap<>();
        Map<String, long[]> sums = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT.formatted(rowsBy.column, by.column))) {
            statement.setObject(1, start(month).atOffset(ZoneOffset.UTC));
            statement.setObject(2, start(month.plusMonths(1)).atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String row = rows.getString("row_value");
                    counted.computeIfAbsent(row, c -> new HashMap<>())
                            .put(rows.getString("value"), rows.getLong("reports"));
                    long[] sum = sums.computeIfAbsent(row, c -> new long[2]);
                    sum[0] += rows.getLong("minutes");
                    sum[1] += rows.getLong("resolved");
                }
            }
            Horizons.read(connection).requireMonth(month);
        }
        return shown(month, rowsBy, by, Published.of(Counts.of(counted), config.smallestCell()), sums);
    }

    private TroubleStatistics shown(
            YearMonth month, Dimension rowsBy, Dimension by, Published published, Map<String, long[]> sums) {
        Counts counts = published.counts();
        List<TroubleStatistics.Column> columns = new ArrayList<>();
        for (int c = 0; c < counts.columns().size(); c++) {
            columns.add(new TroubleStatistics.Column(counts.columns().get(c), counts.ofColumn(c)));
        }
        List<TroubleStatistics.Row> rows = new ArrayList<>();
        for (int r = 0; r < counts.rows().size(); r++) {
            rows.add(row(published, r, sums));
        }
        Long total = rows.isEmpty() ? null : counts.total();
        return new TroubleStatistics(
                month.toString(), by.name(), rowsBy.name(), config.smallestCell(), total, columns, rows);
    }

    private static TroubleStatistics.Row row(Published published, int r, Map<String, long[]> sums) {
        List<String> categories = published.counts().rows().get(r);
        List<TroubleStatistics.Cell> cells = new ArrayList<>();
        for (int c = 0; c < published.hidden()[r].length; c++) {
            boolean hidden = published.hidden()[r][c];
            cells.add(new TroubleStatistics.Cell(
                    hidden ? null : published.counts().cells()[r][c], hidden));
        }
        return new TroubleStatistics.Row(
                categories,
                published.counts().ofRow(r),
                categories.stream().mapToLong(c -> sums.get(c)[0]).sum(),
                categories.stream().mapToLong(c -> sums.get(c)[1]).sum(),
                cells);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Tokyo.ZONE).toInstant();
    }
}
