package jp.shikaku.eligibility.access.seal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/**
 * Reads events of the trail in their order, with their subjects, without holding many at once: two statements, each of
 * the same range, side by side. A join of both read all subjects of the range for every event of it, for as long as
 * nothing was known of how many an event has.
 */
final class TrailReader {

    private static final int FETCH = 1_000;

    static final String EVENTS =
            """
            SELECT trail_number, event_id, happened_at, actor, acting_for, action, purpose, as_of, position, outcome,
                   reason, tokens
            FROM audit_event
            WHERE shard = %d AND trail_number BETWEEN ? AND ?
            ORDER BY trail_number"""
                    .formatted(Shard.ONLY);

    static final String SUBJECTS =
            """
            SELECT trail_number, person_id, qualification_id
            FROM audit_subject
            WHERE shard = %d AND trail_number BETWEEN ? AND ?
            ORDER BY trail_number, person_id"""
                    .formatted(Shard.ONLY);

    private TrailReader() {}

    /** What is done with each event. */
    @FunctionalInterface
    interface Visitor<E extends Exception> {
        void visit(TrailRow row) throws E;
    }

    /**
     * Reads the events with numbers in a range.
     *
     * @param connection in a transaction in which nothing of the range is purged; without auto-commit, or all rows are held
     *     at once
     */
    static <E extends Exception> void read(Connection connection, long first, long last, Visitor<E> visitor)
            throws SQLException, E {
        try (PreparedStatement readEvents = prepare(connection, EVENTS, first, last);
                PreparedStatement readSubjects = prepare(connection, SUBJECTS, first, last);
                ResultSet events = readEvents.executeQuery();
                ResultSet subjects = readSubjects.executeQuery()) {
            Subjects behind = new Subjects(subjects);
            while (events.next()) {
                TrailRow row = row(events);
                behind.addTo(row);
                visitor.visit(row);
            }
        }
    }

    /** A statement for the rows of a range. */
    static PreparedStatement prepare(Connection connection, String sql, long first, long last) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        statement.setLong(1, first);
        statement.setLong(2, last);
        return statement;
    }

    /** The number of the newest event whose group is committed; all lower ones are, too. */
    static long head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT last_number FROM audit_head WHERE shard = " + Shard.ONLY);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static TrailRow row(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getLong("trail_number"),
                Rows.id(row, "event_id"),
                Rows.instant(row, "happened_at"),
                row.getString("actor"),
                row.getString("acting_for"),
                row.getString("action"),
                row.getString("purpose"),
                Rows.day(row, "as_of"),
                row.getObject("position", Long.class),
                row.getString("outcome"),
                row.getString("reason"),
                texts(row.getArray("tokens")),
                new ArrayList<>());
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    /** The subjects of a range, of which each event takes its own in turn. */
    private static final class Subjects {

        private final ResultSet rows;
        /** The event of the row at hand; beyond all when there is none. */
        private long number;

        Subjects(ResultSet rows) throws SQLException {
            this.rows = rows;
            advance();
        }

        void addTo(TrailRow event) throws SQLException {
            while (number <= event.number()) {
                if (number == event.number()) {
                    event.subjects()
                            .add(new TrailRow.Subject(Rows.id(rows, "person_id"), Rows.id(rows, "qualification_id")));
                }
                advance();
            }
        }

        private void advance() throws SQLException {
            if (rows.next()) {
                number = rows.getLong("trail_number");
            } else {
                number = Long.MAX_VALUE;
            }
        }
    }
}
