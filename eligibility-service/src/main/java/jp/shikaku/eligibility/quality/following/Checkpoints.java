package jp.shikaku.eligibility.quality.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Rows;

/**
 * How far followers have come. A claimed checkpoint is locked until the transaction ends; whoever comes second goes
 * away instead of waiting. Positions are committed in their order, so nothing appears behind a place.
 */
@Singleton
public class Checkpoints {

    private static final String CLAIM =
            """
            SELECT position, seq FROM quality_checkpoint WHERE shard = 0 AND follower = ? FOR UPDATE SKIP LOCKED""";
    private static final String EVENTS =
            """
            SELECT position, seq, person_id FROM change_event
            WHERE shard = 0 AND (position, seq) > (?, ?) ORDER BY position, seq LIMIT ?""";

    /** Locks a follower's checkpoint; empty if another runner has it. */
    public Optional<Place> claim(Connection connection, Follower follower) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, follower.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getLong("position"), row.getInt("seq")))
                        : Optional.empty();
            }
        }
    }

    /** Keeps a follower from passing what becomes known from here on, until the transaction ends. */
    public void hold(Connection connection, Follower follower) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM quality_checkpoint WHERE shard = 0 AND follower = ? FOR SHARE")) {
            statement.setString(1, follower.name());
            statement.executeQuery().close();
        }
    }

    /** The events behind a place, at most so many. */
    public Followed after(Connection connection, Place place, int most) throws SQLException {
        Set<UUID> persons = new LinkedHashSet<>();
        List<Long> positions = new ArrayList<>();
        Place end = place;
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setLong(1, place.position());
            statement.setInt(2, place.seq());
            statement.setInt(3, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    end = new Place(rows.getLong("position"), rows.getInt("seq"));
                    persons.add(Rows.id(rows, "person_id"));
                    positions.add(end.position());
                }
            }
        }
        return new Followed(end, persons, positions, positions.size() < most);
    }

    /** Moves a claimed checkpoint. */
    public void move(Connection connection, Follower follower, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE quality_checkpoint SET position = ?, seq = ? WHERE shard = 0 AND follower = ?")) {
            statement.setLong(1, place.position());
            statement.setInt(2, place.seq());
            statement.setString(3, follower.name());
            statement.executeUpdate();
        }
    }
}
