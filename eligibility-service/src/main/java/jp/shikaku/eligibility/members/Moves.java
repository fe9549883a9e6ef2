package jp.shikaku.eligibility.members;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Cursor;

/**
 * Who joined an insurer from another, and who left it for another, as known now; two statements a page. Statements that
 * do not count (held back, suspended) move nobody.
 */
@Singleton
class Moves {

    /** An own entry and another insurer's about the same person. */
    static final String PAIR =
            """
            SELECT o.qualification_id AS own_id, o.insurer_number AS own_insurer, o.symbol AS own_symbol,
                   o.number AS own_number, o.branch AS own_branch, o.acquired_on AS own_acquired_on,
                   o.lost_on AS own_lost_on, o.person_id, x.qualification_id AS other_id,
                   x.insurer_number AS other_insurer, x.acquired_on AS other_acquired_on, x.lost_on AS other_lost_on
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String COUNTS =
            " NOT %1$s.suspended AND %1$s.matching IN ('STOCK', 'CLEAR', 'RELEASED', 'DOUBTED')";
    private static final String PAGE = PAIR
            + """
            FROM qualification_fact first
            JOIN qualification_current o ON o.shard = 0 AND o.qualification_id = first.qualification_id
            JOIN qualification_current x ON x.shard = 0 AND x.person_id = o.person_id
                AND x.insurer_number <> o.insurer_number
            WHERE first.shard = 0 AND first.version = 1 AND first.insurer_number = ? AND first.qualification_id >= ?
              AND (o.qualification_id, x.qualification_id) > (?, ?) AND %s AND %s AND %s
            ORDER BY o.qualification_id, x.qualification_id LIMIT ?""";
    private static final String OUT = " x.acquired_on BETWEEN ? AND ? AND o.acquired_on < x.acquired_on"
            + " AND (o.lost_on IS NULL OR o.lost_on >= x.acquired_on)";
    private static final String IN = " o.acquired_on BETWEEN ? AND ? AND x.acquired_on < o.acquired_on"
            + " AND (x.lost_on IS NULL OR x.lost_on >= o.acquired_on)";

    private final DataSource dataSource;

    @Inject
    Moves(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Which way. */
    enum Direction {
        /** The new entry is the insurer's own. */
        IN,
        /** The new entry is another insurer's. */
        OUT
    }

    /** A page with the persons on it, for the audit trail. */
    record Read(MovePage page, Set<UUID> persons) {}

    /**
     * Reads a page.
     *
     * @param from first day on which the new entry may begin
     * @param to last day of it
     * @throws jp.shikaku.support.ProblemException 410 for days of which not everything is kept
     */
    Read page(InsurerNumber insurer, Direction direction, LocalDate from, LocalDate to, String cursor, int limit)
            throws SQLException {
        List<UUID> after = after(cursor);
        String sql =
                PAGE.formatted(COUNTS.formatted("o"), COUNTS.formatted("x"), direction == Direction.OUT ? OUT : IN);
        List<Move> items = new ArrayList<>();
        Set<UUID> persons = new LinkedHashSet<>();
        boolean more = false;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, insurer.value());
            statement.setObject(2, after.get(0));
            statement.setObject(3, after.get(0));
            statement.setObject(4, after.get(1));
            statement.setObject(5, from);
            statement.setObject(6, to);
            statement.setInt(7, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    more = items.size() == limit;
                    if (!more) {
                        items.add(move(rows));
                        persons.add(Rows.id(rows, "person_id"));
                    }
                }
            }
            Horizons.read(connection).requireDay(from);
        }
        return new Read(new MovePage(items, more ? items.get(limit - 1).entryId() : null), persons);
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                Cursor.of(row.getString("own_id"), row.getString("other_id")),
                OwnEntry.read(row),
                OtherEntry.read(row));
    }

    private static List<UUID> after(String cursor) {
        return cursor == null ? List.of(BEFORE_ALL, BEFORE_ALL) : Cursor.ids(cursor, 2);
    }
}
