package jp.shikaku.eligibility.quality.trouble;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.ReplacedKey;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.eligibility.quality.following.Checkpoints;
import jp.shikaku.eligibility.quality.trouble.rule.Category;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("Trouble at the desk")
class TroubleTest {

    private final String desk = Tokens.institution("1311234567");
    private final String insurer = Tokens.insurer(Api.KENPO);
    private final Line line = Line.of(Api.KENPO, Api.freshNumber());

    @Inject
    DataSource dataSource;

    @Inject
    CoverageReader reader;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Audit audit;

    @Inject
    ForwardClock clock;

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("is reported with one code, and the same reference again is the same report")
    void oneCode() {
        String ref = "r-" + Api.freshNumber();
        String body = "{\"category\":\"READER_CONNECTION\",\"reportRef\":\"" + ref + "\"}";
        String id = report(desk, body, 201).get("reportId").asText();

        assertThat(report(desk, body, 200).get("reportId").asText()).isEqualTo(id);
        JsonNode read = read(id);
        assertThat(read.get("cause").asText()).isEqualTo("DEVICE");
        Api.as(Tokens.institution("1319999999"))
                .get("/v1/trouble-reports/" + id)
                .then()
                .statusCode(404);
        assertThat(report(Tokens.institution("1319999999"), body, 201)
                        .get("reportId")
                        .asText())
                .isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "reported before the key of tokens was replaced is still found by its institution, and not taken twice")
    void keyReplaced() throws SQLException {
        String ref = "r-" + Api.freshNumber();
        String body = "{\"category\":\"READER_CONNECTION\",\"reportRef\":\"" + ref + "\"}";
        String id = report(desk, body, 201).get("reportId").asText();
        Troubles after = new Troubles(dataSource, reader, ReplacedKey.tokens(true), checkpoints, audit, clock);
        InstitutionCode institution = new InstitutionCode("1311234567");

        assertThat(after.read(UUID.fromString(id), institution)).isPresent();
        TroubleReport again =
                new TroubleReport(ref, Category.READER_CONNECTION, null, null, null, null, null, null, null);
        Troubles.Taken taken =
                after.take(again, new Troubles.Asked(null, null, null, Numbers.today()), institution, "desk");
        assertThat(taken.isNew()).isFalse();
        assertThat(taken.receipt().reportId()).isEqualTo(id);
    }

    @Test
    @DisplayName("is explained when a late registration arrives")
    void lateRegistration() {
        String id = report(desk, about("NOT_FOUND"), 201).get("reportId").asText();
        assertThat(read(id).get("cause").asText()).isEqualTo("UNKNOWN");

        Api.register(insurer, line).then().statusCode(201);

        assertThat(awaitCause(id, "REGISTRATION_LAG").has("causeFoundAt")).isTrue();
    }

    @Test
    @DisplayName("is explained when the person's other number arrives late")
    void otherNumberArrives() {
        Line old = line.with("lostOn", "2026-06-01");
        Api.register(insurer, old).then().statusCode(201);
        String id = report(desk, about("INVALID_SHOWN"), 201).get("reportId").asText();
        assertThat(read(id).get("cause").asText()).isEqualTo("UNKNOWN");

        Api.insurer("06271530");
        Line next = line.with("insurerNumber", "06271530").with("symbol", "７").with("acquiredOn", "2026-06-01");
        Api.register(Tokens.insurer("06271530"), next).then().statusCode(201);

        awaitCause(id, "REGISTRATION_LAG");
    }

    @Test
    @DisplayName("is explained when a wrong link is corrected")
    void wrongLink() {
        JsonNode registered = Api.tree(
                Api.register(insurer, line).then().statusCode(201).extract().asString());
        Line other = Line.of(Api.KENPO, Api.freshNumber());
        String right = Api.tree(Api.register(insurer, other).asString())
                .get("personId")
                .asText();
        String id = report(desk, about("OTHER_PERSON"), 201).get("reportId").asText();
        assertThat(read(id).get("cause").asText()).isEqualTo("UNKNOWN");

        String path = "/v1/registrations/" + registered.get("qualificationId").asText();
        Api.json(insurer, "{\"personId\":\"%s\",\"reason\":\"別人\"}".formatted(right))
                .header("If-Match", Api.as(insurer).get(path).header("ETag"))
                .put(path + "/link")
                .then()
                .statusCode(200);

        awaitCause(id, "LINK_ERROR");
        assertThat(report(desk, about("OTHER_PERSON"), 201).get("cause").asText())
                .isEqualTo("LINK_ERROR");
    }

    @Test
    @DisplayName("by a wrong birth date is a typo")
    void typo() {
        Api.register(insurer, line.person("birthDate", "1988-05-15")).then().statusCode(201);

        assertThat(report(desk, about("NOT_FOUND"), 201).get("cause").asText()).isEqualTo("TYPO");
    }

    @Test
    @DisplayName("is kept without the numbers, the birth date or the institution's code")
    void tokensOnly() throws Exception {
        String id = report(desk, about("NOT_FOUND"), 201).get("reportId").asText();

        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT t::text AS row FROM trouble_report t WHERE report_id = '" + id + "'")) {
            String kept = "";
            while (row.next()) {
                kept = row.getString("row");
            }
            assertThat(kept).contains(id).doesNotContain(line.number(), "1988-05-14", "1311234567");
        }
    }

    @Test
    @DisplayName("is counted by category with small cells suppressed, and for others when the month is over")
    void statistics() {
        for (int i = 0; i < 12; i++) {
            String place = i % 2 == 0 ? "27" : "40";
            report(Tokens.institution(place + "11234567"), "{\"category\":\"CERT_EXPIRED\",\"minutesLost\":5}", 201);
        }
        for (String by : new String[] {"PREFECTURE", "INSURER_KIND", "CAUSE", "CAUSE&rowsBy=PREFECTURE"}) {
            JsonNode table = Api.tree(Api.as(Tokens.operator())
                    .get("/v1/trouble-statistics?by=" + by + "&month=" + YearMonth.from(Numbers.today()))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            long sum = 0;
            for (JsonNode row : table.get("rows")) {
                assertThat(row.get("reports").asLong()).isGreaterThanOrEqualTo(10);
                sum += row.get("reports").asLong();
                row.get("cells").forEach(cell -> {
                    assertThat(cell.has("reports"))
                            .isNotEqualTo(cell.get("suppressed").asBoolean());
                    assertThat(cell.path("reports").asLong(0)).isNotIn(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
                });
            }
            assertThat(sum).isEqualTo(table.get("reports").asLong());
        }
        Api.as(desk).get("/v1/trouble-statistics").then().statusCode(200).body("rows.size()", equalTo(0));
        Api.as(desk)
                .get("/v1/trouble-statistics?month=" + YearMonth.from(Numbers.today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-QLT-001"));
        Api.as(desk).get("/v1/trouble-statistics?by=NAME").then().statusCode(400);
        Api.as(desk).get("/v1/trouble-statistics?rowsBy=NAME").then().statusCode(400);
        Api.as(desk).get("/v1/trouble-statistics?by=CAUSE&rowsBy=CAUSE").then().statusCode(400);
    }

    @Test
    @DisplayName("is refused where it cannot be")
    void refused() {
        for (String body : new String[] {
            "{}",
            "{\"category\":\"NOTHING\"}",
            "{\"category\":\"OTHER\",\"minutesLost\":2000}",
            "{\"category\":\"OTHER\",\"occurredOn\":\"2999-01-01\"}",
            "{\"category\":\"OTHER\",\"insurerNumber\":\"12\"}",
            "{\"category\":\"OTHER\",\"comment\":\"x\"}"
        }) {
            Api.json(desk, body).post("/v1/trouble-reports").then().statusCode(400);
        }
        assertThat(report(desk, "{\"category\":\"OTHER\",\"outcomes\":[\"CHARGED_100\",\"CALLED_INSURER\"]}", 201)
                        .get("cause")
                        .asText())
                .isEqualTo("UNKNOWN");
    }

    private String about(String category) {
        return """
                {"category":"%s","identity":{"insurerNumber":"%s","symbol":"１２","number":"%s",\
                "birthDate":"1988-05-14"}}"""
                .formatted(category, Api.KENPO, line.number());
    }

    private static JsonNode report(String token, String body, int status) {
        return Api.tree(Api.json(token, body)
                .post("/v1/trouble-reports")
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }

    private JsonNode read(String id) {
        return Api.tree(Api.as(desk)
                .get("/v1/trouble-reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private JsonNode awaitCause(String id, String cause) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(id), r -> cause.equals(r.get("cause").asText()));
    }
}
