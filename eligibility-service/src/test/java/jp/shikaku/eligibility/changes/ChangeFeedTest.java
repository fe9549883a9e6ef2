package jp.shikaku.eligibility.changes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisplayName("The change feed")
class ChangeFeedTest {

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("loses no event while writers of different length commit and a reader follows")
    void losesNothing() throws Exception {
        String cursor = Api.endOfFeed();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        Set<String> written = ConcurrentHashMap.newKeySet();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            int size = i % 4 == 0 ? 120 : 1;
            running.add(writers.submit(() -> {
                List<String> lines = new ArrayList<>();
                for (int n = 0; n < size; n++) {
                    lines.add(Line.ofSomebody(Api.KENPO, Api.freshNumber()).json());
                }
                Api.load("", lines).forEach(v -> written.add(v.get("personId").asText()));
            }));
        }
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Long> positions = new ArrayList<>();

        while (running.stream().anyMatch(f -> !f.isDone()) || seen.size() < written.size()) {
            JsonNode page = Api.changes(cursor, 1);
            page.get("items").forEach(e -> {
                seen.add(e.get("personId").asText());
                positions.add(e.get("position").asLong());
            });
            cursor = page.path("nextCursor").asText(cursor);
            assertThat(page.get("items").isEmpty()
                            && running.stream().allMatch(Future::isDone)
                            && seen.size() < written.size())
                    .as("nothing more comes although events are missing")
                    .isFalse();
        }
        for (Future<?> run : running) {
            run.get();
        }
        writers.shutdown();

        assertThat(seen).isEqualTo(written).hasSize(8 * 120 + 24);
        assertThat(positions).isSorted();
    }

    @Test
    @DisplayName("a long poll answers as soon as there is something new")
    void longPoll() {
        String cursor = Api.endOfFeed();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> Api.changes(cursor, 20));

        Api.register(Tokens.operator(), Line.of(Api.KENPO, Api.freshNumber()));

        await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
        assertThat(waiting.join().get("items")).hasSize(1);
    }

    @Test
    @DisplayName("a cursor that was never given out is refused, pages have a limit")
    void badRequests() {
        String token = Tokens.service("changes");

        assertThat(Api.as(token).get("/v1/changes?after=abc").statusCode()).isEqualTo(400);
        assertThat(Api.as(token).get("/v1/changes?limit=201").statusCode()).isEqualTo(400);
        assertThat(Api.as(token).get("/v1/changes?waitSeconds=21").statusCode()).isEqualTo(400);
        assertThat(Api.as(token).get("/v1/changes?limit=1").statusCode()).isEqualTo(200);
    }
}
