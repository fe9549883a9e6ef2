package jp.shikaku.eligibility.changes;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.support.Cursor;

/** Reads the feed. Positions are committed in their order, so nothing can appear behind a cursor. */
@Singleton
class ChangeFeed {

    private static final String READ =
            """
            SELECT h.position AS head_position, e.position, e.seq, e.person_id, e.kinds, e.qualification_ids,
                   e.tokens, p.known_at, p.initial_load
            FROM knowledge_head h
            LEFT JOIN (
                SELECT * FROM change_event
                WHERE shard = 0 AND (position, seq) > (?, ?)
                ORDER BY position, seq LIMIT ?
            ) e ON true
            LEFT JOIN knowledge_position p ON p.shard = 0 AND p.position = e.position
            WHERE h.shard = 0
            ORDER BY e.position, e.seq""";

    private final DataSource dataSource;

    @Inject
    ChangeFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The changes after a cursor.
     *
     * @param after cursor, null for the beginning
     * @throws jp.shikaku.support.ProblemException 400 if it is no cursor of this feed
     */
    ChangePage read(String after, int limit) throws SQLException {
        long[] place = after == null ? new long[] {0, -1} : Cursor.numbers(after, 2);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, place[0]);
            statement.setLong(2, place[1]);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows, after);
            }
        }
    }

    private static ChangePage page(ResultSet rows, String after) throws SQLException {
        List<Change> changes = new ArrayList<>();
        long headPosition = 0;
        while (rows.next()) {
            headPosition = rows.getLong("head_position");
            if (rows.getObject("position") != null) {
                changes.add(change(rows));
            }
        }
        String next =
                changes.isEmpty() ? after : changes.get(changes.size() - 1).cursor();
        return new ChangePage(changes, next, headPosition);
    }

    private static Change change(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return new Change(
                Cursor.of(position, row.getInt("seq")),
                position,
                Rows.instant(row, "known_at"),
                Rows.id(row, "person_id").toString(),
                texts(row.getArray("kinds")),
                texts(row.getArray("qualification_ids")),
                texts(row.getArray("tokens")),
                row.getBoolean("initial_load"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
