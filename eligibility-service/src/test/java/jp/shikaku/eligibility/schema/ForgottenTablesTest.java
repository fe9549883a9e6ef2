package jp.shikaku.eligibility.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A table that may be about a person")
class ForgottenTablesTest {

    /** Ids of any kind, and what a person is found by. */
    private static final String MAY_BE_ABOUT_A_PERSON =
            """
            SELECT DISTINCT c.table_name FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
              AND (c.udt_name IN ('uuid', '_uuid')
                   OR c.column_name IN ('search_key', 'person_ref', 'birth_date', 'number', 'identity_token'))""";

    private static final String FUNCTIONS =
            """
            SELECT string_agg(prosrc, ' ') FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND proname IN ('delete_persons', 'forget_changes')""";
    private static final Pattern DELETED = Pattern.compile("DELETE FROM (\\w+)");

    private static final Map<String, String> KEPT = Map.of(
            "audit_event", "has a term of its own, by command",
            "audit_subject", "likewise",
            "registration_job", "ids of acts and counts",
            "registration_job_part", "has a term of its own: 90 days",
            "registration_job_verdict", "likewise",
            "succession", "an act, with the opaque id up to which it came",
            "matching_run", "ids of acts and counts",
            "suspicion_run", "an act, with the opaque id up to which it came",
            "forgetting", "likewise",
            "forgetting_consent", "ids of acts");

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("is forgotten with the person, or named here with the reason why not")
    void forgottenOrNamed() throws SQLException {
        Set<String> tables = new TreeSet<>();
        Set<String> forgotten = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(MAY_BE_ABOUT_A_PERSON)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(FUNCTIONS)) {
                while (rows.next()) {
                    Matcher deleted = DELETED.matcher(rows.getString(1));
                    while (deleted.find()) {
                        forgotten.add(deleted.group(1));
                    }
                }
            }
        }

        assertThat(tables).hasSizeGreaterThan(25);
        assertThat(forgotten).doesNotContainAnyElementsOf(KEPT.keySet());
        Set<String> unnamed = new TreeSet<>(tables);
        unnamed.removeAll(forgotten);
        unnamed.removeAll(KEPT.keySet());
        assertThat(unnamed).isEmpty();
    }
}
