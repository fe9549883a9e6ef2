package jp.shikaku.eligibility.access.looks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.support.Cursor;

/** Reads repairs of wrong links: a later link of a qualification to another person. One statement per page. */
@Singleton
class LinkRepairReader {

    private static final LookText STRANGERS = new LookText(
            "他の方の資格が誤ってあなたに紐付いていました。訂正されています。", "Somebody else's number was linked to you by mistake; it is repaired.");
    private static final LookText ELSEWHERE = new LookText(
            "あなたの資格が誤って他の方に紐付いていました。訂正されています。", "Your number was linked to somebody else by mistake; it is repaired.");
    private static final LookText STATED =
            new LookText("届け出た資格の紐付けが訂正されました。", "The link of a number that you registered was repaired.");

    private static final String FROM =
            """
            FROM link_fact l
            JOIN link_fact w ON w.shard = l.shard AND w.qualification_id = l.qualification_id
                AND w.version = l.version - 1 AND w.person_id <> l.person_id
            CROSS JOIN LATERAL (
                SELECT f.insurer_number FROM qualification_fact f
                WHERE f.shard = l.shard AND f.qualification_id = l.qualification_id
                ORDER BY f.version DESC LIMIT 1) f
            """;

    private static final String ORDER =
            " AND (l.position, l.qualification_id) < (?, ?) ORDER BY l.position DESC, l.qualification_id DESC LIMIT ?";

    private static final String COLUMNS =
            "SELECT l.position, l.qualification_id, l.person_id AS right_id, w.person_id AS wrong_id,"
                    + " w.known_at AS linked_at, l.known_at AS repaired_at, f.insurer_number";

    private static final String OF_PERSON = COLUMNS + ", l.person_id = ? AS right_own, w.person_id = ? AS wrong_own, "
            + "false AS stated " + FROM + "WHERE l.shard = " + Shard.ONLY
            + " AND l.qualification_id IN (SELECT qualification_id FROM link_fact WHERE shard = " + Shard.ONLY
            + " AND person_id = ?) AND (l.person_id = ? OR w.person_id = ?)" + ORDER;

    private static final String OF_INSURERS =
            COLUMNS + ", m.right_own, m.wrong_own, f.insurer_number = ANY (?) AS stated " + FROM
                    + """
                    CROSS JOIN LATERAL (
                        SELECT coalesce(bool_or(q.person_id = l.person_id), false) AS right_own,
                               coalesce(bool_or(q.person_id = w.person_id), false) AS wrong_own
                        FROM qualification_current q
                        WHERE q.shard = l.shard AND q.person_id IN (l.person_id, w.person_id)
                          AND q.insurer_number = ANY (?)) m
                    """
                    + "WHERE l.version > 1 AND l.shard = " + Shard.ONLY
                    + " AND (f.insurer_number = ANY (?) OR m.right_own OR m.wrong_own)" + ORDER;

    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final DataSource dataSource;

    @Inject
    LinkRepairReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The repairs that concern a person. */
    LinkRepair.Page ofPerson(UUID person, String cursor, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_PERSON)) {
            for (int i = 1; i <= 5; i++) {
                statement.setObject(i, person);
            }
            return page(statement, 6, cursor, limit);
        }
    }

    /** The repairs of what insurers stated, and those that concern their members. */
    LinkRepair.Page ofInsurers(Collection<String> insurers, String cursor, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_INSURERS)) {
            for (int i = 1; i <= 3; i++) {
                statement.setArray(i, connection.createArrayOf("text", insurers.toArray()));
            }
            return page(statement, 4, cursor, limit);
        }
    }

    private static LinkRepair.Page page(PreparedStatement statement, int at, String cursor, int limit)
            throws SQLException {
        List<String> before =
                cursor == null ? List.of(Long.toString(Long.MAX_VALUE), LAST_ID) : Cursor.parts(cursor, 2);
        statement.setLong(at, Cursor.numbers(Cursor.of(before.get(0)), 1)[0]);
        statement.setObject(at + 1, Cursor.id(before.get(1)));
        statement.setInt(at + 2, limit + 1);
        List<LinkRepair> repairs = new ArrayList<>();
        String next = null;
        String last = null;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (repairs.size() == limit) {
                    next = last;
                    break;
                }
                last = Cursor.of(rows.getLong("position"), Rows.id(rows, "qualification_id"));
                repairs.add(repair(rows, last));
            }
        }
        return new LinkRepair.Page(repairs, next);
    }

    private static LinkRepair repair(ResultSet row, String id) throws SQLException {
        boolean stated = row.getBoolean("stated");
        boolean right = row.getBoolean("right_own");
        List<String> own = new ArrayList<>();
        if (right) {
            own.add(Rows.id(row, "right_id").toString());
        }
        if (row.getBoolean("wrong_own")) {
            own.add(Rows.id(row, "wrong_id").toString());
        }
        String concern = stated ? "STATED_HERE" : right ? "OWN_NUMBER_WAS_ELSEWHERE" : "A_STRANGERS_NUMBER_WAS_LINKED";
        return new LinkRepair(
                id,
                concern,
                stated ? STATED : right ? ELSEWHERE : STRANGERS,
                row.getString("insurer_number"),
                stated || right ? Rows.id(row, "qualification_id").toString() : null,
                own,
                Rows.instant(row, "linked_at"),
                Rows.instant(row, "repaired_at"));
    }
}
