package jp.shikaku.claims.month;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The review of a month as a job")
class ReviewJobTest {

    @Inject
    MonthPlay play;

    @Inject
    ReviewWork queue;

    @Inject
    ReviewProgress counted;

    private YearMonth month;

    @BeforeEach
    void twoReceipts() {
        month = play.freshMonth();
        play.send(month, CITY, 5);
        play.send(month, CITY, 12);
    }

    @Test
    @DisplayName("tells who started it, how fast all instances go and that it is done")
    void progress() {
        post("").statusCode(202).body("state", equalTo("RUNNING"), "startedBy", equalTo("reviewer"));
        decide();

        review().body("state", equalTo("DONE"), "remaining", equalTo(0), "startedAt", notNullValue())
                .body("perSecond", greaterThan(0f), "instances", equalTo(1), "estimatedSeconds", equalTo(0));
    }

    @Test
    @DisplayName("paused, nothing is decided; resumed, it goes on; both twice have the effect of once")
    void pause() {
        post("");
        post("/pause").statusCode(200).body("state", equalTo("PAUSED"));
        post("/pause").statusCode(200);
        decide();
        review().body("state", equalTo("PAUSED"), "remaining", equalTo(2));

        post("/resume").statusCode(200).body("state", equalTo("RUNNING"));
        post("/resume").statusCode(200);
        decide();

        review().body("state", equalTo("DONE"), "decided", equalTo(2));
    }

    @Test
    @DisplayName("a second start does not end a pause, and files accepted meanwhile join")
    void startWhilePaused() {
        post("");
        post("/pause").statusCode(200).body("state", equalTo("PAUSED"));

        post("").statusCode(202).body("state", equalTo("PAUSED"));
    }

    @Test
    @DisplayName("cancelled, what was not decided waits no more and the month cannot be closed; a new start goes on")
    void cancel() {
        post("");
        post("/cancel").statusCode(200).body("state", equalTo("CANCELLED"), "remaining", equalTo(2));
        decide();
        review().body("state", equalTo("CANCELLED"), "remaining", equalTo(2));
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + "/close")
                .then()
                .statusCode(409);

        post("").statusCode(202).body("state", equalTo("RUNNING"));
        decide();

        review().body("state", equalTo("DONE"), "decided", equalTo(2));
    }

    @Test
    @DisplayName("decided again as a whole, everything is resolved anew and what comes to the same stays as it is")
    void again() {
        post("");
        decide();
        String decisions = allocations();
        given().auth().oauth2(Tokens.reviewer()).post(path("/again")).then().statusCode(403);

        for (int time = 0; time < 2; time++) {
            given().auth()
                    .oauth2(Tokens.operator())
                    .post(path("/again"))
                    .then()
                    .statusCode(202)
                    .header("Location", endsWith(path("")));
            assertThat(queue.waiting(month.atDay(1))).isEqualTo(2);
        }
        decide();

        assertThat(queue.waiting(month.atDay(1))).isZero();
        given().auth().oauth2(Tokens.operator()).get(path("")).then().statusCode(200);
        assertThat(allocations()).isEqualTo(decisions);
    }

    @ParameterizedTest(name = "before the start: {0} is refused")
    @ValueSource(strings = {"/pause", "/resume", "/cancel"})
    void beforeTheStart(String operation) {
        post(operation).statusCode(409).body("code", equalTo("SK-CLM-090"));
    }

    @ParameterizedTest(name = "a month that is not there: {0} is 404")
    @ValueSource(strings = {"/pause", "/resume", "/cancel"})
    void noSuchMonth(String operation) {
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/1999-01/review" + operation)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/1999-01/review/events")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("after the close nothing can be paused or cancelled")
    void afterTheClose() {
        post("");
        decide();
        given().auth().oauth2(Tokens.reviewer()).post("/v1/claim-months/" + month + "/close");

        post("/pause").statusCode(409);
        post("/cancel").statusCode(409);
    }

    @Test
    @DisplayName("watchers are told every change, and the stream ends with the review")
    void events() throws Exception {
        post("");
        post("/pause");
        HttpResponse<java.io.InputStream> stream = watch();
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");

        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8)).lines()) {
            List<String> states = lines.filter(line -> line.startsWith("data:"))
                    .map(line -> line.replaceAll(".*\"state\":\"(\\w+)\".*", "$1"))
                    .peek(this::goOn)
                    .toList();

            assertThat(states).startsWith("PAUSED").endsWith("DONE");
        }
    }

    /** The first event was read: now the review goes on, so the last one must tell it. */
    private void goOn(String state) {
        if ("PAUSED".equals(state)) {
            post("/resume");
            decide();
        }
    }

    private HttpResponse<java.io.InputStream> watch() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path("/events")))
                .header("Authorization", "Bearer " + Tokens.reviewer())
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private void decide() {
        play.decide(play.from(CITY, month, 1));
        counted.forget(month.atDay(1));
    }

    private String allocations() {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/" + month + "/allocations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse post(String operation) {
        return given().auth().oauth2(Tokens.reviewer()).post(path(operation)).then();
    }

    private ValidatableResponse review() {
        return given().auth().oauth2(Tokens.reviewer()).get(path("")).then().statusCode(200);
    }

    private String path(String operation) {
        return "/v1/claim-months/" + month + "/review" + operation;
    }
}
