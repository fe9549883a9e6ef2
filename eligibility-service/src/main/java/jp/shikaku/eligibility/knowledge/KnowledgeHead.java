package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.support.ForwardClock;

/**
 * The head of the shard's knowledge. A writer locks it first and keeps the lock until its commit, so positions are
 * committed in their order and a reader of the feed can never pass one that is still on its way.
 */
@Singleton
public class KnowledgeHead {

    private final ForwardClock clock;

    @Inject
    public KnowledgeHead(ForwardClock clock) {
        this.clock = clock;
    }

    /** Locks the head and tells the moment at which this transaction's facts become known. */
    public Moment lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT position, known_at FROM knowledge_head WHERE shard = " + Shard.ONLY + " FOR UPDATE");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the shard has no head");
            }
            Instant last = Rows.instant(row, "known_at");
            Instant now = clock.now();
            Instant at = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
            return new Moment(row.getLong("position") + 1, at);
        }
    }

    /** Makes a locked moment the head. Facts may refer to it afterwards. */
    public void advance(Connection connection, Moment moment, String writtenBy, boolean initialLoad)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("WITH moved AS (UPDATE knowledge_head"
                + " SET position = ?, known_at = ? WHERE shard = " + Shard.ONLY + ") INSERT INTO knowledge_position"
                + " (shard, position, known_at, written_by, initial_load) VALUES (" + Shard.ONLY
                + ", ?, ?, ?, ?)")) {
            OffsetDateTime at = moment.at().atOffset(ZoneOffset.UTC);
            statement.setLong(1, moment.position());
            statement.setObject(2, at);
            statement.setLong(3, moment.position());
            statement.setObject(4, at);
            statement.setString(5, writtenBy);
            statement.setBoolean(6, initialLoad);
            statement.executeUpdate();
        }
    }

    /**
     * Makes sure that nothing more can become known at or before an instant, so that an answer as known then never
     * changes: a writer under way is waited for, later ones get later instants.
     *
     * @param instant not in the future
     */
    public void settle(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE knowledge_head SET known_at = ? WHERE shard = " + Shard.ONLY + " AND known_at < ?")) {
            OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
            statement.setObject(1, at);
            statement.setObject(2, at);
            statement.executeUpdate();
        }
    }
}
