package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jp.shikaku.eligibility.knowledge.Shard;

/**
 * Writes a group of events with their subjects in one statement, which is one commit. The statement takes the numbers
 * from the head of the trail and so waits for groups of other instances: the order of numbers is the order of commits.
 * The counts per client are part of it.
 */
final class TrailWriter {

    /** Span of time for which a client's looks are counted. */
    static final Duration SPAN = Duration.ofMinutes(5);

    private static final String WRITE =
            """
            WITH head AS (
                UPDATE audit_head SET last_number = last_number + ? WHERE shard = %1$d
                RETURNING last_number - ? AS base
            ), used AS (
                INSERT INTO client_usage (shard, client, span_start, asked, not_found)
                SELECT %1$d, u.client, u.span_start, u.asked, u.not_found
                FROM head, unnest(?::text[], ?::timestamptz[], ?::bigint[], ?::bigint[])
                    AS u(client, span_start, asked, not_found)
                ON CONFLICT (span_start, client, shard) DO UPDATE
                SET asked = client_usage.asked + EXCLUDED.asked, not_found = client_usage.not_found + EXCLUDED.not_found
            ), look AS (
                INSERT INTO audit_event (shard, trail_number, event_id, happened_at, actor, acting_for, action, purpose,
                                         as_of, position, outcome, tokens, reason)
                SELECT %1$d, head.base + e.ord, e.event_id, e.happened_at, e.actor, e.acting_for, e.action, e.purpose,
                       e.as_of, e.position, e.outcome, string_to_array(e.tokens, ','), e.reason
                FROM head, unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                                  ?::bigint[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
                    AS e(event_id, happened_at, actor, acting_for, action, purpose, as_of, position, outcome, tokens,
                         reason, ord)
            )
            INSERT INTO audit_subject (shard, trail_number, person_id, qualification_id)
            SELECT %1$d, head.base + s.ord, s.person_id, s.qualification_id
            FROM head, unnest(?::bigint[], ?::uuid[], ?::uuid[]) AS s(ord, person_id, qualification_id)"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;

    TrailWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(List<RecordedEvent> group) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, group.size());
            statement.setLong(2, group.size());
            int at = 3;
            List<Columns> all = List.of(usage(group), events(group), subjects(group));
            for (Columns columns : all) {
                for (List<String> column : columns.values()) {
                    statement.setArray(at++, connection.createArrayOf("text", column.toArray()));
                }
            }
            statement.executeUpdate();
        }
    }

    private static Columns usage(List<RecordedEvent> group) {
        Map<Used, long[]> counts = new LinkedHashMap<>();
        for (RecordedEvent recorded : group) {
            long span = recorded.at().getEpochSecond() / SPAN.toSeconds() * SPAN.toSeconds();
            Used used = new Used(recorded.event().client(), Instant.ofEpochSecond(span));
            long[] count = counts.computeIfAbsent(used, key -> new long[2]);
            count[0] += recorded.event().personsAsked();
            count[1] += recorded.event().tokens().size();
        }
        Columns columns = Columns.of(4);
        counts.forEach((used, count) -> columns.add(used.client(), used.spanStart(), count[0], count[1]));
        return columns;
    }

    private static Columns events(List<RecordedEvent> group) {
        Columns columns = Columns.of(11);
        for (RecordedEvent recorded : group) {
            AuditEvent event = recorded.event();
            columns.add(
                    recorded.id(),
                    recorded.at(),
                    event.actor(),
                    event.actingFor(),
                    event.action(),
                    event.purpose(),
                    event.asOf(),
                    event.position(),
                    event.outcome(),
                    String.join(",", event.tokens()),
                    event.reason());
        }
        return columns;
    }

    private static Columns subjects(List<RecordedEvent> group) {
        Columns columns = Columns.of(3);
        long ordinal = 0;
        for (RecordedEvent recorded : group) {
            ordinal++;
            for (UUID person : recorded.event().persons()) {
                columns.add(ordinal, person, recorded.event().asked().get(person));
            }
        }
        return columns;
    }

    private record Used(String client, Instant spanStart) {}

    /** Rows turned into one list of texts per column. */
    private record Columns(List<List<String>> values) {

        static Columns of(int count) {
            List<List<String>> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                values.add(new ArrayList<>());
            }
            return new Columns(values);
        }

        void add(Object... row) {
            for (int i = 0; i < row.length; i++) {
                values.get(i).add(row[i] == null ? null : row[i].toString());
            }
        }
    }
}
