package jp.shikaku.eligibility.quality.suspicion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;

/** The queue of suspicions as its readers see it, for tests. */
final class Findings {

    private Findings() {}

    /** Every finding that a token may see and that a person takes part in. */
    static List<JsonNode> about(String token, String personId) {
        return all(token, "").stream()
                .filter(f -> StreamSupport.stream(f.get("sides").spliterator(), false)
                        .anyMatch(s -> personId.equals(s.path("personId").asText())))
                .toList();
    }

    /** Every finding that a token may see. */
    static List<JsonNode> all(String token, String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = null;
        do {
            String url = "/v1/suspicions?limit=200" + query + (cursor == null ? "" : "&cursor=" + cursor);
            JsonNode page = Api.tree(
                    Api.as(token).get(url).then().statusCode(200).extract().asString());
            page.get("items").forEach(all::add);
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return all;
    }

    /** Waits until a person takes part in exactly one finding of a rule, in a state, and tells it. */
    static JsonNode awaitOne(String token, String personId, String rule, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> about(token, personId).stream()
                                .filter(f -> f.get("rule").asText().equals(rule)
                                        && f.get("state").asText().equals(state))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    static String register(String token, Line line) {
        return Api.tree(Api.register(token, line)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .get("personId")
                .asText();
    }
}
