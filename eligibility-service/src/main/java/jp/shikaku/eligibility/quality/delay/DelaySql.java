package jp.shikaku.eligibility.quality.delay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import jp.shikaku.eligibility.quality.delay.rule.Deadline;
import jp.shikaku.eligibility.quality.delay.rule.Deadlines;

/**
 * The queries over delay. They count as {@code Delay} does: the deadlines come in as rows, and the rule of counting as
 * the days to add. What was compared with the resident register is visible since it first counted; a loss is not
 * compared. Registrations of existing stock and statements taken back are left out. The days of an acquisition's filing
 * are those of the newest version that was not about the loss, since a loss brings days of its own.
 */
final class DelaySql {

    private static final String PATH =
            """
            CASE WHEN left(f.insurer_number, 2) IN ('00', '67') THEN 'NATIONAL'
                 WHEN left(f.insurer_number, 2) = '39' THEN 'LATE_STAGE_ELDERLY'
                 WHEN left(f.insurer_number, 2) IN ('01', '02', '03', '04') THEN 'VIA_PENSION_OFFICE'
                 ELSE 'HEALTH_SOCIETY' END AS path""";

    private static final String ACQUISITIONS =
            """
            SELECT f.qualification_id, c.person_id, f.insurer_number, f.known_at, f.acquired_on,
                   (f.known_at AT TIME ZONE 'Asia/Tokyo')::date AS registered_on,
                   coalesce(d.event_on, f.acquired_on) AS event_on, d.filed_on, d.received_on, false AS loss, %s
            FROM qualification_fact f
            JOIN knowledge_position k ON k.shard = 0 AND k.position = f.position AND NOT k.initial_load
            JOIN qualification_current c ON c.shard = 0 AND c.qualification_id = f.qualification_id
            CROSS JOIN LATERAL (
                SELECT v.event_on, v.filed_on, v.received_on FROM qualification_fact v
                WHERE v.shard = 0 AND v.qualification_id = f.qualification_id
                  AND (v.version = 1 OR v.lost_on IS NULL)
                ORDER BY v.version DESC LIMIT 1) d
            WHERE f.shard = 0 AND f.version = 1"""
                    .formatted(PATH);

    /** The version that brought a loss, with days of its own; where it brought none, those before it stand unchanged. */
    private static final String LOSSES =
            """
            SELECT f.qualification_id, c.person_id, f.insurer_number, f.known_at, f.acquired_on,
                   (f.known_at AT TIME ZONE 'Asia/Tokyo')::date AS registered_on,
                   CASE WHEN d.own THEN coalesce(f.event_on, f.lost_on) ELSE f.lost_on END AS event_on,
                   CASE WHEN d.own THEN f.filed_on END AS filed_on,
                   CASE WHEN d.own THEN f.received_on END AS received_on, true AS loss, %s
            FROM qualification_fact f
            JOIN knowledge_position k ON k.shard = 0 AND k.position = f.position AND NOT k.initial_load
            JOIN qualification_current c ON c.shard = 0 AND c.qualification_id = f.qualification_id
            CROSS JOIN LATERAL (
                SELECT (v.event_on, v.filed_on, v.received_on)
                           IS DISTINCT FROM (f.event_on, f.filed_on, f.received_on) AS own, v.lost_on
                FROM qualification_fact v
                WHERE v.shard = 0 AND v.qualification_id = f.qualification_id AND v.version = f.version - 1) d
            WHERE f.shard = 0 AND f.version > 1 AND f.lost_on IS NOT NULL AND d.lost_on IS NULL AND NOT f.withdrawn"""
                    .formatted(PATH);

    private static final String MEASURED =
            """
            WITH limits AS (
                SELECT * FROM unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::integer[])
                    AS l(path, step, valid_from, valid_to, days)
            ), counting AS (
                SELECT ?::integer AS first
            ), registered AS (
                %1$s
                  AND %2$s
            ), visible AS (
                SELECT r.*,
                       CASE WHEN m.compared IS NULL OR r.loss THEN r.registered_on
                            ELSE (m.counts_since AT TIME ZONE 'Asia/Tokyo')::date END AS visible_on
                FROM registered r
                CROSS JOIN LATERAL (
                    SELECT max(m.version) AS compared, min(m.counts_since) AS counts_since FROM matching_fact m
                    WHERE m.shard = 0 AND m.qualification_id = r.qualification_id) m
            ), measured AS (
                SELECT v.*, v.filed_on - v.event_on + first AS filing,
                       v.received_on - v.filed_on + first AS forwarding,
                       v.registered_on
                           - CASE WHEN v.path = 'LATE_STAGE_ELDERLY' THEN v.event_on ELSE v.received_on END + first
                           AS registration,
                       v.visible_on - v.registered_on + first AS matching,
                       v.visible_on - v.event_on + first AS total,
                       (SELECT l.days FROM limits l WHERE l.path = v.path AND l.step = 'FILING'
                           AND v.event_on >= l.valid_from AND (l.valid_to IS NULL OR v.event_on < l.valid_to))
                           AS filing_limit,
                       (SELECT l.days FROM limits l WHERE l.path = v.path AND l.step = 'REGISTRATION'
                           AND v.event_on >= l.valid_from AND (l.valid_to IS NULL OR v.event_on < l.valid_to))
                           AS registration_limit,
                       (SELECT l.days FROM limits l WHERE l.path = v.path AND l.step = 'TOTAL'
                           AND v.event_on >= l.valid_from AND (l.valid_to IS NULL OR v.event_on < l.valid_to))
                           AS total_limit
                FROM visible v, counting
            )
            """;

    /** By insurer, month of registration and path; the rows of others only as a distribution. */
    private static final String COUNTED =
            """
            , counted AS (
                SELECT insurer_number, to_char(registered_on, 'YYYY-MM') AS month, path, count(*) AS registrations,
                       %s, %s, %s, %s, %s,
                       count(*) FILTER (WHERE total > total_limit)::float / nullif(count(total), 0) AS late_share
                FROM measured GROUP BY 1, 2, 3
            )
            SELECT own.*, others.*
            FROM counted own
            LEFT JOIN LATERAL (
                SELECT count(*) AS others,
                       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY o.total_p[1]) AS others_median,
                       percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY o.late_share) AS others_late
                FROM counted o
                WHERE o.month = own.month AND o.path = own.path AND o.insurer_number <> own.insurer_number
                  AND NOT o.insurer_number = ANY (?)
                HAVING count(*) >= ?) others ON true
            WHERE cardinality(?::text[]) = 0 OR own.insurer_number = ANY (?)
            ORDER BY own.insurer_number, own.month, own.path"""
                    .formatted(
                            counted("filing"),
                            counted("forwarding"),
                            counted("registration"),
                            counted("matching"),
                            counted("total"));

    /** One registration after another. */
    private static final String LISTED =
            """
            SELECT qualification_id, person_id, insurer_number, known_at, acquired_on, event_on, filed_on, received_on,
                   registered_on, visible_on
            FROM measured
            WHERE (known_at, qualification_id) > (?, ?) AND (NOT ? OR total > total_limit)
            ORDER BY known_at, qualification_id LIMIT ?""";

    private DelaySql() {}

    /** Counts by insurer, month and path, of acquisitions or of losses. */
    static String statistics(boolean losses) {
        return measured(losses, "f.known_at >= ? AND f.known_at < ?") + COUNTED;
    }

    /** One after another, of acquisitions or of losses. */
    static String registrations(boolean losses) {
        return measured(
                        losses,
                        "(?::uuid IS NULL OR f.qualification_id = ?) AND f.known_at >= ? AND f.known_at < ?"
                                + " AND (cardinality(?::text[]) = 0 OR f.insurer_number = ANY (?))")
                + LISTED;
    }

    private static String measured(boolean losses, String which) {
        return MEASURED.formatted(losses ? LOSSES : ACQUISITIONS, which);
    }

    /** Binds the deadlines and the rule of counting; returns the next parameter's number. */
    static int bind(Connection connection, PreparedStatement statement, Deadlines deadlines) throws SQLException {
        statement.setArray(1, array(connection, deadlines.rows(), Deadline::path));
        statement.setArray(2, array(connection, deadlines.rows(), Deadline::step));
        statement.setArray(3, array(connection, deadlines.rows(), Deadline::from));
        statement.setArray(4, array(connection, deadlines.rows(), Deadline::to));
        statement.setArray(5, array(connection, deadlines.rows(), Deadline::days));
        statement.setInt(6, deadlines.countFirstDay() ? 1 : 0);
        return 7;
    }

    private static java.sql.Array array(Connection connection, List<Deadline> rows, Function<Deadline, Object> column)
            throws SQLException {
        Object[] texts = rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray();
        return connection.createArrayOf("text", texts);
    }

    private static String counted(String step) {
        String limit = "forwarding".equals(step) || "matching".equals(step) ? "NULL::integer" : step + "_limit";
        return """
                count(%1$s) AS %1$s_n, count(*) FILTER (WHERE %1$s > %2$s) AS %1$s_late, \
                percentile_disc(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (ORDER BY %1$s) AS %1$s_p, \
                max(%1$s) AS %1$s_max"""
                .formatted(step, limit);
    }
}
