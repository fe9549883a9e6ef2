package jp.shikaku.eligibility.access.seal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/** Reads events of the trail in their order, with their subjects, in one statement and without holding many at once. */
final class TrailReader {

    private static final int FETCH = 1_000;

    static final String READ =
            """
            SELECT e.trail_number, e.event_id, e.happened_at, e.actor, e.acting_for, e.action, e.purpose, e.as_of,
                   e.position, e.outcome, e.reason, e.tokens, s.person_id, s.qualification_id
            FROM audit_event e
            LEFT JOIN audit_subject s ON s.shard = e.shard AND s.trail_number = e.trail_number
                AND s.trail_number BETWEEN ? AND ?
            WHERE e.shard = %d AND e.trail_number BETWEEN ? AND ?
            ORDER BY e.trail_number, s.person_id"""
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
     * @param connection without auto-commit, or all rows are held at once
     */
    static <E extends Exception> void read(Connection connection, long first, long last, Visitor<E> visitor)
            throws SQLException, E {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCH);
            bind(statement, first, last);
            try (ResultSet rows = statement.executeQuery()) {
                TrailRow row = null;
                while (rows.next()) {
                    if (row == null || row.number() != rows.getLong("trail_number")) {
                        if (row != null) {
                            visitor.visit(row);
                        }
                        row = row(rows);
                    }
                    UUID person = Rows.id(rows, "person_id");
                    if (person != null) {
                        row.subjects().add(new TrailRow.Subject(person, Rows.id(rows, "qualification_id")));
                    }
                }
                if (row != null) {
                    visitor.visit(row);
                }
            }
        }
    }

    /** The range, once for each table: the planner carries none over a join and would read all subjects there are. */
    static void bind(PreparedStatement statement, long first, long last) throws SQLException {
        statement.setLong(1, first);
        statement.setLong(2, last);
        statement.setLong(3, first);
        statement.setLong(4, last);
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
}
