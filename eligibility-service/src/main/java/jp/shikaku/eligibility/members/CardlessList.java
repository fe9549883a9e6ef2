package jp.shikaku.eligibility.members;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.Relationship;
import jp.shikaku.support.Cursor;

/**
 * The monthly list of an insurer's people without a usable card, read from facts as known when the month ended: asked
 * again it is the same, but for people who turned out to be somebody else's. A card whose certificate's grace has ended
 * (the end of the third month after its month, see {@code CardCertificate}) is no longer usable, whatever was registered.
 */
@Singleton
class CardlessList {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String PAGE =
            """
            WITH cut AS (
                SELECT coalesce(max(position), 0) AS position FROM knowledge_position
                WHERE shard = 0 AND known_at < ?
            ), day AS (SELECT ?::date AS day)
            SELECT f.qualification_id, l.person_id, f.symbol, f.number, f.branch, f.relationship, f.acquired_on,
                   p.name, p.kana, p.birth_date, p.address, p.post_number,
                   p.card_state, p.certificate_expires_on
            FROM cut CROSS JOIN day
            JOIN qualification_fact first ON first.shard = 0 AND first.version = 1 AND first.insurer_number = ?
                AND first.qualification_id > ? AND first.position <= cut.position
            CROSS JOIN LATERAL (
                SELECT * FROM qualification_fact f WHERE f.shard = 0 AND f.position <= cut.position
                    AND f.qualification_id = first.qualification_id ORDER BY f.version DESC LIMIT 1) f
            CROSS JOIN LATERAL (
                SELECT * FROM link_fact l WHERE l.shard = 0 AND l.position <= cut.position
                    AND l.qualification_id = first.qualification_id ORDER BY l.version DESC LIMIT 1) l
            CROSS JOIN LATERAL (
                SELECT * FROM person_fact p WHERE p.shard = 0 AND p.position <= cut.position
                    AND p.person_id = l.person_id ORDER BY p.version DESC LIMIT 1) p
            LEFT JOIN LATERAL (
                SELECT * FROM matching_fact m WHERE m.shard = 0 AND m.position <= cut.position
                    AND m.qualification_id = first.qualification_id ORDER BY m.version DESC LIMIT 1) m ON true
            WHERE NOT f.withdrawn AND NOT f.suspended
              AND (NOT p.usable_card
                   OR (date_trunc('month', p.certificate_expires_on) + interval '4 months')::date <= day.day)
              AND (m.state IS NULL OR m.state IN ('CLEAR', 'RELEASED', 'DOUBTED'))
              AND f.acquired_on <= day.day AND (f.lost_on IS NULL OR f.lost_on > day.day)
              AND NOT EXISTS (
                SELECT 1 FROM link_fact later WHERE later.shard = 0
                    AND later.qualification_id = l.qualification_id AND later.version > l.version
                    AND later.person_id <> l.person_id)
            ORDER BY f.qualification_id LIMIT ?""";

    private final DataSource dataSource;
    private final KnowledgeHead head;

    @Inject
    CardlessList(DataSource dataSource, KnowledgeHead head) {
        this.dataSource = dataSource;
        this.head = head;
    }

    /** A page with the persons on it, for the audit trail. */
    record Read(CardlessPage page, Set<UUID> persons) {}

    /**
     * Reads a page, in three statements.
     *
     * @param asOf day on which the people are covered
     * @param end what was known before this instant, not in the future
     * @throws jp.shikaku.support.ProblemException 410 for a day of which not everything is kept
     */
    Read page(InsurerNumber insurer, LocalDate asOf, Instant end, String cursor, int limit) throws SQLException {
        List<CardlessMember> items = new ArrayList<>();
        Set<UUID> persons = new LinkedHashSet<>();
        boolean more = false;
        try (Connection connection = dataSource.getConnection()) {
            head.settle(connection, end);
            try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                statement.setObject(1, end.atOffset(ZoneOffset.UTC));
                statement.setObject(2, asOf);
                statement.setString(3, insurer.value());
                statement.setObject(4, after(cursor));
                statement.setInt(5, limit + 1);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        more = items.size() == limit;
                        if (!more) {
                            items.add(member(rows, asOf));
                            persons.add(Rows.id(rows, "person_id"));
                        }
                    }
                }
            }
            Horizons.read(connection).requireDay(asOf);
        }
        String next = more ? Cursor.of(items.get(limit - 1).qualificationId()) : null;
        return new Read(new CardlessPage(asOf, end, items, next), persons);
    }

    private static UUID after(String cursor) {
        return cursor == null ? BEFORE_ALL : Cursor.ids(cursor, 1).get(0);
    }

    private static CardlessMember member(ResultSet row, LocalDate asOf) throws SQLException {
        return new CardlessMember(
                row.getString("qualification_id"),
                row.getString("person_id"),
                row.getString("symbol"),
                row.getString("number"),
                row.getString("branch"),
                Relationship.valueOf(row.getString("relationship")),
                row.getString("name"),
                row.getString("kana"),
                Rows.day(row, "birth_date"),
                row.getString("address"),
                row.getString("post_number"),
                Rows.day(row, "acquired_on"),
                Rows.card(row).reasonOn(asOf),
                Rows.day(row, "certificate_expires_on"));
    }
}
