package jp.shikaku.eligibility.quality.suspicion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.lookup.LocalizedText;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.eligibility.quality.suspicion.rule.Rule;
import jp.shikaku.support.Cursor;

/**
 * Shows findings to those concerned: a page in two statements, and every look at persons in the trail, without a
 * connection in hand. What was linked to another person since is nobody's but its own insurer's and an auditor's to see.
 */
@Singleton
class Queue {

    private static final String ACTION = "READ_SUSPICIONS";
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE =
            """
            SELECT f.finding_id, f.rule, f.state, f.version, f.from_day, f.to_day, f.evidence, f.found_at,
                   f.changed_at, s.insurer_number, coalesce(q.person_id, s.person_id) AS person_id,
                   s.qualification_id,
                   coalesce(q.acquired_on, s.acquired_on) AS acquired_on,
                   CASE WHEN q.qualification_id IS NULL THEN s.lost_on ELSE q.lost_on END AS lost_on,
                   coalesce(q.person_id <> s.person_id, false) AS linked_elsewhere
            FROM (
                SELECT * FROM suspicion_finding f
                WHERE f.shard = 0 AND f.finding_id > ? AND (?::text IS NULL OR f.state = ?)
                  AND (?::text IS NULL OR f.rule = ?) AND (?::uuid IS NULL OR f.finding_id = ?)
                  %s
                ORDER BY f.finding_id LIMIT ?) f
            JOIN suspicion_side s ON s.shard = 0 AND s.finding_id = f.finding_id
            LEFT JOIN qualification_current q ON q.shard = 0 AND q.qualification_id = s.qualification_id
            ORDER BY f.finding_id, s.side""";
    private static final String OF_EVERYBODY = PAGE.formatted("");
    private static final String OF_INSURERS = PAGE.formatted("AND f.finding_id IN (SELECT own.finding_id"
            + " FROM suspicion_side own WHERE own.shard = 0 AND own.insurer_number = ANY (?))");
    private static final String DECISIONS =
            """
            SELECT finding_id, decision, reason, decided_by, decided_for, decided_at FROM suspicion_decision
            WHERE shard = 0 AND finding_id = ANY (?) ORDER BY finding_id, version DESC""";

    private final DataSource dataSource;
    private final Audit audit;

    @Inject
    Queue(DataSource dataSource, Audit audit) {
        this.dataSource = dataSource;
        this.audit = audit;
    }

    /**
     * Which findings.
     *
     * @param insurers whose; empty for all
     * @param state null for any
     * @param rule null for any
     * @param id one finding, null for all
     */
    record Filter(Set<String> insurers, String state, String rule, UUID id) {}

    SuspicionPage page(Filter filter, Viewer viewer, String cursor, int limit) throws SQLException {
        UUID after = cursor == null ? FIRST : Cursor.ids(cursor, 1).get(0);
        Set<UUID> persons = new HashSet<>();
        List<Suspicion> items;
        String next = null;
        try (Connection connection = dataSource.getConnection()) {
            items = new ArrayList<>(
                    read(connection, filter, viewer, after, limit + 1, persons).values());
            if (items.size() > limit) {
                items.remove(limit);
                next = Cursor.of(items.get(limit - 1).findingId());
            }
            decide(connection, items, viewer);
        }
        if (!items.isEmpty()) {
            audit.record(viewer.look(ACTION, "SUSPICIONS_SHOWN", persons));
        }
        return new SuspicionPage(items, next);
    }

    private static Map<UUID, Suspicion> read(
            Connection connection, Filter filter, Viewer viewer, UUID after, int limit, Set<UUID> persons)
            throws SQLException {
        Map<UUID, Suspicion> found = new LinkedHashMap<>();
        boolean everybody = filter.insurers().isEmpty();
        try (PreparedStatement statement = connection.prepareStatement(everybody ? OF_EVERYBODY : OF_INSURERS)) {
            int i = 1;
            statement.setObject(i++, after);
            statement.setString(i++, filter.state());
            statement.setString(i++, filter.state());
            statement.setString(i++, filter.rule());
            statement.setString(i++, filter.rule());
            statement.setObject(i++, filter.id(), java.sql.Types.OTHER);
            statement.setObject(i++, filter.id(), java.sql.Types.OTHER);
            if (!everybody) {
                statement.setArray(
                        i++, connection.createArrayOf("text", filter.insurers().toArray()));
            }
            statement.setInt(i, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = Rows.id(rows, "finding_id");
                    if (!found.containsKey(id)) {
                        found.put(id, suspicion(rows, id));
                    }
                    SuspicionSide side = side(rows, viewer);
                    if (side.own() || !rows.getBoolean("linked_elsewhere")) {
                        found.get(id).sides().add(side);
                    }
                    if (side.own()) {
                        persons.add(Rows.id(rows, "person_id"));
                    }
                }
            }
        }
        return found;
    }

    private static Suspicion suspicion(ResultSet row, UUID id) throws SQLException {
        Rule rule = Rule.valueOf(row.getString("rule"));
        String[] evidence = (String[]) row.getArray("evidence").getArray();
        return new Suspicion(
                id.toString(),
                rule.name(),
                new LocalizedText(rule.ja(), rule.en()),
                row.getString("state"),
                row.getInt("version"),
                Rows.day(row, "from_day"),
                Rows.day(row, "to_day"),
                Stream.of(evidence).toList(),
                new ArrayList<>(),
                Rows.instant(row, "found_at"),
                Rows.instant(row, "changed_at"),
                new ArrayList<>());
    }

    private static SuspicionSide side(ResultSet row, Viewer viewer) throws SQLException {
        String insurer = row.getString("insurer_number");
        boolean own = viewer.everything() || viewer.owns(insurer);
        return new SuspicionSide(
                own,
                insurer,
                Rows.day(row, "acquired_on"),
                Rows.day(row, "lost_on"),
                own ? row.getString("qualification_id") : null,
                own ? row.getString("person_id") : null);
    }

    private static void decide(Connection connection, Collection<Suspicion> items, Viewer viewer) throws SQLException {
        Map<String, Suspicion> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.findingId(), item));
        try (PreparedStatement statement = connection.prepareStatement(DECISIONS)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", byId.keySet().stream().map(UUID::fromString).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byId.get(rows.getString("finding_id")).decisions().add(decision(rows, viewer));
                }
            }
        }
    }

    private static SuspicionDecision decision(ResultSet row, Viewer viewer) throws SQLException {
        String decidedFor = row.getString("decided_for");
        boolean own = viewer.everything()
                || decidedFor != null && Stream.of(decidedFor.split(",")).anyMatch(viewer::owns);
        return new SuspicionDecision(
                row.getString("decision"),
                own ? row.getString("reason") : null,
                own ? row.getString("decided_by") : null,
                decidedFor,
                Rows.instant(row, "decided_at"));
    }
}
