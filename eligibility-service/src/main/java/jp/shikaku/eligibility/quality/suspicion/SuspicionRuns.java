package jp.shikaku.eligibility.quality.suspicion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;

/** Runs over all persons, in the order of their ids; one at a time. */
final class SuspicionRuns {

    private static final String START =
            """
            INSERT INTO suspicion_run (shard, run_id, state, requested_by, started_at, after_person, persons_done,
                                       persons_total, opened, worked_at)
            SELECT 0, ?, 'RUNNING', ?, ?, '00000000-0000-0000-0000-000000000000', 0, count(*), 0, ?
            FROM person_current WHERE shard = 0
            ON CONFLICT DO NOTHING""";
    private static final String READ =
            """
            SELECT run_id, state, started_at, persons_done, persons_total, opened, worked_at, finished_at
            FROM suspicion_run WHERE shard = 0 AND %s""";
    private static final String NEXT =
            """
            SELECT r.run_id, p.person_id
            FROM (SELECT * FROM suspicion_run WHERE shard = 0 AND state = 'RUNNING' FOR UPDATE SKIP LOCKED) r
            LEFT JOIN LATERAL (
                SELECT person_id FROM person_current
                WHERE shard = 0 AND person_id > r.after_person ORDER BY person_id LIMIT ?) p ON true
            ORDER BY p.person_id""";
    private static final String DONE =
            """
            UPDATE suspicion_run
            SET after_person = coalesce(?, after_person), persons_done = persons_done + ?, opened = opened + ?,
                worked_at = ?, state = CASE WHEN ? THEN 'DONE' ELSE state END,
                finished_at = CASE WHEN ? THEN ?::timestamptz ELSE finished_at END
            WHERE shard = 0 AND run_id = ?""";

    private SuspicionRuns() {}

    /**
     * The next persons of the run under way.
     *
     * @param persons in the order of their ids; empty at the end
     */
    record Chunk(UUID run, Set<UUID> persons) {}

    /** Starts a run, unless one is under way; that one then stands for it. */
    static SuspicionRun start(Connection connection, String requestedBy, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(START)) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            statement.setObject(1, Ids.next());
            statement.setString(2, requestedBy);
            statement.setObject(3, at);
            statement.setObject(4, at);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(READ.formatted("state = 'RUNNING'"))) {
            return one(statement).orElseThrow();
        }
    }

    static Optional<SuspicionRun> read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ.formatted("run_id = ?"))) {
            statement.setObject(1, id);
            return one(statement);
        }
    }

    /** Ends a run before its end; does nothing to one that has ended. */
    static void cancel(Connection connection, UUID id, Instant now) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE suspicion_run SET state = 'CANCELLED', finished_at = ?"
                        + " WHERE shard = 0 AND run_id = ? AND state = 'RUNNING'")) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    /** Locks the run under way and tells its next persons; empty if there is none or another runner works on it. */
    static Optional<Chunk> next(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, most);
            try (ResultSet rows = statement.executeQuery()) {
                UUID run = null;
                Set<UUID> persons = new LinkedHashSet<>();
                while (rows.next()) {
                    run = Rows.id(rows, "run_id");
                    UUID person = Rows.id(rows, "person_id");
                    if (person != null) {
                        persons.add(person);
                    }
                }
                return run == null ? Optional.empty() : Optional.of(new Chunk(run, persons));
            }
        }
    }

    /** Notes that a chunk is worked off; an empty one ends the run. */
    static void done(Connection connection, Chunk chunk, int opened, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DONE)) {
            UUID last = chunk.persons().stream().reduce((a, b) -> b).orElse(null);
            boolean end = chunk.persons().isEmpty();
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            statement.setObject(1, last, java.sql.Types.OTHER);
            statement.setInt(2, chunk.persons().size());
            statement.setInt(3, opened);
            statement.setObject(4, at);
            statement.setBoolean(5, end);
            statement.setBoolean(6, end);
            statement.setObject(7, at);
            statement.setObject(8, chunk.run());
            statement.executeUpdate();
        }
    }

    private static Optional<SuspicionRun> one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new SuspicionRun(
                            Rows.id(row, "run_id").toString(),
                            row.getString("state"),
                            Rows.instant(row, "started_at"),
                            row.getLong("persons_done"),
                            row.getLong("persons_total"),
                            row.getLong("opened"),
                            Rows.instant(row, "worked_at"),
                            Rows.instant(row, "finished_at")))
                    : Optional.empty();
        }
    }
}
