package jp.shikaku.eligibility.matching.findings;

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

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.model.InsurerNumber;

/** Reads findings, their history and their numbers; one statement each. */
@Singleton
class FindingReader {

    private static final String PAGE =
            """
            SELECT q.qualification_id, q.person_id, q.insurer_number, q.symbol, q.number, q.branch, q.acquired_on,
                   q.matching, m.cause, m.verdict, m.name_item, m.kana_item, m.birth_date_item, m.sex_item,
                   m.address_item, m.known_at, %s
            FROM qualification_current q
            JOIN matching_fact m ON m.shard = 0 AND m.qualification_id = q.qualification_id
                AND m.version = q.matching_version
            JOIN person_current p ON p.shard = 0 AND p.person_id = q.person_id
            LEFT JOIN LATERAL (
                SELECT * FROM stated_person_fact s WHERE s.shard = 0 AND s.qualification_id = q.qualification_id
                ORDER BY s.version DESC LIMIT 1) s ON true
            WHERE q.shard = 0 AND q.insurer_number = ANY (?) AND q.matching IN ('REVIEW', 'SUSPENDED', 'DOUBTED')
              AND (?::text IS NULL OR q.matching = ?) AND (?::uuid IS NULL OR q.qualification_id > ?)
            ORDER BY q.qualification_id LIMIT ?"""
                    .formatted(stated());

    private static final String STEPS =
            """
            SELECT m.version, m.state, m.cause, m.verdict, m.name_item, m.kana_item, m.birth_date_item, m.sex_item,
                   m.address_item, m.known_at, m.decided_by, m.reason_code, m.reason
            FROM matching_fact m WHERE m.shard = 0 AND m.qualification_id = ? ORDER BY m.version""";

    private static final String COUNTS =
            """
            SELECT q.matching AS state, count(*) AS qualifications, min(q.known_at) AS oldest
            FROM qualification_current q %1$s
            WHERE q.shard = 0 %2$s
            GROUP BY q.matching
            UNION ALL
            SELECT 'waiting', count(*), NULL FROM matching_work q %1$s
            WHERE q.shard = 0 %2$s
            ORDER BY state""";

    private static final String COUNTS_OF_ALL = COUNTS.formatted("", "");
    static final String COUNTS_OF_INSURERS = COUNTS.formatted(
            "JOIN qualification_fact first ON first.shard = 0 AND first.qualification_id = q.qualification_id",
            "AND first.version = 1 AND first.insurer_number = ANY (?)");

    private static final String[][] ITEMS = {
        {"NAME", "name_item"},
        {"KANA", "kana_item"},
        {"BIRTH_DATE", "birth_date_item"},
        {"SEX", "sex_item"},
        {"ADDRESS", "address_item"}
    };

    private final DataSource dataSource;

    @Inject
    FindingReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Findings by id.
     *
     * @param state only of this state, null for all
     * @param after last id of the page before, null for the first page
     */
    List<MatchingFinding> page(Collection<InsurerNumber> insurers, String state, UUID after, int limit)
            throws SQLException {
        List<MatchingFinding> findings = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setArray(1, connection.createArrayOf("text", numbers(insurers)));
            statement.setString(2, state);
            statement.setString(3, state);
            statement.setObject(4, after);
            statement.setObject(5, after);
            statement.setInt(6, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    findings.add(finding(rows));
                }
            }
        }
        return findings;
    }

    /** The states of a statement, oldest first. */
    List<MatchingStep> steps(UUID qualificationId) throws SQLException {
        List<MatchingStep> steps = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STEPS)) {
            statement.setObject(1, qualificationId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(new MatchingStep(
                            rows.getInt("version"),
                            rows.getString("state"),
                            rows.getString("cause"),
                            rows.getString("verdict"),
                            items(rows),
                            Rows.instant(rows, "known_at"),
                            rows.getString("decided_by"),
                            rows.getString("reason_code"),
                            rows.getString("reason")));
                }
            }
        }
        return steps;
    }

    /**
     * How many statements are in which state.
     *
     * @param insurers whose, null for everybody's
     */
    MatchingSummary summary(Collection<InsurerNumber> insurers) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(insurers == null ? COUNTS_OF_ALL : COUNTS_OF_INSURERS)) {
            if (insurers != null) {
                statement.setArray(1, connection.createArrayOf("text", numbers(insurers)));
                statement.setArray(2, connection.createArrayOf("text", numbers(insurers)));
            }
            List<MatchingSummary.StateCount> states = new ArrayList<>();
            long waiting = 0;
            java.time.Instant oldest = null;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String state = rows.getString("state");
                    if ("waiting".equals(state)) {
                        waiting = rows.getLong("qualifications");
                    } else {
                        states.add(new MatchingSummary.StateCount(state, rows.getLong("qualifications")));
                        oldest = "PENDING".equals(state) ? Rows.instant(rows, "oldest") : oldest;
                    }
                }
            }
            return new MatchingSummary(states, waiting, oldest);
        }
    }

    private static MatchingFinding finding(ResultSet row) throws SQLException {
        PersonFacts facts = Rows.facts(row);
        return new MatchingFinding(
                row.getString("qualification_id"),
                row.getString("person_id"),
                row.getString("insurer_number"),
                row.getString("symbol"),
                row.getString("number"),
                row.getString("branch"),
                Rows.day(row, "acquired_on"),
                row.getString("matching"),
                row.getString("cause"),
                row.getString("verdict"),
                items(row),
                new MatchingFinding.StatedItems(
                        facts.name(), facts.kana(), facts.birthDate(), facts.sex(), facts.address()),
                Rows.instant(row, "known_at"));
    }

    private static List<ComparedItem> items(ResultSet row) throws SQLException {
        List<ComparedItem> items = new ArrayList<>();
        for (String[] item : ITEMS) {
            String comparison = row.getString(item[1]);
            if (comparison != null) {
                items.add(new ComparedItem(item[0], comparison));
            }
        }
        return items;
    }

    /** Whom the insurer stated; for stock the person as registered. */
    private static String stated() {
        List<String> columns = new ArrayList<>();
        for (String column : new String[] {
            "name",
            "kana",
            "birth_date",
            "sex",
            "address",
            "post_number",
            "usable_card",
            "card_state",
            "certificate_expires_on"
        }) {
            columns.add("CASE WHEN s.version IS NULL THEN p.%1$s ELSE s.%1$s END AS %1$s".formatted(column));
        }
        return String.join(", ", columns);
    }

    private static Object[] numbers(Collection<InsurerNumber> insurers) {
        return insurers.stream().map(InsurerNumber::value).toArray();
    }
}
