package jp.shikaku.eligibility.registration;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Corrections")
class CorrectionTest {

    private static final String WITHDRAWAL = "{\"reason\":\"filed twice\"}";

    private String insurer;
    private Line line;
    private String path;
    private String personId;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        insurer = Tokens.insurer(Api.KENPO);
        line = Line.of(Api.KENPO, Api.freshNumber());
        Response answer = Api.register(insurer, line);
        path = "/v1/registrations/" + answer.jsonPath().getString("qualificationId");
        personId = answer.jsonPath().getString("personId");
    }

    @Test
    @DisplayName("a change needs the version the caller has seen")
    void versions() {
        String loss = "{\"lostOn\":\"2026-10-01\",\"lossReason\":\"03\"}";

        assertThat(send("POST", "/loss", null, loss).statusCode()).isEqualTo(428);
        assertThat(send("POST", "/loss", "\"9-9\"", loss).statusCode()).isEqualTo(412);
        Response lost = send("POST", "/loss", "\"1-1\"", loss);
        assertThat(lost.statusCode()).isEqualTo(200);
        assertThat(lost.header("ETag")).isEqualTo("\"2-1\"");
        assertThat(lost.jsonPath().getString("lostOn")).isEqualTo("2026-10-01");
        assertThat(lost.jsonPath().getString("lossKnownSince")).isNotNull();
        assertThat(send("POST", "/loss", "\"1-1\"", loss).statusCode())
                .as("the same loss again succeeds, whatever version was seen")
                .isEqualTo(200);
        assertThat(send("POST", "/loss", "\"1-1\"", "{\"lostOn\":\"2026-11-01\"}")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    @DisplayName("a correction replaces the whole statement, and the uncorrected line again changes nothing")
    void correction() {
        String other = Api.freshNumber();

        Response corrected = send("PUT", "", "\"1-1\"", correction(other, "2026-04-02"));

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.jsonPath().getString("number")).isEqualTo(other);
        assertThat(Api.register(insurer, line).jsonPath().getString("verdict")).isEqualTo("UNCHANGED");
        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("NONE");
        assertThat(Api.resolve(line.with("number", other), null)
                        .at("/items/0/personId")
                        .asText())
                .isEqualTo(personId);
        assertThat(send("PUT", "", "\"2-1\"", correction(other, "1900-01-01")).statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a withdrawn statement can be stated again by a correction")
    void withdrawnAndStatedAgain() {
        Response withdrawn = send("POST", "/withdrawal", "\"1-1\"", WITHDRAWAL);
        assertThat(withdrawn.jsonPath().getBoolean("withdrawn")).isTrue();
        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("NONE");
        assertThat(send("POST", "/loss", "\"2-1\"", "{\"lostOn\":\"2026-10-01\"}")
                        .statusCode())
                .isEqualTo(409);

        send("PUT", "", "\"2-1\"", correction(line.number(), "2026-04-01"))
                .then()
                .statusCode(200);

        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("FOUND");
    }

    @Test
    @DisplayName("a corrected link is one fact: both persons change, and the past stays as it was known")
    void wrongLink() {
        Line right = Line.of(Api.KOKUHO, Api.freshNumber()).person("name", "髙橋　華子");
        String rightId = Api.register(Tokens.operator(), right).jsonPath().getString("personId");
        long before = Api.resolve(line, null).get("position").asLong();
        String cursor = Api.endOfFeed();
        String body = "{\"personId\":\"%s\",\"reason\":\"same name, other address\"}".formatted(rightId);

        Response linked = send("PUT", "/link", "\"1-1\"", body);

        assertThat(linked.statusCode()).isEqualTo(200);
        assertThat(linked.header("ETag")).isEqualTo("\"1-2\"");
        assertThat(linked.jsonPath().getString("personId")).isEqualTo(rightId);
        JsonNode events = Api.changes(cursor, 0).get("items");
        assertThat(events).extracting(e -> e.get("personId").asText()).containsExactlyInAnyOrder(personId, rightId);
        assertThat(events)
                .allSatisfy(e -> assertThat(e.get("kinds").get(0).asText()).isEqualTo("LINK_CORRECTED"));
        Line asked = line.person("name", "髙橋　華子");
        JsonNode now = Api.resolve(asked, null).at("/items/0");
        assertThat(now.get("personId").asText()).isEqualTo(rightId);
        assertThat(now.get("timeline")).hasSize(2);
        assertThat(Api.resolve(line, before).at("/items/0/match").asText())
                .as("the stranger's record as known then is shown no more")
                .isEqualTo("WITHHELD");
        assertThat(send("PUT", "/link", "\"1-2\"", body.replace(rightId, personId.replaceAll("[0-9]", "0")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("another insurer's statement does not exist for the caller")
    void foreign() {
        String stranger = Tokens.insurer(Api.KOKUHO);
        List<Response> answers = List.of(
                Api.as(stranger).get(path),
                Api.json(stranger, correction("1", "2026-04-01"))
                        .header("If-Match", "\"1-1\"")
                        .put(path),
                Api.json(stranger, "{\"lostOn\":\"2026-10-01\"}")
                        .header("If-Match", "\"1-1\"")
                        .post(path + "/loss"),
                Api.json(stranger, WITHDRAWAL).header("If-Match", "\"1-1\"").post(path + "/withdrawal"),
                Api.json(stranger, "{\"personId\":\"%s\",\"reason\":\"r\"}".formatted(personId))
                        .header("If-Match", "\"1-1\"")
                        .put(path + "/link"),
                Api.as(insurer).get("/v1/registrations/not-an-id"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(404);
    }

    private Response send(String method, String suffix, String ifMatch, String body) {
        var request = Api.json(insurer, body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.request(method, path + suffix);
    }

    private static String correction(String number, String acquiredOn) {
        return """
                {"symbol":"12","number":"%s","relationship":"SELF","acquiredOn":"%s"}"""
                .formatted(number, acquiredOn);
    }
}
