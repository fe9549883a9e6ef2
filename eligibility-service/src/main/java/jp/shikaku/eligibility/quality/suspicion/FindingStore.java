package jp.shikaku.eligibility.quality.suspicion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.suspicion.rule.Constellation;
import jp.shikaku.eligibility.quality.suspicion.rule.Days;
import jp.shikaku.eligibility.quality.suspicion.rule.Finding;
import jp.shikaku.eligibility.quality.suspicion.rule.Reconciliation.Changed;
import jp.shikaku.eligibility.quality.suspicion.rule.Reconciliation.Opened;
import jp.shikaku.eligibility.quality.suspicion.rule.Reconciliation.Steps;
import jp.shikaku.eligibility.quality.suspicion.rule.Rule;
import jp.shikaku.eligibility.quality.suspicion.rule.Side;

/** Keeps findings: one statement to read them and at most three to write, however many they are. */
final class FindingStore {

    static final String KNOWN =
            """
            SELECT DISTINCT ON (f.constellation, f.rule)
                   f.finding_id, f.rule, f.constellation, f.ordinal, f.from_day, f.to_day, f.state, f.version
            FROM suspicion_finding f
            WHERE f.shard = 0 AND f.finding_id = ANY (ARRAY(
                SELECT finding_id FROM suspicion_finding WHERE shard = 0 AND constellation = ANY (?)
                UNION SELECT finding_id FROM suspicion_side WHERE shard = 0 AND person_id = ANY (?)))
            ORDER BY f.constellation, f.rule, f.ordinal DESC""";
    private static final String CHANGE =
            """
            UPDATE suspicion_finding f
            SET state = c.state, version = f.version + 1, changed_at = ?,
                from_day = CASE WHEN c.found THEN c.from_day ELSE f.from_day END,
                to_day = CASE WHEN c.found THEN c.to_day ELSE f.to_day END
            FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::boolean[], ?::date[], ?::date[])
                AS c(finding_id, version, state, found, from_day, to_day)
            WHERE f.shard = 0 AND f.finding_id = c.finding_id AND f.version = c.version""";

    private FindingStore() {}

    /** The newest finding of each constellation, and of each one in which a person takes part. */
    static List<Finding> known(Connection connection, Collection<Constellation> found, Collection<UUID> persons)
            throws SQLException {
        List<Finding> known = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Object[] keys = found.stream().map(Constellation::key).distinct().toArray();
            statement.setArray(1, connection.createArrayOf("text", keys));
            statement.setArray(2, connection.createArrayOf("uuid", persons.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(new Finding(
                            Rows.id(rows, "finding_id"),
                            Rule.valueOf(rows.getString("rule")),
                            rows.getString("constellation"),
                            rows.getInt("ordinal"),
                            new Days(Rows.day(rows, "from_day"), Rows.day(rows, "to_day")),
                            Finding.State.valueOf(rows.getString("state")),
                            rows.getInt("version")));
                }
            }
        }
        return known;
    }

    /** Writes what is to be done. */
    static void write(Connection connection, Steps steps, Instant now) throws SQLException {
        BulkInsert findings = BulkInsert.into(
                "suspicion_finding",
                "finding_id uuid",
                "rule text",
                "constellation text",
                "ordinal integer",
                "from_day date",
                "to_day date",
                "evidence text[]",
                "state text",
                "version integer",
                "found_at timestamptz",
                "changed_at timestamptz");
        BulkInsert sides = BulkInsert.into(
                "suspicion_side",
                "finding_id uuid",
                "side smallint",
                "person_id uuid",
                "qualification_id uuid",
                "insurer_number text",
                "acquired_on date",
                "lost_on date");
        for (Opened opened : steps.opened()) {
            Constellation c = opened.constellation();
            UUID id = Ids.next();
            Days days = c.days();
            findings.row(
                    id, c.rule(), c.key(), opened.ordinal(), days.from(), days.to(), c.evidence(), "OPEN", 1, now, now);
            addSides(sides, id, c);
        }
        for (Changed changed : steps.changed()) {
            if (changed.constellation() != null) {
                addSides(sides, changed.finding().id(), changed.constellation());
            }
        }
        findings.insert(connection);
        sides.upsert(connection, "finding_id, side");
        change(connection, steps.changed(), now);
    }

    private static void addSides(BulkInsert sides, UUID finding, Constellation constellation) {
        int number = 1;
        for (Side side : constellation.sides()) {
            sides.row(
                    finding,
                    number++,
                    side.personId(),
                    side.qualificationId(),
                    side.insurer(),
                    side.period().acquiredOn(),
                    side.period().lostOn());
        }
    }

    private static void change(Connection connection, List<Changed> changes, Instant now) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.setObject(1, now.atOffset(java.time.ZoneOffset.UTC));
            set(connection, statement, 2, changes.stream().map(c -> c.finding().id()));
            set(connection, statement, 3, changes.stream().map(c -> c.finding().version()));
            set(connection, statement, 4, changes.stream().map(Changed::state));
            set(connection, statement, 5, changes.stream().map(c -> c.constellation() != null));
            set(
                    connection,
                    statement,
                    6,
                    changes.stream().map(FindingStore::days).map(Days::from));
            set(
                    connection,
                    statement,
                    7,
                    changes.stream().map(FindingStore::days).map(Days::to));
            statement.executeUpdate();
        }
    }

    private static Days days(Changed change) {
        return change.constellation() == null
                ? Days.ANY
                : change.constellation().days();
    }

    private static void set(
            Connection connection, PreparedStatement statement, int at, java.util.stream.Stream<?> values)
            throws SQLException {
        Object[] texts =
                values.map(value -> value == null ? null : value.toString()).toArray();
        statement.setArray(at, connection.createArrayOf("text", texts));
    }
}
