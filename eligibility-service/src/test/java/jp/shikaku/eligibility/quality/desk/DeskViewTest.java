package jp.shikaku.eligibility.quality.desk;

import java.time.Instant;

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
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("What did the desk see?")
class DeskViewTest {

    private final String insurer = Tokens.insurer(Api.KENPO);
    private final Line line = Line.of(Api.KENPO, Api.freshNumber());

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("shows the answer before a late registration beside the answer now")
    void lateRegistration() {
        Instant before = now();
        Api.register(insurer, line).then().statusCode(201);

        JsonNode view = view(insurer, before);

        assertThat(view.at("/then/code").asText()).isEqualTo("4");
        assertThat(view.at("/now/code").asText()).isEqualTo("1");
        assertThat(view.at("/now/qualification/name").asText()).isEqualTo("髙橋　花子");
        assertThat(view.get("differ").asBoolean()).isTrue();
        assertThat(view(insurer, now()).get("differ").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("shows the stranger of a repaired link to an auditor only")
    void stranger() {
        JsonNode registered = Api.tree(Api.register(insurer, line).asString());
        Line right = Line.of(Api.KENPO, Api.freshNumber()).person("name", "佐藤　花子");
        String rightPerson = Api.tree(Api.register(insurer, right).asString())
                .get("personId")
                .asText();
        Instant before = now();
        String path = "/v1/registrations/" + registered.get("qualificationId").asText();
        Api.json(insurer, "{\"personId\":\"%s\",\"reason\":\"別人\"}".formatted(rightPerson))
                .header("If-Match", Api.as(insurer).get(path).header("ETag"))
                .put(path + "/link")
                .then()
                .statusCode(200);

        JsonNode toInsurer = view(insurer, before);
        assertThat(toInsurer.at("/then/code").asText()).isEqualTo("1");
        assertThat(toInsurer.get("then").has("qualification")).isFalse();
        assertThat(toInsurer.at("/now/qualification/name").asText()).isEqualTo("佐藤　花子");
        assertThat(view(Tokens.auditor(), before).at("/then/qualification/name").asText())
                .isEqualTo("髙橋　花子");
    }

    @Test
    @DisplayName("is told to the insurer of the numbers, and not before its time")
    void refused() {
        ask(Tokens.insurer(Api.KOKUHO), now()).then().statusCode(404);
        ask(insurer, now().plusSeconds(3600)).then().statusCode(400).body("code", equalTo("SK-ELG-021"));
    }

    /** The instant of the registry; its positions are at least a microsecond apart. */
    private static Instant now() {
        return Instant.now();
    }

    private JsonNode view(String token, Instant seenAt) {
        return Api.tree(ask(token, seenAt).then().statusCode(200).extract().asString());
    }

    private Response ask(String token, Instant seenAt) {
        return Api.json(
                        token,
                        """
                {"insurerNumber":"%s","symbol":"１２","number":"%s","birthDate":"1988-05-14","asOf":"2026-10-02",\
                "seenAt":"%s","purpose":"COMPLAINT"}"""
                                .formatted(Api.KENPO, line.number(), seenAt))
                .post("/v1/desk-views");
    }
}
