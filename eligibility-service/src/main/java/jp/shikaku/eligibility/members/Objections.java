package jp.shikaku.eligibility.members;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Keeps and reads objections; each side sees its own entry, and of the other's the insurer number and dates. */
@Singleton
class Objections {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String RAISE =
            """
            INSERT INTO objection (shard, objection_id, own_id, own_insurer, own_version, own_link_version,
                other_id, other_insurer, other_version, other_link_version, reason_code, reason, raised_at, raised_by)
            SELECT 0, ?, o.qualification_id, o.insurer_number, o.version, o.link_version, x.qualification_id,
                   x.insurer_number, x.version, x.link_version, ?, ?, ?, ?
            FROM qualification_current o
            JOIN qualification_current x ON x.shard = o.shard AND x.person_id = o.person_id
                AND x.insurer_number <> o.insurer_number
            WHERE o.shard = 0 AND o.qualification_id = ? AND x.qualification_id = ? AND o.insurer_number = ANY (?)
            ON CONFLICT (own_id, other_id, own_version, own_link_version, other_version, other_link_version, shard)
            DO NOTHING""";
    private static final String NEWEST = "SELECT objection_id FROM objection WHERE shard = 0 AND own_id = ?"
            + " AND other_id = ? AND own_insurer = ANY (?) ORDER BY objection_id DESC LIMIT 1";
    private static final String READ =
            """
            SELECT j.objection_id, j.own_insurer = ANY (?) AS raised_by_us, j.reason_code, j.reason, j.raised_at,
                   CASE WHEN w.objection_id IS NOT NULL THEN 'WITHDRAWN'
                        WHEN o.version IS DISTINCT FROM j.own_version OR x.version IS DISTINCT FROM j.other_version
                            OR o.link_version IS DISTINCT FROM j.own_link_version
                            OR x.link_version IS DISTINCT FROM j.other_link_version THEN 'CORRECTED'
                        ELSE 'OPEN' END AS state,
                   j.own_insurer AS raiser, j.other_insurer AS answerer, o.person_id AS o_person_id,
                   x.person_id AS x_person_id, o.qualification_id AS o_id, o.symbol AS o_symbol, o.number AS o_number, o.branch AS o_branch,
                   o.acquired_on AS o_acquired_on, o.lost_on AS o_lost_on,
                   x.qualification_id AS x_id, x.symbol AS x_symbol, x.number AS x_number, x.branch AS x_branch,
                   x.acquired_on AS x_acquired_on, x.lost_on AS x_lost_on
            FROM objection j
            LEFT JOIN objection_withdrawal w ON w.shard = j.shard AND w.objection_id = j.objection_id
            LEFT JOIN qualification_current o ON o.shard = j.shard AND o.qualification_id = j.own_id
            LEFT JOIN qualification_current x ON x.shard = j.shard AND x.qualification_id = j.other_id
            WHERE j.shard = 0 AND (j.own_insurer = ANY (?) OR j.other_insurer = ANY (?)) AND\s""";

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    Objections(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A page with the persons on it, for the audit trail. */
    record Read(ObjectionPage page, Set<UUID> persons) {}

    /** Raises an objection; the same entries objected to again, unchanged, are the same objection. */
    UUID raise(ObjectionRequest request, Set<InsurerNumber> insurers, String subject) throws SQLException {
        List<UUID> entries = Cursor.ids(request.entryId(), 2);
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
                statement.setObject(1, Ids.next());
                statement.setString(2, request.reasonCode().name());
                statement.setString(3, request.reason());
                statement.setObject(4, clock.now().atOffset(ZoneOffset.UTC));
                statement.setString(5, subject);
                statement.setObject(6, entries.get(0));
                statement.setObject(7, entries.get(1));
                statement.setArray(8, connection.createArrayOf("text", numbers(insurers)));
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
                statement.setObject(1, entries.get(0));
                statement.setObject(2, entries.get(1));
                statement.setArray(3, connection.createArrayOf("text", numbers(insurers)));
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new ProblemException(MemberError.ENTRY_UNKNOWN);
                    }
                    return Rows.id(row, "objection_id");
                }
            }
        }
    }

    /** An objection, if one of the insurers raised or received it. */
    Read read(UUID id, Set<InsurerNumber> insurers) throws SQLException {
        return read("j.objection_id = ? LIMIT ?", insurers, id, 1);
    }

    /** A page of what the insurers raised and received, oldest first. */
    Read page(Set<InsurerNumber> insurers, String cursor, int limit) throws SQLException {
        UUID after = cursor == null ? BEFORE_ALL : Cursor.ids(cursor, 1).get(0);
        return read("j.objection_id > ? ORDER BY j.objection_id LIMIT ?", insurers, after, limit);
    }

    /** Takes an objection back; taken back before, it stays so. */
    void withdraw(UUID id, String subject) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO objection_withdrawal"
                        + " (shard, objection_id, withdrawn_at, withdrawn_by) VALUES (0, ?, ?, ?)"
                        + " ON CONFLICT (objection_id, shard) DO NOTHING")) {
            statement.setObject(1, id);
            statement.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
            statement.setString(3, subject);
            statement.executeUpdate();
        }
    }

    private Read read(String condition, Set<InsurerNumber> insurers, UUID id, int limit) throws SQLException {
        List<ObjectionView> items = new ArrayList<>();
        Set<UUID> persons = new LinkedHashSet<>();
        boolean more = false;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ + condition)) {
            for (int i = 1; i <= 3; i++) {
                statement.setArray(i, connection.createArrayOf("text", numbers(insurers)));
            }
            statement.setObject(4, id);
            statement.setInt(5, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    more = items.size() == limit;
                    if (!more) {
                        items.add(view(rows));
                        String own = rows.getBoolean("raised_by_us") ? "o_" : "x_";
                        Optional.ofNullable(Rows.id(rows, own + "person_id")).ifPresent(persons::add);
                    }
                }
            }
        }
        String next = more ? Cursor.of(items.get(limit - 1).objectionId()) : null;
        return new Read(new ObjectionPage(items, next), persons);
    }

    private static ObjectionView view(ResultSet row) throws SQLException {
        boolean ours = row.getBoolean("raised_by_us");
        return new ObjectionView(
                row.getString("objection_id"),
                ours,
                row.getString("state"),
                row.getString("reason_code"),
                row.getString("reason"),
                Rows.instant(row, "raised_at"),
                own(row, ours ? "o_" : "x_", row.getString(ours ? "raiser" : "answerer")),
                other(row, ours ? "x_" : "o_", row.getString(ours ? "answerer" : "raiser")));
    }

    private static OwnEntry own(ResultSet row, String side, String insurer) throws SQLException {
        String id = row.getString(side + "id");
        return id == null
                ? null
                : new OwnEntry(
                        id,
                        insurer,
                        row.getString(side + "symbol"),
                        row.getString(side + "number"),
                        row.getString(side + "branch"),
                        Rows.day(row, side + "acquired_on"),
                        Rows.day(row, side + "lost_on"));
    }

    /** The other entry; without its dates where it turned out to be somebody else's, who is no concern of the viewer. */
    private static OtherEntry other(ResultSet row, String side, String insurer) throws SQLException {
        UUID person = Rows.id(row, "o_person_id");
        boolean same = person != null && person.equals(Rows.id(row, "x_person_id"));
        return new OtherEntry(
                insurer,
                same ? Rows.day(row, side + "acquired_on") : null,
                same ? Rows.day(row, side + "lost_on") : null);
    }

    private static Object[] numbers(Set<InsurerNumber> insurers) {
        return insurers.stream()
                .map(InsurerNumber::value)
                .collect(Collectors.toSet())
                .toArray();
    }
}
