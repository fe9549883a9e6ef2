package jp.shikaku.eligibility.access.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The budget of bulk traffic")
class BudgetTest {

    @Inject
    @Identifier(Budgets.BULK)
    Guard bulk;

    @Inject
    BudgetConfig config;

    @Test
    @DisplayName("when it is used up, bulk is told to come again and desks go on as before")
    void separate() throws Exception {
        Api.insurer(Api.KENPO);
        CountDownLatch begun = new CountDownLatch(config.bulk());
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService files = Executors.newFixedThreadPool(config.bulk());
        List<CompletableFuture<Boolean>> working = new ArrayList<>();
        try {
            for (int i = 0; i < config.bulk(); i++) {
                working.add(
                        CompletableFuture.supplyAsync(() -> bulk.get(() -> work(begun, end), Boolean.class), files));
            }
            begun.await();

            for (Response refused : List.of(file(), resolution(), characters())) {
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.contentType()).startsWith(Problem.MEDIA_TYPE);
                assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-REQ-015");
                assertThat(refused.header("Retry-After")).isEqualTo("2");
            }
            assertThat(lookup().statusCode()).isEqualTo(200);
            assertThat(Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()))
                            .statusCode())
                    .as("a single statement is a person at work, too")
                    .isEqualTo(201);
        } finally {
            end.countDown();
            CompletableFuture.allOf(working.toArray(CompletableFuture[]::new)).get();
            files.shutdown();
        }
        assertThat(file().statusCode()).isEqualTo(200);
        assertThat(resolution().statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("costs no meters, which the library would keep for each request")
    void noMeters() {
        assertThat(lookup().statusCode()).isEqualTo(200);
        assertThat(Api.as(Tokens.operator()).get("/q/metrics").asString())
                .contains("shikaku_")
                .doesNotContain("ft_");
    }

    private static boolean work(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response characters() {
        return Api.as(Tokens.insurer(Api.KENPO)).get("/v1/repertoires/report?repertoire=CP932");
    }

    private static Response file() {
        return Api.as(Tokens.insurer(Api.KENPO))
                .contentType(Api.NDJSON)
                .body(Line.of(Api.KENPO, Api.freshNumber()).json().getBytes(StandardCharsets.UTF_8))
                .post("/v1/registrations");
    }

    private static Response resolution() {
        return Api.json(
                        Tokens.service("coverage-resolution"),
                        "{\"items\":[" + Line.of(Api.KENPO, Api.freshNumber()).item() + "]}")
                .post("/v1/coverage-resolutions");
    }

    private static Response lookup() {
        return Api.json(
                        Tokens.institution("1311234567"),
                        """
                        {"insurerNumber":"%s","number":"%s","birthDate":"1988-05-14","asOf":"2026-10-02",
                         "purpose":"TREATMENT"}"""
                                .formatted(Api.KENPO, Api.freshNumber()))
                .post("/v1/lookups");
    }
}
