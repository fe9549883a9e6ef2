package jp.shikaku.eligibility.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@DisplayName("The schema")
class SchemaTest {

    private static final String CONSTRAINTS_WITHOUT_SHARD =
            """
            SELECT c.conrelid::regclass || '.' || c.conname AS name
            FROM pg_constraint c
            JOIN pg_class t ON t.oid = c.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            WHERE c.contype IN ('p', 'u', 'x', 'f') AND t.relname <> 'flyway_schema_history'
              AND NOT EXISTS (
                SELECT 1 FROM pg_attribute a
                WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname = 'shard')""";
    private static final String UNIQUE_INDEXES_WITHOUT_SHARD =
            """
            SELECT i.indexrelid::regclass::text AS name
            FROM pg_index i
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            WHERE i.indisunique AND t.relname <> 'flyway_schema_history'
              AND NOT EXISTS (
                SELECT 1 FROM pg_attribute a
                WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND a.attname = 'shard')""";
    private static final String UNNAMED =
            """
            SELECT c.conrelid::regclass || '.' || c.conname AS name
            FROM pg_constraint c
            JOIN pg_class t ON t.oid = c.conrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public'
            WHERE c.contype IN ('p', 'u', 'x', 'f', 'c') AND t.relname <> 'flyway_schema_history'
              AND c.conname !~ '^(pk|uq|ex|fk|ck)_'""";
    private static final String KEYS =
            """
            SELECT count(*)::text AS name FROM pg_constraint c
            JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = 'public'
            WHERE c.contype IN ('p', 'x', 'f')""";
    private static final String REFUSED = "42501";

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("holds the shard in every primary key, unique and exclusion constraint, and foreign key")
    void shardEverywhere() throws SQLException {
        assertThat(Integer.parseInt(names(KEYS).get(0))).isGreaterThan(15);
        assertThat(names(CONSTRAINTS_WITHOUT_SHARD)).isEmpty();
        assertThat(names(UNIQUE_INDEXES_WITHOUT_SHARD)).isEmpty();
    }

    @Test
    @DisplayName("names every constraint by its kind")
    void named() throws SQLException {
        assertThat(names(UNNAMED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE qualification_fact SET number = '1'",
                "DELETE FROM qualification_fact",
                "TRUNCATE qualification_fact",
                "UPDATE person_fact SET name = 'x'",
                "DELETE FROM link_fact",
                "UPDATE link_fact SET basis = 'x'",
                "UPDATE knowledge_position SET position = 0",
                "UPDATE change_event SET tokens = '{}'",
                "DELETE FROM change_event",
                "DELETE FROM audit_event",
                "UPDATE audit_event SET actor = 'x'",
                "TRUNCATE audit_event CASCADE",
                "DELETE FROM audit_subject",
                "UPDATE certificate_fact SET flag = 'A01'",
                "DELETE FROM certificate_fact",
                "UPDATE registration_job_verdict SET verdict = 'x'",
                "DELETE FROM registration_job",
                "DELETE FROM succession_verdict",
                "UPDATE objection SET reason = 'x'",
                "UPDATE audit_subject SET person_id = gen_random_uuid()",
                "UPDATE audit_block SET sealed_at = now()",
                "DELETE FROM audit_block",
                "DELETE FROM audit_head",
                "UPDATE suspicion_decision SET reason = 'x'",
                "DELETE FROM suspicion_finding",
                "UPDATE trouble_report SET category = 'OTHER'",
                "DELETE FROM trouble_report",
                "DELETE FROM person_fact",
                "DELETE FROM person_current",
                "UPDATE knowledge_horizon SET complete_from = now()",
                "INSERT INTO knowledge_horizon VALUES (0, now(), 0, 0, 0, now())",
                "UPDATE forgetting SET begun_at = now()",
                "SELECT delete_persons('{}')",
                "DELETE FROM insurer",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "ALTER TABLE person_fact ADD COLUMN x int",
                "DROP TABLE audit_event"
            })
    @DisplayName("lets the service's role add facts, but never change, remove or define anything")
    void serviceRole(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString("name"));
            }
        }
        return names;
    }
}
