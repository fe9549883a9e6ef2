package jp.shikaku.eligibility.registration.transfer;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A succession of insurers")
class SuccessionTest {

    private static final String DAY = "2026-10-01";

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
                        .mapToObj(i -> Line.of(ending, Api.freshNumber() + i).json())
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
        String path = started.header("Location");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Api.as(Tokens.operator())
                .get(path)
                .jsonPath()
                .getString("state")
                .equals("DONE"));
        return Api.tree(Api.as(Tokens.operator()).get(path).asString());
    }

    private static String member(Line line, String insurer) {
        return Api.resolve(line.with("insurerNumber", insurer), null)
                .at("/items/0/match")
                .asText();
    }
}
