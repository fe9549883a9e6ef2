package jp.shikaku.claims.month;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.support.Cursor;

/** Control totals (確認用集計) of a month, two statements: where the receipts are, and what each insurer would pay. */
@ApplicationScoped
class ControlTotals {

    /** Parts that are decided, and receipts that are not under the insurer they name; nobody pays what was sent back. */
    private static final String BY_INSURER =
            """
            SELECT number, coalesce(sum(n) FILTER (WHERE decided), 0), coalesce(sum(points) FILTER (WHERE decided), 0),
                   coalesce(sum(yen) FILTER (WHERE decided), 0), coalesce(sum(n) FILTER (WHERE NOT decided), 0),
                   coalesce(sum(points) FILTER (WHERE NOT decided), 0), coalesce(sum(yen) FILTER (WHERE NOT decided), 0)
              FROM (SELECT p.insurer AS number, true AS decided, 1 AS n, p.points::bigint AS points,
                           p.points::bigint * 10 + p.meals AS yen
                      FROM allocation a
                      CROSS JOIN LATERAL unnest(a.part_insurers, a.part_points, a.part_meals_yen)
                           AS p (insurer, points, meals)
                     WHERE a.claim_month = ?
                    UNION ALL
                    SELECT r.claimed_insurer, coalesce(a.outcome, 'HELD') <> 'HELD', 1, r.points,
                           r.points::bigint * 10 + r.meals_yen
                      FROM receipt r LEFT JOIN allocation a USING (claim_month, receipt_id)
                     WHERE r.claim_month = ? AND r.state = 'ACCEPTED' AND coalesce(cardinality(a.part_numbers), 0) = 0
                       AND coalesce(a.outcome, 'HELD') NOT IN ('RETURNED', 'WITHDRAWN'))
                   AS line
             GROUP BY number
             ORDER BY number NULLS LAST
            """;

    private static final String BY_INSTITUTION =
            """
            SELECT r.institution, count(*) FILTER (WHERE decided), coalesce(sum(points) FILTER (WHERE decided), 0),
                   coalesce(sum(yen) FILTER (WHERE decided), 0), count(*) FILTER (WHERE NOT decided),
                   coalesce(sum(points) FILTER (WHERE NOT decided), 0), coalesce(sum(yen) FILTER (WHERE NOT decided), 0)
              FROM (SELECT r.institution, coalesce(a.outcome, 'HELD') <> 'HELD' AS decided, r.points::bigint AS points,
                           r.points::bigint * 10 + r.meals_yen AS yen
                      FROM (SELECT DISTINCT institution FROM claim_file
                             WHERE claim_month = ? AND institution > ? AND status = 'ACCEPTED' AND receipts_accepted > 0
                             ORDER BY institution LIMIT ?) AS page
                      JOIN claim_file f ON f.claim_month = ? AND f.institution = page.institution AND f.status = 'ACCEPTED'
                      JOIN receipt r ON r.claim_month = f.claim_month AND r.file_id = f.file_id AND r.state = 'ACCEPTED'
                      LEFT JOIN allocation a ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id) AS r
             GROUP BY r.institution
             ORDER BY r.institution
            """;

    private final Database database;

    @Inject
    ControlTotals(Database database) {
        this.database = database;
    }

    /** All of a month that the close would bill, in one value. */
    String digest(LocalDate month) {
        return digest(places(month), insurers(month));
    }

    /** A page of totals by insurer. */
    ControlTotalsView byInsurer(LocalDate month, String cursor, int limit) {
        ControlTotalsView.Receipts places = places(month);
        List<ControlTotalsView.Item> all = insurers(month);
        int from = cursor == null ? 0 : (int) Cursor.numbers(cursor, 1)[0];
        int to = Math.min(all.size(), from + limit);
        return new ControlTotalsView(
                MonthPath.format(month),
                digest(places, all),
                places,
                "insurer",
                from > to ? List.of() : all.subList(from, to),
                to < all.size() ? Cursor.of(to) : null);
    }

    /** A page of totals by institution. */
    ControlTotalsView byInstitution(LocalDate month, String cursor, int limit) {
        ControlTotalsView.Receipts places = places(month);
        List<ControlTotalsView.Item> items = database.query(
                BY_INSTITUTION,
                ControlTotals::item,
                month,
                cursor == null ? "" : Cursor.parts(cursor, 1).get(0),
                limit,
                month);
        return new ControlTotalsView(
                MonthPath.format(month),
                digest(places, insurers(month)),
                places,
                "institution",
                items,
                items.size() < limit
                        ? null
                        : Cursor.of(items.get(items.size() - 1).number()));
    }

    private List<ControlTotalsView.Item> insurers(LocalDate month) {
        return database.query(BY_INSURER, ControlTotals::item, month, month);
    }

    /** Where every receipt of the month is. */
    ControlTotalsView.Receipts places(LocalDate month) {
        return database.first(
                        """
                        SELECT count(*), count(a.receipt_id) FILTER (WHERE a.outcome <> 'HELD'),
                               count(*) FILTER (WHERE a.outcome = 'HELD'),
                               count(*) FILTER (WHERE r.state = 'ACCEPTED' AND a.receipt_id IS NULL),
                               count(*) FILTER (WHERE r.state = 'REFUSED'), count(*) FILTER (WHERE r.state = 'UNCLAIMED'),
                               count(*) FILTER (WHERE r.state = 'AWAITING'), count(*) FILTER (WHERE r.state = 'WITHDRAWN')
                          FROM claim_file f
                          JOIN receipt r USING (claim_month, file_id)
                          LEFT JOIN allocation a
                                 ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id AND r.state = 'ACCEPTED'
                         WHERE f.claim_month = ? AND f.status = 'ACCEPTED' AND r.state <> 'REPLACED'
                        """,
                        row -> new ControlTotalsView.Receipts(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8)),
                        month)
                .orElseThrow();
    }

    private static ControlTotalsView.Item item(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ControlTotalsView.Item(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    /** Receipts left out for errors or not confirmed do not count: the close settles them without billing them. */
    private static String digest(ControlTotalsView.Receipts places, List<ControlTotalsView.Item> insurers) {
        StringBuilder text = new StringBuilder()
                .append(places.decided())
                .append(':')
                .append(places.held())
                .append(':')
                .append(places.undecided());
        insurers.forEach(insurer -> text.append('\n').append(insurer.line()));
        try {
            byte[] bytes =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
