package jp.shikaku.eligibility.lookup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("While the database is down")
class LookupOutageTest {

    private static final String END_OTHER_SESSIONS =
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE usename = current_user AND pid <> pg_backend_pid()""";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    @DisplayName("a lookup is answered with 503 in the same shape, undetermined, and afterwards as before")
    void down() throws Exception {
        String token = Tokens.institution(Desk.INSTITUTION);
        Desk desk = Desk.about(Line.of(Api.KENPO, Api.freshNumber()), "2026-10-02");
        desk.ask();

        Response answer;
        Response report;
        try (Connection owner = AuditTrail.owner();
                Connection service = service()) {
            execute(owner, "ALTER DATABASE eligibility CONNECTION LIMIT 0");
            try {
                execute(service, END_OTHER_SESSIONS);
                answer = desk.askAs(token);
                report = Api.json(token, "{\"category\":\"OTHER\"}").post("/v1/trouble-reports");
            } finally {
                execute(owner, "ALTER DATABASE eligibility CONNECTION LIMIT -1");
            }
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/json");
        JsonNode body = Api.tree(answer.asString());
        assertThat(body.get("validity").asText()).isEqualTo("UNDETERMINED");
        assertThat(body.get("reason").asText()).isEqualTo("COMPONENT_DOWN");
        assertThat(body.get("nextSteps")).isNotEmpty();
        assertThat(report.statusCode())
                .as("a report of trouble at the desk, to be sent again")
                .isEqualTo(503);
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(desk.askAs(token).statusCode()).isEqualTo(200));
    }

    /** A session of the service's role: it may end the other ones. */
    private static Connection service() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
