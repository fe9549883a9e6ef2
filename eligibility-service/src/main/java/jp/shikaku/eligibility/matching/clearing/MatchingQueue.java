package jp.shikaku.eligibility.matching.clearing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.support.ForwardClock;

/** The queue of statements that wait for the register. A claimed row comes due again when its lease ends. */
@Singleton
class MatchingQueue {

    private static final String CLAIM =
            """
            UPDATE matching_work w SET due_at = ?, attempts = attempts + 1
            WHERE w.shard = 0 AND w.qualification_id = ANY (ARRAY(
                SELECT qualification_id FROM matching_work
                WHERE shard = 0 AND run_id IS %s NULL AND due_at <= ?
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED))
            RETURNING w.qualification_id, w.generation, w.run_id, w.attempts""";
    private static final String CLAIM_NEW = CLAIM.formatted("");
    private static final String CLAIM_OF_RUNS = CLAIM.formatted("NOT");

    private static final int MOST_DELAYS = 20;

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    MatchingQueue(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Claims what is due: new statements first, then those of runs. */
    List<WaitingStatement> claim(int most, Duration lease) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<WaitingStatement> claimed = claim(connection, CLAIM_NEW, most, lease);
            return claimed.isEmpty() ? claim(connection, CLAIM_OF_RUNS, most, lease) : claimed;
        }
    }

    /** Gives claimed rows back, to come due later the more often they failed. */
    void postpone(Collection<WaitingStatement> claimed, Duration delay) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        """
                        UPDATE matching_work SET due_at = ?::timestamptz + least(attempts, ?) * ?::interval
                        WHERE shard = 0 AND qualification_id = ANY (?)""")) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setInt(2, MOST_DELAYS);
            statement.setString(3, delay.toString());
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid",
                            claimed.stream()
                                    .map(WaitingStatement::qualificationId)
                                    .toArray()));
            statement.executeUpdate();
        }
    }

    /** Takes finished rows out, under the lock of the head; says which had not moved on meanwhile. */
    Set<UUID> finish(Connection connection, Collection<WaitingStatement> claimed) throws SQLException {
        Set<UUID> finished = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                DELETE FROM matching_work w
                USING unnest(?::uuid[], ?::bigint[]) AS done(qualification_id, generation)
                WHERE w.shard = 0 AND w.qualification_id = done.qualification_id AND w.generation = done.generation
                RETURNING w.qualification_id""")) {
            Object[] ids =
                    claimed.stream().map(WaitingStatement::qualificationId).toArray();
            Object[] generations =
                    claimed.stream().map(WaitingStatement::generation).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("bigint", generations));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    finished.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return finished;
    }

    private List<WaitingStatement> claim(Connection connection, String sql, int most, Duration lease)
            throws SQLException {
        List<WaitingStatement> claimed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.now().plus(lease).atOffset(ZoneOffset.UTC));
            statement.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new WaitingStatement(
                            rows.getObject("qualification_id", UUID.class),
                            rows.getLong("generation"),
                            rows.getObject("run_id", UUID.class),
                            rows.getInt("attempts")));
                }
            }
        }
        return claimed;
    }
}
