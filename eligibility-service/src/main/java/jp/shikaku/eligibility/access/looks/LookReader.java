package jp.shikaku.eligibility.access.looks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.support.Cursor;

/**
 * Reads the looks at a person, the newest first, in one statement per page. A look is at whom the number asked was linked
 * to then; where the link has been corrected since, it is marked.
 */
@Singleton
class LookReader {

    private static final String SELECT =
            """
            SELECT e.trail_number, e.event_id, e.happened_at, e.actor, e.acting_for, e.action, e.purpose, e.as_of,
                   e.outcome, e.reason,
                   EXISTS (SELECT 1 FROM link_fact later
                           WHERE later.shard = s.shard AND later.qualification_id = s.qualification_id
                             AND later.person_id <> s.person_id AND later.version > 1
                             AND later.position > coalesce(e.position, 0)) AS link_was_wrong,
                   coalesce((SELECT i.name FROM institution i
                             WHERE i.shard = s.shard AND i.institution_code = e.acting_for
                               AND i.valid_from <= d.day
                               AND (i.valid_to IS NULL OR i.valid_to > d.day)),
                            (SELECT i.name FROM insurer i
                             WHERE i.shard = s.shard AND i.insurer_number = e.acting_for
                               AND i.valid_from <= d.day
                               AND (i.valid_to IS NULL OR i.valid_to > d.day))) AS organisation
            FROM audit_subject s
            JOIN audit_event e ON e.shard = s.shard AND e.trail_number = s.trail_number
            CROSS JOIN LATERAL (SELECT (e.happened_at AT TIME ZONE 'Asia/Tokyo')::date AS day) d
            WHERE s.shard = %1$d AND s.person_id = ? AND s.trail_number < ? %2$s
            ORDER BY s.trail_number DESC LIMIT ?""";

    static final String ALL = SELECT.formatted(Shard.ONLY, "");

    private static final String UNREAD = SELECT.formatted(
            Shard.ONLY,
            """
             AND e.purpose = 'EMERGENCY' AND s.trail_number > coalesce((
                SELECT n.read_up_to FROM person_notice_read n
                WHERE n.shard = s.shard AND n.person_id = s.person_id), 0)""");

    private static final String MARK_READ =
            """
            INSERT INTO person_notice_read (shard, person_id, read_up_to) VALUES (%d, ?, ?)
            ON CONFLICT (person_id, shard) DO UPDATE
            SET read_up_to = greatest(person_notice_read.read_up_to, EXCLUDED.read_up_to)"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;

    @Inject
    LookReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A page of looks.
     *
     * @param cursor as returned with the page before, null for the newest
     * @param withActors whether those who acted for organisations are shown
     */
    LookPage looks(UUID person, String cursor, int limit, boolean withActors) throws SQLException {
        return page(ALL, person, cursor, limit, withActors);
    }

    /** A page of the emergency looks that the person has not read of yet. */
    LookPage unread(UUID person, String cursor, int limit) throws SQLException {
        return page(UNREAD, person, cursor, limit, false);
    }

    /** The person has read of everything up to a look of theirs. */
    void markRead(UUID person, long upTo) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(MARK_READ)) {
            statement.setObject(1, person);
            statement.setLong(2, upTo);
            statement.executeUpdate();
        }
    }

    private LookPage page(String select, UUID person, String cursor, int limit, boolean withActors)
            throws SQLException {
        long before = cursor == null ? Long.MAX_VALUE : Cursor.numbers(cursor, 1)[0];
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, person);
            statement.setLong(2, before);
            statement.setInt(3, limit + 1);
            List<Look> looks = new ArrayList<>();
            String next = null;
            long last = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (looks.size() == limit) {
                        next = Cursor.of(last);
                        break;
                    }
                    last = rows.getLong("trail_number");
                    looks.add(look(rows, withActors));
                }
            }
            return new LookPage(looks, next);
        }
    }

    private static Look look(ResultSet row, boolean withActor) throws SQLException {
        String purpose = row.getString("purpose");
        String actingFor = row.getString("acting_for");
        String outcome = row.getString("outcome");
        String action = row.getString("action");
        return new Look(
                Cursor.of(row.getLong("trail_number")),
                Rows.instant(row, "happened_at"),
                action,
                new Look.Looker(Wording.kind(actingFor, purpose), actingFor, row.getString("organisation")),
                withActor ? row.getString("actor") : null,
                purpose,
                Wording.purpose(purpose),
                Rows.day(row, "as_of"),
                Wording.words(outcome),
                Wording.shown(action, outcome),
                Wording.withheld(outcome),
                PurposeOfUse.EMERGENCY.name().equals(purpose),
                row.getString("reason"),
                row.getBoolean("link_was_wrong"));
    }
}
