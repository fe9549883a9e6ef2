package jp.shikaku.eligibility.access.looks;

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
@DisplayName("The repair of a wrong link")
class LinkRepairTest {

    private static final String HOSPITAL = "1311234567";

    private Line line;
    private Line others;
    private String registration;
    private String wrong;
    private String right;
    private String before;
    private long positionBefore;
    private String feed;

    /** The number of the right person was linked to a stranger, who is insured elsewhere, and was looked up. */
    @BeforeEach
    void repaired() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        Api.insurer(Api.ELDERLY);
        String stranger = "prf-" + Api.freshNumber();
        line = Line.of(Api.KENPO, Api.freshNumber()).person("personRef", stranger);
        Response answer = Api.register(Tokens.insurer(Api.KENPO), line);
        registration = answer.jsonPath().getString("qualificationId");
        wrong = answer.jsonPath().getString("personId");
        others = Line.of(Api.KOKUHO, Api.freshNumber())
                .person("personRef", stranger)
                .with("acquiredOn", "2020-04-01")
                .with("lostOn", "2021-04-01");
        Api.load("", java.util.List.of(others.json()));
        right = Api.register(
                        Tokens.operator(),
                        Line.of(Api.ELDERLY, Api.freshNumber())
                                .person("name", "髙橋　華子")
                                .with("acquiredOn", "2019-04-01")
                                .with("lostOn", "2020-04-01"))
                .jsonPath()
                .getString("personId");
        before = lookUp(Tokens.institution(HOSPITAL), null).get("knownAt").asText();
        positionBefore = Api.resolve(line, null).get("position").asLong();
        feed = Api.endOfFeed();
        String tag = Api.as(Tokens.insurer(Api.KENPO)).get(path()).header("ETag");
        Api.json(Tokens.insurer(Api.KENPO), "{\"personId\":\"%s\",\"reason\":\"other address\"}".formatted(right))
                .header("If-Match", tag)
                .put(path() + "/link")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("is one fact, and both persons' claims and documents follow by the feed")
    void feed() {
        JsonNode events = Api.changes(feed, 0).get("items");

        assertThat(events).extracting(e -> e.get("personId").asText()).containsExactlyInAnyOrder(wrong, right);
        assertThat(events).extracting(e -> e.get("position").asLong()).containsOnly(positionBefore + 1);
        assertThat(events).allSatisfy(e -> assertThat(e.get("kinds").toString()).contains("LINK_CORRECTED"));
    }

    @Test
    @DisplayName("leaves the stranger's record as known before to nobody but an auditor")
    void asKnown() {
        JsonNode desk = lookUp(Tokens.institution(HOSPITAL), before);
        assertThat(desk.get("validity").asText())
                .as("the answer itself never changes")
                .isEqualTo("VALID");
        assertThat(desk.has("qualification")).isFalse();
        assertThat(lookUp(Tokens.auditor(), before).has("qualification")).isTrue();

        JsonNode review = Api.resolve(line, positionBefore).at("/items/0");
        assertThat(review.get("match").asText()).isEqualTo("WITHHELD");
        assertThat(review.has("personId")).isFalse();
        assertThat(review.has("timeline")).isFalse();
        JsonNode own = Api.resolve(others, positionBefore).at("/items/0");
        assertThat(own.get("personId").asText()).isEqualTo(wrong);
        assertThat(own.get("timeline")).hasSize(1);
    }

    @Test
    @DisplayName("is seen by both persons, without anything of the other")
    void persons() {
        JsonNode strangers = repairs(Tokens.person(wrong), "/v1/persons/" + wrong + "/link-repairs");
        assertThat(strangers.get("items")).hasSize(1);
        JsonNode seen = strangers.at("/items/0");
        assertThat(seen.get("concern").asText()).isEqualTo("A_STRANGERS_NUMBER_WAS_LINKED");
        assertThat(seen.get("insurerNumber").asText()).isEqualTo(Api.KENPO);
        assertThat(seen.get("linkedAt").asText())
                .isLessThan(seen.get("repairedAt").asText());
        assertThat(strangers.toString()).doesNotContain(right, registration, line.number(), "華子");

        JsonNode own = repairs(Tokens.person(right), "/v1/persons/" + right + "/link-repairs");
        assertThat(own.at("/items/0/concern").asText()).isEqualTo("OWN_NUMBER_WAS_ELSEWHERE");
        assertThat(own.at("/items/0/qualificationId").asText()).isEqualTo(registration);
        assertThat(own.toString()).doesNotContain(wrong);
    }

    @Test
    @DisplayName("is seen by the insurers concerned, each with its own members only")
    void insurers() {
        JsonNode stated = mine(Api.KENPO);
        assertThat(stated.get("concern").asText()).isEqualTo("STATED_HERE");
        assertThat(stated.get("qualificationId").asText()).isEqualTo(registration);
        assertThat(stated.get("personIds").toString()).contains(right).doesNotContain(wrong);

        JsonNode strangers = mine(Api.KOKUHO);
        assertThat(strangers.get("concern").asText()).isEqualTo("A_STRANGERS_NUMBER_WAS_LINKED");
        assertThat(strangers.get("personIds").toString()).contains(wrong).doesNotContain(right);
        assertThat(strangers.has("qualificationId")).isFalse();
        assertThat(mine(Api.ELDERLY).get("concern").asText()).isEqualTo("OWN_NUMBER_WAS_ELSEWHERE");
    }

    @Test
    @DisplayName("is nobody else's to see, and is read page by page")
    void others() {
        String path = "/v1/persons/" + wrong + "/link-repairs";
        Api.as(Tokens.person(right)).get(path).then().statusCode(404);
        Api.unstated(Tokens.insurer(Api.KENPO)).get("/v1/link-repairs").then().statusCode(400);
        assertThat(repairs(Tokens.auditor(), path).get("items")).hasSize(1);
        repaired();
        JsonNode first = repairs(Tokens.insurer(Api.KENPO), "/v1/link-repairs?limit=1");
        assertThat(first.get("items")).hasSize(1);
        JsonNode second = repairs(
                Tokens.insurer(Api.KENPO),
                "/v1/link-repairs?limit=1&cursor=" + first.get("nextCursor").asText());
        assertThat(second.at("/items/0/repairId")).isNotEqualTo(first.at("/items/0/repairId"));
        Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/link-repairs?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    /** The newest repair that an insurer sees. */
    private static JsonNode mine(String insurer) {
        return repairs(Tokens.insurer(insurer), "/v1/link-repairs?limit=1").at("/items/0");
    }

    private static JsonNode repairs(String token, String path) {
        Response answer = Api.as(token).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private JsonNode lookUp(String token, String asKnownAt) {
        String known = asKnownAt == null ? "" : ",\"asKnownAt\":\"" + asKnownAt + "\"";
        Response answer = Api.json(
                        token,
                        """
                        {"insurerNumber":"%s","symbol":"１２","number":"%s","birthDate":"1988-05-14",
                         "asOf":"2026-10-02","purpose":"TREATMENT"%s}"""
                                .formatted(Api.KENPO, line.number(), known))
                .post("/v1/lookups");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private String path() {
        return "/v1/registrations/" + registration;
    }
}
