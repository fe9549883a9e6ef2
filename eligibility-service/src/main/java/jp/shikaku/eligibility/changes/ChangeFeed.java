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

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ProblemException;

/** Reads the feed. Positions are committed in their order, so nothing can appear behind a cursor. */
@Singleton
class ChangeFeed {

    private static final String READ =
            """
            SELECT h.position AS head_position, z.feed_position, z.feed_seq, e.position, e.seq, e.person_id, e.kinds, e.qualification_ids,
                   e.tokens, p.known_at, p.initial_load
            FROM knowledge_head h
            LEFT JOIN knowledge_horizon z ON z.shard = h.shard
            LEFT JOIN LATERAL (
                SELECT * FROM change_event
                WHERE shard = 0 AND (position, seq) > (?, ?)
                  AND (position, seq) > (coalesce(z.feed_position, 0), coalesce(z.feed_seq, -1))
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
     * @throws ProblemException 400 if it is no cursor of this feed, 410 if changes after it are no longer kept
     */
    ChangePage read(String after, int limit) throws SQLException {
        long[] place = after == null ? new long[] {0, -1} : Cursor.numbers(after, 2);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setLong(1, place[0]);
            statement.setLong(2, place[1]);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                return page(rows, after, place);
            }
        }
    }

    private static ChangePage page(ResultSet rows, String after, long... place) throws SQLException {
        List<Change> changes = new ArrayList<>();
        long headPosition = 0;
        while (rows.next()) {
            headPosition = rows.getLong("head_position");
            if (after != null && isBehindWhatIsKept(rows, place)) {
                throw new ProblemException(EligibilityError.CHANGES_NO_LONGER_KEPT);
            }
            if (rows.getObject("position") != null) {
                changes.add(change(rows));
            }
        }
        String next =
                changes.isEmpty() ? after : changes.get(changes.size() - 1).cursor();
        return new ChangePage(changes, next, headPosition);
    }

    /** Whether an event after a place is no longer kept. */
    private static boolean isBehindWhatIsKept(ResultSet row, long... place) throws SQLException {
        long position = row.getLong("feed_position");
        return place[0] < position || place[0] == position && place[1] < row.getInt("feed_seq");
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
