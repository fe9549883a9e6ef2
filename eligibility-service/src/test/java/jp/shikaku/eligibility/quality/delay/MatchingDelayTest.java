package jp.shikaku.eligibility.quality.delay;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.matching.clearing.ComparedByRegister;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(ComparedByRegister.class)
@DisplayName("The delay of a registration that is compared with the resident register")
class MatchingDelayTest {

    @Test
    @DisplayName("has no end while it is held back, and ends on the day on which it may be shown")
    void heldBackThenReleased() {
        Api.insurer(Api.KENPO);
        Line unknownToTheRegister = Line.of(Api.KENPO, Api.freshNumber())
                .with("acquiredOn", Numbers.today().minusDays(4).toString());
        String id = Api.register(Tokens.insurer(Api.KENPO), unknownToTheRegister)
                .then()
                .statusCode(201)
                .extract()
                .path("qualificationId");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.as(Tokens.insurer(Api.KENPO))
                                .get("/v1/matching-findings/" + id)
                                .statusCode()
                        == 200);

        JsonNode held = delay(id);
        Api.json(
                        Tokens.insurer(Api.KENPO),
                        """
                        {"qualificationIds":["%s"],"reasonCode":"MOVED","reason":"届出で確認"}"""
                                .formatted(id))
                .post("/v1/matching-findings/releases")
                .then()
                .statusCode(200);
        JsonNode shown = delay(id);

        assertThat(held.has("visibleOn")).isFalse();
        assertThat(held.get("late").asBoolean()).isFalse();
        assertThat(step(held, "MATCHING").has("days")).as("not over yet").isFalse();
        assertThat(step(held, "TOTAL").has("days")).isFalse();
        assertThat(shown.get("visibleOn").asText()).isEqualTo(Numbers.today().toString());
        assertThat(step(shown, "TOTAL").get("days").asInt()).isEqualTo(4);
    }

    private static JsonNode delay(String id) {
        return Api.tree(
                Api.as(Tokens.insurer(Api.KENPO)).get("/v1/delays/" + id).asString());
    }

    private static JsonNode step(JsonNode delay, String name) {
        for (JsonNode step : delay.get("steps")) {
            if (name.equals(step.get("step").asText())) {
                return step;
            }
        }
        throw new AssertionError("no step " + name);
    }
}
