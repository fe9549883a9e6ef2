package jp.shikaku.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The database")
class SchemaTest {

    private static final String KEYS_WITHOUT_SHARD =
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i
              JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE n.nspname = 'public' AND i.indisunique AND t.relname <> 'flyway_schema_history'
               AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                WHERE a.attrelid = t.oid AND a.attname = 'shard' AND a.attnum = ANY (i.indkey))
            UNION ALL
            SELECT c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
             WHERE n.nspname = 'public' AND c.contype IN ('f', 'x')
               AND NOT EXISTS (SELECT 1 FROM pg_attribute a
                                WHERE a.attrelid = c.conrelid AND a.attname = 'shard' AND a.attnum = ANY (c.conkey))
            """;

    private static final String CONSTRAINTS_WITHOUT_OUR_NAMES =
            """
            SELECT c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
              JOIN pg_namespace n ON n.oid = c.connamespace
             WHERE n.nspname = 'public' AND t.relname <> 'flyway_schema_history' AND c.contype <> 'n'
               AND c.conname !~ '^(pk|fk|uq|ck|ex)_'
            """;

    private static final String TABLES =
            """
            SELECT t.relname::text FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
             WHERE n.nspname = 'public' AND t.relkind IN ('r', 'p') AND NOT t.relispartition
               AND t.relname <> 'flyway_schema_history'
            """;

    /** Columns by which somebody is known, or what was printed about somebody. */
    private static final String ABOUT_SOMEBODY =
            """
            SELECT DISTINCT t.relname::text FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
             WHERE n.nspname = 'public' AND t.relkind IN ('r', 'p')
               AND a.attname ~ '(person|qualification|name|kana|birth|sex|address|post_number|symbol|pdf$|jpeg|content)'
               AND a.attname NOT IN ('list_name', 'pdf_digest')
             ORDER BY 1
            """;

    private static final String FORGETTING =
            "SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname ~ '^forget_'";

    /** Of whom something is kept for good, and why; docs/retention.md says it too. */
    private static final Map<String, String> KEPT = Map.of(
            "insurer_style", "what an insurer prints about itself",
            "printing_content", "goes when the bundle was printed");

    @Inject
    DataSource database;

    @Test
    @DisplayName("every key contains the shard, so that tables can be spread over machines")
    void shardInEveryKey() throws SQLException {
        assertThat(names(KEYS_WITHOUT_SHARD)).isEmpty();
    }

    @Test
    @DisplayName("every constraint has a name that says what it is")
    void namedConstraints() throws SQLException {
        assertThat(names(CONSTRAINTS_WITHOUT_OUR_NAMES)).isEmpty();
    }

    @Test
    @DisplayName("forgets each table that tells something about somebody, unless it is named here as kept")
    void forgets() throws SQLException {
        String forgetting = String.join("\n", names(FORGETTING));

        assertThat(names(ABOUT_SOMEBODY))
                .contains("entitlement", "application", "document_content", "cardless_entry")
                .filteredOn(table -> !KEPT.containsKey(table))
                .allSatisfy(table -> assertThat(forgetting).containsPattern("(DELETE FROM|UPDATE) " + table + "\\s"));
    }

    @Test
    @DisplayName("has no table of which docs/retention.md does not say how long it is kept")
    void documented() throws SQLException, IOException {
        String page = Files.readString(Path.of(System.getProperty("shikaku.root"), "docs", "retention.md"));
        String notice = page.substring(page.indexOf("\n## notice\n"));

        assertThat(names(TABLES)).allSatisfy(table -> assertThat(notice).contains('`' + table + '`'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE somewhere (x int)",
                "ALTER TABLE document ADD COLUMN x int",
                "DROP TABLE document",
                "TRUNCATE document",
                "DELETE FROM document",
                "DELETE FROM entitlement",
                "DELETE FROM issuance",
                "DELETE FROM status_list",
                "UPDATE status_list SET order_key = ''",
                "DELETE FROM key_turn",
                "UPDATE key_turn SET signs_from = now()",
                "DELETE FROM key_withdrawal",
                "DELETE FROM document_copy",
                "UPDATE document_copy SET key_id = ''",
                "DELETE FROM signing_key",
                "UPDATE signing_key SET public_jwk = ''",
                "UPDATE document_content SET pdf = ''",
                "DELETE FROM document_content",
                "UPDATE document_event SET done_by = ''",
                "DELETE FROM document_event",
                "DELETE FROM application",
                "DELETE FROM cardless_entry",
                "UPDATE cardless_entry SET excluded = ''",
                "UPDATE print_place SET place = 1",
                "DELETE FROM printing",
                "UPDATE stock_sheet SET became = 'SPOILED'",
                "DELETE FROM stock_sheet",
                "DELETE FROM stock_lot",
                "UPDATE insurer_style SET texts = '{}'",
                "DELETE FROM insurer_style",
                "INSERT INTO following (shard) VALUES (1)"
            })
    @DisplayName("the service's role cannot change the schema, nor undo what was handed out")
    void roleWithoutPower(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
