package jp.shikaku.eligibility.resolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("On the real database, for random interleavings")
class KnowledgeLawsTest {

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName("what was known then never changes, and the order does not change what is known in the end")
    void asKnownAtIsStable(int seed) {
        Line old = Line.of(Api.KOKUHO, Api.freshNumber()).with("acquiredOn", "2020-01-01");
        Line now = Line.of(Api.KENPO, Api.freshNumber()).person("personRef", "prf-" + old.number());
        Line again = Line.of(Api.KOKUHO, Api.freshNumber())
                .with("acquiredOn", "2026-08-01")
                .person("personRef", "prf-" + old.number());
        List<Line> lines = new ArrayList<>(
                List.of(old, old.with("lostOn", "2026-04-02"), now, now.with("lostOn", "2026-08-01"), again, old, now));
        Collections.shuffle(lines, new Random(seed));
        Map<Long, JsonNode> answers = new LinkedHashMap<>();

        for (Line line : lines) {
            Api.load("", List.of(line.json()));
            JsonNode answer = Api.resolve(old, null);
            answers.put(answer.get("position").asLong(), answer);
        }

        answers.forEach(
                (position, answer) -> assertThat(Api.resolve(old, position)).isEqualTo(answer));
        JsonNode timeline = Api.resolve(again, null).at("/items/0/timeline");
        assertThat(timeline)
                .extracting(q ->
                        q.get("acquiredOn").asText() + '/' + q.path("lostOn").asText())
                .containsExactly("2020-01-01/2026-04-02", "2026-04-01/2026-08-01", "2026-08-01/");
    }
}
