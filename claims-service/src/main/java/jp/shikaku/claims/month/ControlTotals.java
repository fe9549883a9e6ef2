package jp.shikaku.claims.month;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Cursor;

/**
 * Control totals (確認用集計) of a month, two statements: where the receipts are, and what each insurer would pay. A
 * receipt is counted at the review organisation that its file was sent to, what an insurer pays at the insurer's own.
 */
@ApplicationScoped
class ControlTotals {

    /**
     * Parts that are decided, and receipts that are not under the insurer they name; nobody pays what was sent back. Nearly
     * every receipt has one part, and those are summed up without looking at the receipts; who is not decided is only sought
     * where somebody is known to be.
     */
    private static final String BY_INSURER =
            """
            SELECT number, organisation,
                   coalesce(sum(n) FILTER (WHERE decided), 0), coalesce(sum(points) FILTER (WHERE decided), 0),
                   coalesce(sum(yen) FILTER (WHERE decided), 0), coalesce(sum(n) FILTER (WHERE NOT decided), 0),
                   coalesce(sum(points) FILTER (WHERE NOT decided), 0), coalesce(sum(yen) FILTER (WHERE NOT decided), 0)
              FROM (SELECT a.part_insurers[1] AS number, NULL::text AS organisation, true AS decided, count(*) AS n,
                           sum(a.points) AS points, sum(a.points) * 10 + sum(a.meals_yen) AS yen
                      FROM allocation a
                     WHERE a.claim_month = ? AND cardinality(a.part_insurers) = 1
                     GROUP BY 1
                    UNION ALL
                    SELECT p.insurer, NULL, true, 1, p.points, p.points::bigint * 10 + p.meals
                      FROM allocation a
                      CROSS JOIN LATERAL unnest(a.part_insurers, a.part_points, a.part_meals_yen)
                           AS p (insurer, points, meals)
                     WHERE a.claim_month = ? AND cardinality(a.part_insurers) > 1
                    UNION ALL
                    SELECT r.claimed_insurer,
                           CASE WHEN coalesce(r.claimed_insurer, ?) = ? THEN f.review_organisation END,
                           r.decided, 1, r.points, r.points::bigint * 10 + r.meals_yen
                      FROM (SELECT r.*, a.outcome <> 'HELD' AS decided
                              FROM allocation a
                             CROSS JOIN LATERAL (SELECT claim_month, file_id, state, claimed_insurer, points, meals_yen
                                                   FROM receipt
                                                  WHERE claim_month = a.claim_month AND receipt_id = a.receipt_id
                                                 OFFSET 0) AS r
                             WHERE a.claim_month = ? AND cardinality(a.part_insurers) = 0
                               AND a.outcome NOT IN ('RETURNED', 'WITHDRAWN')
                            UNION ALL
                            SELECT r.claim_month, r.file_id, r.state, r.claimed_insurer, r.points, r.meals_yen, false
                              FROM receipt r
                             WHERE ? AND r.claim_month = ?
                               AND 0 = (SELECT count(*) FROM allocation a
                                         WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id)) AS r
                      JOIN claim_file f USING (claim_month, file_id)
                     WHERE r.state = 'ACCEPTED')
                   AS line
             GROUP BY number, organisation
             ORDER BY number NULLS LAST, organisation
            """;

    private static final String BY_INSTITUTION =
            """
            SELECT r.institution, r.organisation, count(*) FILTER (WHERE decided), coalesce(sum(points) FILTER (WHERE decided), 0),
                   coalesce(sum(yen) FILTER (WHERE decided), 0), count(*) FILTER (WHERE NOT decided),
                   coalesce(sum(points) FILTER (WHERE NOT decided), 0), coalesce(sum(yen) FILTER (WHERE NOT decided), 0)
              FROM (SELECT r.institution, f.review_organisation AS organisation,
                           coalesce(a.outcome, 'HELD') <> 'HELD' AS decided, r.points::bigint AS points,
                           r.points::bigint * 10 + r.meals_yen AS yen
                      FROM (SELECT DISTINCT institution, review_organisation FROM claim_file
                              WHERE claim_month = ? AND status = 'ACCEPTED' AND receipts_accepted > 0
                                AND review_organisation = ANY (?::text[]) AND (institution, review_organisation) > (?, ?)
                              ORDER BY institution, review_organisation LIMIT ?) AS page
                       JOIN claim_file f ON f.claim_month = ? AND f.institution = page.institution
                        AND f.review_organisation = page.review_organisation AND f.status = 'ACCEPTED'
                       JOIN receipt r ON r.claim_month = f.claim_month AND r.file_id = f.file_id AND r.state = 'ACCEPTED'
                       LEFT JOIN allocation a ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id) AS r
              GROUP BY r.institution, r.organisation
              ORDER BY r.institution, r.organisation
            """;

    private final Database database;

    @Inject
    ControlTotals(Database database) {
        this.database = database;
    }

    /**
     * A month, counted.
     *
     * @param places where its receipts are, by the review organisation that their files were sent to
     * @param insurers what each insurer would pay
     */
    record Counted(Map<ReviewOrganisation, ControlTotalsView.Receipts> places, List<ControlTotalsView.Item> insurers) {

        /** Whether a receipt that was sent to one of them is not decided. */
        boolean hasUndecided(Set<ReviewOrganisation> organisations) {
            return together(organisations).undecided() > 0;
        }

        /**
         * All that the close would bill, as the organisations see it together, in one value. Receipts left out for errors or
         * not confirmed do not count: the close settles them without billing them.
         */
        String digest(Set<ReviewOrganisation> seen) {
            ControlTotalsView.Receipts together = together(seen);
            StringBuilder text = new StringBuilder()
                    .append(together.decided())
                    .append(':')
                    .append(together.held())
                    .append(':')
                    .append(together.undecided());
            insurers.stream().filter(insurer -> insurer.isOf(seen)).forEach(insurer -> text.append('\n')
                    .append(insurer.line()));
            try {
                byte[] bytes = MessageDigest.getInstance("SHA-256")
                        .digest(text.toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        private ControlTotalsView.Receipts together(Set<ReviewOrganisation> some) {
            return ControlTotalsView.Receipts.sum(places.entrySet().stream()
                    .filter(place -> some.contains(place.getKey()))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }

    /** Counts all of a month. */
    Counted count(LocalDate month) {
        Map<ReviewOrganisation, ControlTotalsView.Receipts> places = places(month);
        boolean undecided = places.values().stream().anyMatch(place -> place.undecided() > 0);
        return new Counted(places, insurers(month, undecided));
    }

    /** A page of totals by insurer, of the review organisations that may be seen. */
    ControlTotalsView byInsurer(LocalDate month, Set<ReviewOrganisation> seen, String cursor, int limit) {
        Counted all = count(month);
        List<ControlTotalsView.Item> visible =
                all.insurers().stream().filter(item -> item.isOf(seen)).toList();
        int from = Math.min(visible.size(), Cursor.place(cursor));
        int to = Math.min(visible.size(), from + limit);
        return view(month, seen, all, "insurer", visible.subList(from, to), to < visible.size() ? Cursor.of(to) : null);
    }

    /** A page of totals by institution, of the review organisations that may be seen. */
    ControlTotalsView byInstitution(LocalDate month, Set<ReviewOrganisation> seen, String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "") : Cursor.parts(cursor, 2);
        List<ControlTotalsView.Item> items = database.query(
                BY_INSTITUTION,
                ControlTotals::item,
                month,
                seen.stream().map(ReviewOrganisation::code).toArray(String[]::new),
                after.get(0),
                after.get(1),
                limit,
                month);
        ControlTotalsView.Item last = items.size() < limit ? null : items.get(items.size() - 1);
        return view(
                month,
                seen,
                count(month),
                "institution",
                items,
                last == null ? null : Cursor.of(last.number(), last.reviewOrganisation()));
    }

    private ControlTotalsView view(
            LocalDate month,
            Set<ReviewOrganisation> seen,
            Counted all,
            String by,
            List<ControlTotalsView.Item> items,
            String next) {
        List<ControlTotalsView.Organisation> organisations = Stream.of(ReviewOrganisation.values())
                .filter(seen::contains)
                .map(one -> ControlTotalsView.Organisation.of(one, all.places().get(one), all.insurers()))
                .toList();
        return new ControlTotalsView(
                MonthPath.format(month),
                all.digest(seen),
                ControlTotalsView.Receipts.sum(organisations.stream()
                        .map(ControlTotalsView.Organisation::receipts)
                        .toList()),
                organisations,
                by,
                items,
                next);
    }

    private List<ControlTotalsView.Item> insurers(LocalDate month, boolean undecided) {
        String unknown = InsurerNumber.UNKNOWN_QUALIFICATION.value();
        return database.query(BY_INSURER, ControlTotals::item, month, month, unknown, unknown, month, undecided, month);
    }

    /** Where every receipt of the month is, by the review organisation that its file was sent to. */
    private Map<ReviewOrganisation, ControlTotalsView.Receipts> places(LocalDate month) {
        Map<ReviewOrganisation, ControlTotalsView.Receipts> places = new EnumMap<>(ReviewOrganisation.class);
        database.query(
                        """
                        SELECT f.review_organisation, count(*), count(a.receipt_id) FILTER (WHERE a.outcome <> 'HELD'),
                               count(*) FILTER (WHERE a.outcome = 'HELD'),
                               count(*) FILTER (WHERE r.state = 'ACCEPTED' AND a.receipt_id IS NULL),
                               count(*) FILTER (WHERE r.state = 'REFUSED'), count(*) FILTER (WHERE r.state = 'UNCLAIMED'),
                               count(*) FILTER (WHERE r.state = 'AWAITING'), count(*) FILTER (WHERE r.state = 'WITHDRAWN')
                          FROM claim_file f
                          JOIN receipt r USING (claim_month, file_id)
                          LEFT JOIN allocation a
                                 ON a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id AND r.state = 'ACCEPTED'
                         WHERE f.claim_month = ? AND f.status = 'ACCEPTED' AND r.state <> 'REPLACED'
                         GROUP BY f.review_organisation
                        """,
                        row -> Map.entry(
                                ReviewOrganisation.ofCode(row.getString(1)),
                                new ControlTotalsView.Receipts(
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getLong(9))),
                        month)
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    private static ControlTotalsView.Item item(ResultSet row) throws SQLException {
        String number = row.getString(1);
        String organisation = row.getString(2);
        return new ControlTotalsView.Item(
                number,
                organisation == null
                        ? new InsurerNumber(number)
                                .scheme()
                                .reviewOrganisation()
                                .code()
                        : organisation,
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }
}
