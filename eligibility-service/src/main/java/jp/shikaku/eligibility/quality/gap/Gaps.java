package jp.shikaku.eligibility.quality.gap;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Cursor;

/**
 * Reads people whom nothing covers on a day, in two statements and the audit's. Whose last qualification ended before all
 * was kept is listed no longer. A municipality sees those whose address
 * lies in its area, and those whose last national insurance was its own unless they live in another's area. Whoever died
 * (01) or receives public assistance (02) falls between nothing; a statement under examination is no gap either.
 */
@Singleton
class Gaps {

    private static final String ACTION = "READ_COVERAGE_GAPS";

    private static final String READ =
            """
            WITH asked AS (
                SELECT ?::date AS day, ?::text[] AS insurers, ?::uuid AS after
            ), candidate AS (
                SELECT p.person_id
                FROM asked, gap_area a
                JOIN person_current p ON p.shard = 0 AND p.address ~>=~ a.address_prefix
                    AND p.address ~<~ (a.address_prefix || chr(1114111))
                WHERE a.shard = 0 AND a.insurer_number = ANY (insurers)
                UNION
                SELECT q.person_id
                FROM asked, qualification_current q
                WHERE q.shard = 0 AND q.lost_on IS NOT NULL AND q.insurer_number = ANY (insurers)
                  AND NOT EXISTS (SELECT 1 FROM qualification_current n
                                  WHERE n.shard = 0 AND n.person_id = q.person_id
                                    AND left(n.insurer_number, 2) = '00' AND n.acquired_on > q.acquired_on)
                  AND NOT EXISTS (SELECT 1 FROM person_current p JOIN gap_area a ON a.shard = 0
                                      AND starts_with(p.address, a.address_prefix)
                                      AND NOT a.insurer_number = ANY (insurers)
                                  WHERE p.shard = 0 AND p.person_id = q.person_id)
                UNION
                SELECT q.person_id FROM asked, qualification_current q
                WHERE cardinality(insurers) = 0 AND q.shard = 0 AND q.lost_on IS NOT NULL
            )
            SELECT c.person_id, last.lost_on AS since, last.insurer_number, last.acquired_on, last.loss_reason,
                   (SELECT min(n.acquired_on) FROM qualification_current n
                    WHERE n.shard = 0 AND n.person_id = c.person_id AND n.acquired_on > day) AS next_from
            FROM asked
            JOIN candidate c ON after IS NULL OR c.person_id > after
            CROSS JOIN LATERAL (
                SELECT q.insurer_number, q.acquired_on, q.lost_on, q.loss_reason FROM qualification_current q
                WHERE q.shard = 0 AND q.person_id = c.person_id AND q.lost_on <= day
                ORDER BY q.lost_on DESC, q.acquired_on DESC, q.qualification_id LIMIT 1) last
            WHERE NOT EXISTS (
                SELECT 1 FROM qualification_current q
                WHERE q.shard = 0 AND q.person_id = c.person_id
                  AND (q.acquired_on <= day AND (q.lost_on IS NULL OR q.lost_on > day) OR q.loss_reason = '01'))
              AND last.loss_reason IS DISTINCT FROM '02'
            ORDER BY c.person_id LIMIT ?""";

    private final DataSource dataSource;
    private final Audit audit;

    @Inject
    Gaps(DataSource dataSource, Audit audit) {
        this.dataSource = dataSource;
        this.audit = audit;
    }

    /**
     * People whom nothing covers on a day.
     *
     * @param insurers municipalities that ask; empty for everybody
     * @throws jp.shikaku.support.ProblemException 410 for a day of which not everything is kept
     */
    CoverageGap.Page page(LocalDate day, Set<String> insurers, Viewer viewer, String cursor, int limit)
            throws SQLException {
        UUID after = cursor == null ? null : Cursor.ids(cursor, 1).get(0);
        List<CoverageGap> items = new ArrayList<>();
        String next = null;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, day);
            statement.setArray(2, connection.createArrayOf("text", insurers.toArray()));
            statement.setObject(3, after, java.sql.Types.OTHER);
            statement.setInt(4, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(gap(rows));
                }
            }
            Horizons.read(connection).requireDay(day);
        }
        if (items.size() > limit) {
            items.remove(limit);
            next = Cursor.of(items.get(limit - 1).personId());
        }
        if (!items.isEmpty()) {
            List<UUID> persons =
                    items.stream().map(gap -> UUID.fromString(gap.personId())).toList();
            audit.record(viewer.look(ACTION, "GAPS_SHOWN", persons));
        }
        return new CoverageGap.Page(day, items, next);
    }

    /** States the area of a municipality in place of what was stated before. */
    void putArea(InsurerNumber insurer, List<String> prefixes) throws SQLException {
        Work.inTransaction(dataSource, connection -> {
            Array texts = connection.createArrayOf(
                    "text", prefixes.stream().map(String::strip).toArray());
            try (PreparedStatement delete =
                            connection.prepareStatement("DELETE FROM gap_area WHERE shard = 0 AND insurer_number = ?");
                    PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO gap_area (shard, insurer_number, address_prefix)"
                                    + " SELECT DISTINCT 0, ?, unnest(?::text[])")) {
                delete.setString(1, insurer.value());
                delete.executeUpdate();
                insert.setString(1, insurer.value());
                insert.setArray(2, texts);
                return insert.executeUpdate();
            }
        });
    }

    private static CoverageGap gap(ResultSet row) throws SQLException {
        String insurer = row.getString("insurer_number");
        return new CoverageGap(
                row.getString("person_id"),
                Rows.day(row, "since"),
                insurer,
                new InsurerNumber(insurer).scheme().name(),
                Rows.day(row, "acquired_on"),
                row.getString("loss_reason"),
                Rows.day(row, "next_from"));
    }
}
