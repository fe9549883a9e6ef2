package jp.shikaku.eligibility.quality.filing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("A filing that is not registered yet")
class FilingTest {

    private static final String KYOKAI = Numbers.insurer("0127001");

    @Inject
    DataSource dataSource;

    @Inject
    Filings filings;

    @Inject
    ForwardClock clock;

    private final String insurer = Tokens.insurer(KYOKAI);
    private final LocalDate event = Numbers.today().minusDays(8);
    private final String ref = "ref-" + Api.freshNumber();
    private final String kana = "フミ" + Api.freshNumber();

    @BeforeEach
    void directory() {
        Api.insurer(KYOKAI);
    }

    @Test
    @DisplayName("is listed with age and deadline until the registration comes, whose person it then forgets")
    void followed() {
        notice(insurer, "").then().statusCode(200).body("items[0].waitingFor", equalTo("PENSION_OFFICE"));
        notice(insurer, event.plusDays(7).toString()).then().statusCode(200);

        JsonNode open = listed("OPEN");
        assertThat(open.get("waitingFor").asText()).isEqualTo("INSURER");
        assertThat(open.get("ageDays").asInt()).isEqualTo(8);
        assertThat(open.get("registerBy").asText()).isEqualTo(event.plusDays(12).toString());
        assertThat(open.get("dueOn").asText()).isEqualTo(event.plusDays(10).toString());
        assertThat(open.get("late").asBoolean()).isFalse();
        assertThat(open.toString()).doesNotContain(kana, "1990-02-03");

        String qualification = registered();

        assertThat(listed("OPEN")).isNull();
        JsonNode registered = listed("REGISTERED");
        assertThat(registered.get("qualificationId").asText()).isEqualTo(qualification);
        assertThat(registered.get("registeredOn").asText())
                .isEqualTo(Numbers.today().toString());
        notice(insurer, "").then().statusCode(200).body("items[0].state", equalTo("REGISTERED"));
    }

    @Test
    @DisplayName(
            "that finds no registration forgets its person after its term and says so; stated again it is open again")
    void forgotten() throws SQLException {
        notice(insurer, "").then().statusCode(200);
        new FilingRetention(filings, clock, Period.ofDays(1)).forget();
        assertThat(listed("OPEN")).as("kept for a day").isNotNull();

        new FilingRetention(filings, clock, Period.ZERO).forget();
        assertThat(listed("OPEN")).isNull();
        JsonNode forgotten = listed("FORGOTTEN");
        assertThat(forgotten.get("forgottenOn").asText())
                .isEqualTo(Numbers.today().toString());
        assertThat(forgotten.get("ageDays").asInt()).isEqualTo(8);
        assertThat(forgotten.has("waitingFor")).isFalse();
        assertThat(personIsKept()).isFalse();
        registered();
        assertThat(listed("FORGOTTEN")).as("no longer matched").isNotNull();

        notice(insurer, "").then().statusCode(200).body("items[0].state", equalTo("REGISTERED"));
        assertThat(listed("FORGOTTEN")).isNull();
    }

    @Test
    @DisplayName("that was registered forgets its person though nobody lists it")
    void registeredUnseen() throws SQLException {
        notice(insurer, "").then().statusCode(200);
        registered();
        assertThat(personIsKept()).isTrue();

        new FilingRetention(filings, clock, Period.ofDays(1)).forget();

        assertThat(personIsKept()).isFalse();
        assertThat(listed("REGISTERED")).isNotNull();
    }

    @Test
    @DisplayName("is stated by its insurer only, and never with an individual number")
    void refused() {
        notice(Tokens.insurer(Api.KENPO), "").then().statusCode(403);
        Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/filings?insurerNumber=" + KYOKAI)
                .then()
                .statusCode(404);
        Api.json(insurer, body("123456789018", "1990-02-03", ""))
                .post("/v1/filings")
                .then()
                .statusCode(422)
                .body("code", equalTo("SK-ELG-008"));
        Api.json(insurer, body(ref, "2999-02-03", ""))
                .post("/v1/filings")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filings/0/birthDate"));
        Api.as(insurer).get("/v1/filings?cursor=nonsense").then().statusCode(400);
        Api.as(insurer).get("/v1/filings?state=LOST").then().statusCode(400);
    }

    private String registered() {
        Line line = Line.of(KYOKAI, Api.freshNumber())
                .with("acquiredOn", event.toString())
                .person("kana", kana)
                .person("birthDate", "1990-02-03");
        return Api.tree(Api.register(insurer, line).asString())
                .get("qualificationId")
                .asText();
    }

    private boolean personIsKept() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT birth_date IS NOT NULL OR kana_key IS NOT NULL FROM filing_notice WHERE filing_ref = ?")) {
            statement.setString(1, ref);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return row.getBoolean(1);
                }
                throw new AssertionError("no such filing");
            }
        }
    }

    private JsonNode listed(String state) {
        String cursor = null;
        do {
            String url = "/v1/filings?limit=200&state=" + state + (cursor == null ? "" : "&cursor=" + cursor);
            JsonNode page = Api.tree(Api.as(insurer).get(url).asString());
            for (JsonNode item : page.get("items")) {
                if (item.get("filingRef").asText().equals(ref)) {
                    return item;
                }
            }
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return null;
    }

    private io.restassured.response.Response notice(String token, String receivedOn) {
        return Api.json(token, body(ref, "1990-02-03", receivedOn)).post("/v1/filings");
    }

    private String body(String reference, String birthDate, String receivedOn) {
        String received = receivedOn.isEmpty() ? "" : "\"receivedOn\":\"" + receivedOn + "\",";
        return """
                {"insurerNumber":"%s","filings":[{"filingRef":"%s","eventOn":"%s","filedOn":"%s",%s\
                "birthDate":"%s","kana":"%s"}]}"""
                .formatted(KYOKAI, reference, event, event.plusDays(5), received, birthDate, kana);
    }
}
