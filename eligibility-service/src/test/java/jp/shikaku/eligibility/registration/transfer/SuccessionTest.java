package jp.shikaku.eligibility.registration.transfer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.directory.InsurerSuccessions;
import jp.shikaku.eligibility.registration.Ledgers;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A succession of insurers")
class SuccessionTest {

    private static final String DAY = "2026-10-01";

    @Inject
    ForwardClock clock;

    @Inject
    DataSource dataSource;

    @Inject
    Ledgers ledgers;

    @Inject
    InsurerSuccessions directory;

    @Inject
    SuccessionStore store;

    private String ending;
    private String lasting;
    private Line kept;
    private Line mapped;
    private Line blocked;

    @BeforeEach
    void twoInsurers() {
        ending = FreshInsurers.next();
        lasting = FreshInsurers.next();
        kept = Line.of(ending, Api.freshNumber());
        mapped = Line.of(ending, Api.freshNumber());
        blocked = Line.of(ending, Api.freshNumber());
        Line inTheWay = Line.of(lasting, blocked.number()).person("personRef", "prf-x" + blocked.number());
        Line lost = Line.of(ending, Api.freshNumber()).with("lostOn", "2026-09-01");
        for (Line line : List.of(kept, mapped, blocked, lost)) {
            Api.register(Tokens.insurer(ending), line).then().statusCode(201);
        }
        Api.register(Tokens.insurer(lasting), inTheWay).then().statusCode(201);
    }

    @Test
    @DisplayName("moves every qualification that goes on, numbers kept or mapped, and tells the directory at the end")
    void takesOver() {
        String numbers =
                "[{\"from\":{\"symbol\":\"12\",\"number\":\"%s\"},\"to\":{\"symbol\":\"Z\",\"number\":\"%s\"}}]"
                        .formatted(mapped.number(), mapped.number());

        JsonNode dry = done(start(true, numbers));
        assertThat(List.of(
                        dry.get("total").asInt(),
                        dry.get("moved").asInt(),
                        dry.get("refused").asInt()))
                .containsExactly(3, 2, 1);
        assertThat(member(kept, lasting)).isEqualTo("NONE");

        JsonNode done = done(start(false, numbers));
        assertThat(done.get("moved").asInt()).isEqualTo(2);
        JsonNode timeline =
                Api.resolve(kept.with("insurerNumber", lasting), null).at("/items/0/timeline");
        assertThat(timeline).hasSize(2);
        assertThat(timeline.get(0).get("lostOn").asText()).isEqualTo(DAY);
        assertThat(timeline.get(1).get("insurerNumber").asText()).isEqualTo(lasting);
        assertThat(member(mapped.with("symbol", "Z"), lasting)).isEqualTo("FOUND");
        assertThat(member(blocked.with("symbol", "12"), ending)).isEqualTo("FOUND");
        JsonNode refusals = Api.tree(Api.as(Tokens.operator())
                .get("/v1/successions/" + done.get("successionId").asText() + "/refusals")
                .asString());
        assertThat(refusals.at("/items/0/code").asText()).isEqualTo("SK-TRF-002");
        assertThat(verdicts(dry)).containsExactly("MOVED - -", "MOVED - -", "REFUSED SK-TRF-002 -");
        assertThat(verdicts(done)).containsExactly("MOVED - begun", "MOVED - begun", "REFUSED SK-TRF-002 -");

        Response entry = Api.as(Tokens.operator()).get("/v1/directory/insurers/" + ending + "?on=2026-09-30");
        assertThat(entry.jsonPath().getString("validTo")).isEqualTo(DAY);
        assertThat(entry.jsonPath().getString("successor")).isEqualTo(lasting);

        Line late = Line.of(ending, Api.freshNumber());
        Api.register(Tokens.insurer(ending), late).then().statusCode(201);
        assertThat(done(start(false, "[]")).get("moved").asInt())
                .as("run again, it takes over what was registered late, and nothing twice")
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "under way is cancelled: the chunk at hand is not kept, what was taken over stays; resumed it loses none")
    void cancelledUnderWay() throws SQLException {
        SuccessionWorker first = worker(Duration.ofMinutes(5));
        Succession claimed = received(first);
        UUID upTo = first.chunk(claimed, claimed.upTo());
        String path = "/v1/successions/" + claimed.id();

        Api.as(Tokens.operator()).post(path + "/cancellation").then().statusCode(200);

        assertThat(first.chunk(claimed, upTo))
                .as("its chunk is no longer its own")
                .isNull();
        JsonNode cancelled = Api.tree(Api.as(Tokens.operator()).get(path).asString());
        assertThat(cancelled.get("state").asText()).isEqualTo("CANCELLED");
        int moved = cancelled.get("moved").asInt();
        assertThat(moved + cancelled.get("refused").asInt()).isEqualTo(500);
        Response resumed = Api.as(Tokens.operator()).post(path + "/resumption");
        resumed.then().statusCode(200);
        JsonNode done = awaitDone(path);
        assertThat(done.get("moved").asInt() + done.get("refused").asInt()).isEqualTo(523);
        assertThat(done.get("unchanged").asInt()).isZero();
    }

    @Test
    @DisplayName("of a process that died is taken over by another when its lease runs out, and nothing is done twice")
    void takenOver() throws SQLException {
        SuccessionWorker dying = worker(Duration.ofMillis(300));
        Succession claimed = received(dying);
        UUID upTo = dying.chunk(claimed, claimed.upTo());

        JsonNode done = awaitDone("/v1/successions/" + claimed.id());

        assertThat(dying.chunk(claimed, upTo))
                .as("the dead one comes back too late")
                .isNull();
        assertThat(done.get("moved").asInt() + done.get("refused").asInt()).isEqualTo(523);
        assertThat(done.get("unchanged").asInt()).isZero();
    }

    /** A succession of 523 members that the given worker holds; where the application's own was quicker, another one. */
    private Succession received(SuccessionWorker worker) throws SQLException {
        for (int i = 0; i < 20; i++) {
            twoInsurers();
            Api.load(
                    "",
                    IntStream.range(0, 520)
                            .mapToObj(n -> Line.ofSomebody(ending, Api.freshNumber() + n)
                                    .json())
                            .toList());
            UUID id = store.receive(asked(), List.of()).id();
            Optional<Succession> claimed = worker.claim();
            if (claimed.isPresent() && claimed.get().id().equals(id)) {
                return claimed.get();
            }
        }
        throw new AssertionError("the application's worker was always quicker");
    }

    private Succession asked() {
        return new Succession(
                null,
                InsurerNumber.of(ending),
                InsurerNumber.of(lasting),
                LocalDate.parse(DAY),
                false,
                "operator",
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0);
    }

    private SuccessionWorker worker(Duration lease) {
        return new SuccessionWorker(dataSource, ledgers, directory, clock, lease);
    }

    private static List<String> verdicts(JsonNode succession) {
        JsonNode page = Api.tree(Api.as(Tokens.operator())
                .get("/v1/successions/" + succession.get("successionId").asText() + "/verdicts")
                .asString());
        List<String> verdicts = new ArrayList<>();
        page.get("items")
                .forEach(v -> verdicts.add(v.get("verdict").asText()
                        + ' '
                        + v.path("code").asText("-")
                        + ' '
                        + (v.has("newQualificationId") ? "begun" : "-")));
        verdicts.sort(null);
        return verdicts;
    }

    @Test
    @DisplayName("needs both insurers in the directory, and is not stopped once it has ended")
    void refused() {
        String path = "/v1/successions";
        String unknown = FreshInsurers.unknown();
        String body = "{\"predecessor\":\"%s\",\"successor\":\"%s\",\"effectiveOn\":\"2026-10-01\",\"dryRun\":true}";
        assertThat(Api.json(Tokens.operator(), body.formatted(ending, unknown))
                        .post(path)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-TRF-007");
        Api.insurer(Api.KOKUHO);
        assertThat(Api.json(Tokens.operator(), body.formatted(ending, Api.KOKUHO))
                        .post(path)
                        .statusCode())
                .as("another scheme")
                .isEqualTo(422);
        JsonNode done = done(start(true, "[]"));
        assertThat(Api.as(Tokens.operator())
                        .post(path + '/' + done.get("successionId").asText() + "/cancellation")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("SK-TRF-008");
    }

    @Test
    @DisplayName("of more members than a chunk loses none")
    void many() {
        Api.load(
                "",
                IntStream.range(0, 620)
                        .mapToObj(i ->
                                Line.ofSomebody(ending, Api.freshNumber() + i).json())
                        .toList());
        JsonNode done = done(start(false, "[]"));
        assertThat(done.get("moved").asInt() + done.get("refused").asInt()).isEqualTo(623);
    }

    private Response start(boolean dryRun, String numbers) {
        String body =
                "{\"predecessor\":\"%s\",\"successor\":\"%s\",\"effectiveOn\":\"%s\",\"dryRun\":%s,\"numbers\":%s}"
                        .formatted(ending, lasting, DAY, dryRun, numbers);
        Response started = Api.json(Tokens.operator(), body).post("/v1/successions");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return started;
    }

    private static JsonNode done(Response started) {
        return awaitDone(started.header("Location"));
    }

    private static JsonNode awaitDone(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> "DONE"
                .equals(Api.as(Tokens.operator()).get(path).jsonPath().getString("state")));
        return Api.tree(Api.as(Tokens.operator()).get(path).asString());
    }

    private static String member(Line line, String insurer) {
        return Api.resolve(line.with("insurerNumber", insurer), null)
                .at("/items/0/match")
                .asText();
    }
}
