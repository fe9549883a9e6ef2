package jp.shikaku.eligibility.matching.clearing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.support.ForwardClock;

/** Comparisons of everything stored, as jobs: statements are put into the queue step by step, resumable at any step. */
@Singleton
class MatchingRuns {

    private static final String READ =
            """
            SELECT r.run_id, r.insurer_number, r.state, r.requested_at, r.ended_at, r.queued,
                   (SELECT count(*) FROM matching_work w WHERE w.shard = 0 AND w.run_id = r.run_id) AS waiting
            FROM matching_run r WHERE r.shard = 0 AND r.run_id = ?""";

    private static final String NEXT =
            """
            WITH run AS (
                SELECT run_id, insurer_number, coalesce(queued_up_to, '00000000-0000-0000-0000-000000000000') AS done
                FROM matching_run WHERE shard = 0 AND state = 'QUEUEING'
                ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
            ), step AS (
                SELECT run_id, qualification_id FROM (
                    SELECT run.run_id, q.qualification_id FROM run CROSS JOIN LATERAL (
                        SELECT q.qualification_id FROM qualification_current q
                        WHERE run.insurer_number IS NULL AND q.shard = 0 AND q.qualification_id > run.done
                        ORDER BY q.qualification_id LIMIT ?) q
                    UNION ALL
                    SELECT run.run_id, q.qualification_id FROM run CROSS JOIN LATERAL (
                        SELECT q.qualification_id FROM qualification_fact first
                        JOIN qualification_current q ON q.shard = 0 AND q.qualification_id = first.qualification_id
                        WHERE first.insurer_number = run.insurer_number AND first.qualification_id > run.done
                          AND first.shard = 0 AND first.version = 1
                        ORDER BY first.qualification_id LIMIT ?) q) both_ways
            ), added AS (
                INSERT INTO matching_work (shard, qualification_id, generation, run_id, due_at, attempts)
                SELECT 0, qualification_id, (SELECT position FROM knowledge_head WHERE shard = 0), run_id, ?, 0
                FROM step
                ON CONFLICT (qualification_id, shard) DO NOTHING RETURNING 1
            )
            UPDATE matching_run r
            SET queued = r.queued + (SELECT count(*) FROM added),
                queued_up_to = coalesce((SELECT max(qualification_id::text)::uuid FROM step), r.queued_up_to),
                state = CASE WHEN (SELECT count(*) FROM step) < ? THEN 'COMPARING' ELSE 'QUEUEING' END
            FROM run WHERE r.shard = 0 AND r.run_id = run.run_id""";

    private static final String END =
            """
            UPDATE matching_run r SET state = 'DONE', ended_at = ?
            WHERE r.shard = 0 AND r.state = 'COMPARING'
              AND NOT EXISTS (SELECT 1 FROM matching_work w WHERE w.shard = 0 AND w.run_id = r.run_id)""";

    private static final String CANCEL =
            """
            WITH gone AS (DELETE FROM matching_work WHERE shard = 0 AND run_id = ?)
            UPDATE matching_run SET state = 'CANCELLED', ended_at = ?
            WHERE shard = 0 AND run_id = ? AND state IN ('QUEUEING', 'COMPARING')""";

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    MatchingRuns(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Begins a run.
     *
     * @param insurer canonical number, null for everything stored
     */
    UUID begin(String insurer, String requestedBy) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        """
                        INSERT INTO matching_run
                            (shard, run_id, insurer_number, state, requested_by, requested_at, queued)
                        VALUES (0, ?, ?, 'QUEUEING', ?, ?, 0)""")) {
            statement.setObject(1, id);
            statement.setString(2, insurer);
            statement.setString(3, requestedBy);
            statement.setObject(4, clock.now().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        return id;
    }

    /** A run with its progress. */
    Optional<MatchingRun> read(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(run(row)) : Optional.empty();
            }
        }
    }

    /** Ends a run early; what was compared stays compared. Ended runs stay as they are. */
    void cancel(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CANCEL)) {
            statement.setObject(1, id);
            statement.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(3, id);
            statement.executeUpdate();
        }
    }

    /**
     * Puts the next statements of the oldest unfinished run into the queue, and ends runs that have nothing left.
     *
     * @return whether a run is still being put into the queue
     */
    boolean proceed(int step) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement end = connection.prepareStatement(END)) {
            next.setInt(1, step);
            next.setInt(2, step);
            next.setObject(3, clock.now().atOffset(ZoneOffset.UTC));
            next.setInt(4, step);
            boolean queueing = next.executeUpdate() > 0;
            end.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            end.executeUpdate();
            return queueing;
        }
    }

    private static MatchingRun run(ResultSet row) throws SQLException {
        long queued = row.getLong("queued");
        return new MatchingRun(
                row.getString("run_id"),
                row.getString("insurer_number"),
                row.getString("state"),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ended_at"),
                queued,
                queued - row.getLong("waiting"));
    }
}
