package jp.shikaku.eligibility.quality.suspicion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.support.ForwardClock;

/** Keeps what was decided about findings: one statement for all of them. */
@Singleton
class Decisions {

    private static final String DECIDE =
            """
            WITH asked AS (
                SELECT DISTINCT ON (finding_id) finding_id, version
                FROM unnest(?::uuid[], ?::integer[]) AS a(finding_id, version) ORDER BY finding_id, version
            ), mine AS (
                SELECT f.finding_id, f.state, f.version, a.version AS seen
                FROM asked a
                JOIN suspicion_finding f ON f.shard = 0 AND f.finding_id = a.finding_id
                WHERE ? OR EXISTS (SELECT 1 FROM suspicion_side own
                                   WHERE own.shard = 0 AND own.finding_id = f.finding_id
                                     AND own.insurer_number = ANY (?))
                FOR UPDATE OF f
            ), decided AS (
                UPDATE suspicion_finding f SET state = ?, version = f.version + 1, changed_at = ?
                FROM mine m
                WHERE f.shard = 0 AND f.finding_id = m.finding_id AND m.state <> 'VANISHED' AND m.state <> ?
                  AND (m.seen IS NULL OR m.seen = m.version)
                RETURNING f.finding_id, f.version
            ), kept AS (
                INSERT INTO suspicion_decision
                    (shard, finding_id, version, decision, reason, decided_by, decided_for, decided_at)
                SELECT 0, finding_id, version, ?, ?, ?, ?, ? FROM decided
            )
            SELECT m.finding_id,
                   CASE WHEN m.state = 'VANISHED' THEN 'VANISHED'
                        WHEN m.seen IS NOT NULL AND m.seen <> m.version THEN 'CHANGED_MEANWHILE'
                        WHEN d.finding_id IS NULL THEN 'UNCHANGED'
                        ELSE 'DECIDED' END AS result
            FROM mine m LEFT JOIN decided d ON d.finding_id = m.finding_id""";

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    Decisions(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Decides as asked.
     *
     * @param operator may decide for any insurer
     */
    DecisionAnswer decide(DecisionRequest request, Viewer viewer, boolean operator) throws SQLException {
        Map<String, String> results =
                Work.inTransaction(dataSource, connection -> decide(connection, request, viewer, operator));
        return new DecisionAnswer(request.items().stream()
                .map(item ->
                        new DecisionAnswer.Item(item.findingId(), results.getOrDefault(item.findingId(), "NOT_FOUND")))
                .toList());
    }

    private Map<String, String> decide(Connection connection, DecisionRequest request, Viewer viewer, boolean operator)
            throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        for (DecisionRequest.Item item : request.items()) {
            Optional<UUID> id = Ids.parse(item.findingId());
            if (id.isPresent()) {
                ids.add(id.get());
                versions.add(item.version());
            }
        }
        Set<String> own = viewer.insurers();
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        Map<String, String> results = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, connection.createArrayOf("integer", versions.toArray()));
            statement.setBoolean(3, operator);
            statement.setArray(4, connection.createArrayOf("text", own.toArray()));
            statement.setString(5, request.decision().name());
            statement.setObject(6, now);
            statement.setString(7, request.decision().name());
            statement.setString(8, request.decision().name());
            statement.setString(9, request.reason());
            statement.setString(10, viewer.subject());
            statement.setString(11, viewer.actingFor());
            statement.setObject(12, now);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    results.put(Rows.id(rows, "finding_id").toString(), rows.getString("result"));
                }
            }
        }
        return results;
    }
}
