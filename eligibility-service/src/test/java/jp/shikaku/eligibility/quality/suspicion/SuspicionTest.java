package jp.shikaku.eligibility.quality.suspicion;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.quality.following.Checkpoints;
import jp.shikaku.eligibility.quality.following.Follower;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("The queue of suspicions")
class SuspicionTest {

    private static final String OTHER = "06271530";

    @Inject
    DataSource dataSource;

    @Inject
    Checkpoints checkpoints;

    @Inject
    ForwardClock clock;

    private final String insurer = Tokens.insurer(Api.KENPO);
    private final String other = Tokens.insurer(OTHER);

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
        Api.insurer(OTHER);
    }

    @Test
    @DisplayName("shows an overlap to both insurers, of the other one number and dates only")
    void overlap() {
        Line old = Line.of(Api.KENPO, Api.freshNumber());
        String person = Findings.register(insurer, old);
        Findings.register(other, moved(old));

        JsonNode mine = Findings.awaitOne(insurer, person, "OVERLAP", "OPEN");
        assertThat(mine.get("from").asText()).isEqualTo("2026-07-01");
        JsonNode theirs = side(mine, OTHER);
        assertThat(theirs.get("own").asBoolean()).isFalse();
        assertThat(theirs.get("acquiredOn").asText()).isEqualTo("2026-07-01");
        assertThat(theirs.has("personId") || theirs.has("qualificationId")).isFalse();
        assertThat(side(Findings.awaitOne(other, person, "OVERLAP", "OPEN"), Api.KENPO)
                        .get("own")
                        .asBoolean())
                .isFalse();
        String id = mine.get("findingId").asText();
        Api.as(Tokens.insurer(Api.ELDERLY)).get("/v1/suspicions/" + id).then().statusCode(404);
        Api.as(other).get("/v1/suspicions?insurerNumber=" + Api.KENPO).then().statusCode(404);
    }

    @Test
    @DisplayName("lets an overlap vanish when the loss is registered, and open again with more days")
    void vanishes() {
        Line old = Line.of(Api.KENPO, Api.freshNumber());
        String person = Findings.register(insurer, old);
        Findings.register(other, moved(old));
        Findings.awaitOne(insurer, person, "OVERLAP", "OPEN");

        Api.register(insurer, old.operation("LOSS", "2026-07-01")).then().statusCode(200);

        Findings.awaitOne(insurer, person, "OVERLAP", "VANISHED");
    }

    @Test
    @DisplayName(
            "shows nothing more of a statement that was linked to somebody else, but to its insurer and an auditor")
    void linkRepaired() {
        Line old = Line.of(Api.KENPO, Api.freshNumber());
        String person = Findings.register(insurer, old);
        Findings.register(other, moved(old));
        JsonNode found = Findings.awaitOne(other, person, "OVERLAP", "OPEN");
        String path = "/v1/suspicions/" + found.get("findingId").asText();
        String wrong = side(found, OTHER).get("qualificationId").asText();
        String stranger =
                Findings.register(other, Line.of(OTHER, Api.freshNumber()).person("name", "髙橋　華子"));

        Api.json(other, "{\"personId\":\"%s\",\"reason\":\"別人\"}".formatted(stranger))
                .header(
                        "If-Match",
                        Api.as(other).get("/v1/registrations/" + wrong).header("ETag"))
                .put("/v1/registrations/" + wrong + "/link")
                .then()
                .statusCode(200);

        JsonNode mine = Api.tree(Api.as(insurer).get(path).asString());
        assertThat(mine.get("sides")).hasSize(1);
        assertThat(side(mine, Api.KENPO).get("own").asBoolean()).isTrue();
        JsonNode theirs = Api.tree(Api.as(other).get(path).asString());
        assertThat(side(theirs, OTHER).get("personId").asText()).isEqualTo(stranger);
        assertThat(Api.tree(Api.as(Tokens.auditor()).get(path).asString()).get("sides"))
                .hasSize(2);
    }

    @Test
    @DisplayName("keeps settled what was settled: the rules run again, the facts are sent again; more days are new")
    void settled() {
        Line old = Line.of(Api.KENPO, Api.freshNumber());
        String person = Findings.register(insurer, old);
        Line next = moved(old).with("lostOn", "2026-09-01");
        String nextPerson = Findings.register(other, next);
        assertThat(nextPerson).isEqualTo(person);
        JsonNode finding = Findings.awaitOne(insurer, person, "OVERLAP", "OPEN");
        String id = finding.get("findingId").asText();

        decide(insurer, "SETTLED", id, finding.get("version").asInt(), "DECIDED");
        decide(insurer, "SETTLED", id, null, "UNCHANGED");
        decide(insurer, "CONFIRMED", id, 1, "CHANGED_MEANWHILE");
        Api.register(insurer, old).then().statusCode(200);
        Api.register(other, next).then().statusCode(200);
        finishRun();

        JsonNode after = Api.tree(Api.as(insurer).get("/v1/suspicions/" + id).asString());
        assertThat(after.get("state").asText()).isEqualTo("SETTLED");
        JsonNode decision = after.at("/decisions/0");
        assertThat(decision.get("reason").asText()).isEqualTo("照会済み");
        assertThat(decision.get("decidedFor").asText()).isEqualTo(Api.KENPO);
        assertThat(decision.has("decidedBy") && decision.has("decidedAt")).isTrue();
        JsonNode theirs = Api.tree(Api.as(other).get("/v1/suspicions/" + id).asString());
        assertThat(theirs.at("/decisions/0").has("reason")).isFalse();
        assertThat(Findings.about(insurer, person)).hasSize(1);

        String qualification = side(theirs, OTHER).get("qualificationId").asText();
        String etag = Api.as(other).get("/v1/registrations/" + qualification).header("ETag");
        Api.json(
                        other,
                        """
                {"symbol":"９９","number":"%s","relationship":"SELF","acquiredOn":"2026-06-01","lostOn":"2026-09-01"}"""
                                .formatted(next.number()))
                .header("If-Match", etag)
                .put("/v1/registrations/" + qualification)
                .then()
                .statusCode(200);
        JsonNode wider = Findings.awaitOne(insurer, person, "OVERLAP", "OPEN");
        assertThat(wider.get("findingId").asText()).isNotEqualTo(id);
        assertThat(wider.get("from").asText()).isEqualTo("2026-06-01");
    }

    @Test
    @DisplayName("tells what cannot be decided, and nothing of other insurers' findings")
    void undecidable() {
        Line old = Line.of(Api.KENPO, Api.freshNumber());
        String person = Findings.register(insurer, old);
        Findings.register(other, moved(old));
        String id = Findings.awaitOne(insurer, person, "OVERLAP", "OPEN")
                .get("findingId")
                .asText();

        decide(Tokens.insurer(Api.ELDERLY), "SETTLED", id, null, "NOT_FOUND");
        decide(insurer, "SETTLED", "no-id", null, "NOT_FOUND");
        Api.register(insurer, old.operation("LOSS", "2026-07-01")).then().statusCode(200);
        Findings.awaitOne(insurer, person, "OVERLAP", "VANISHED");
        decide(insurer, "SETTLED", id, null, "VANISHED");
        Api.json(insurer, "{\"decision\":\"SETTLED\",\"reason\":\" \",\"items\":[]}")
                .post("/v1/suspicions/decisions")
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-REQ-002"));
    }

    @Test
    @DisplayName("is found in the same number of statements, however many persons changed")
    void statements() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Line old = Line.of(Api.KENPO, Api.freshNumber());
            lines.add(old.json());
            lines.add(moved(old).json());
        }
        Set<UUID> persons = Api.load("", lines).stream()
                .map(verdict -> UUID.fromString(verdict.get("personId").asText()))
                .collect(Collectors.toSet());
        List<String> statements = new ArrayList<>();
        DataSource counting = Recording.of(dataSource, statements);
        SuspicionPass pass = new SuspicionPass(counting, checkpoints, clock);

        Work.inTransaction(counting, connection -> {
            // Nobody else passes meanwhile.
            checkpoints.hold(connection, Follower.SUSPICION);
            return pass.judge(connection, persons);
        });

        assertThat(persons).hasSize(40);
        assertThat(statements).hasSizeBetween(3, 6);
    }

    private void finishRun() {
        String run = Api.tree(Api.as(Tokens.operator())
                        .post("/v1/suspicion-runs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .asString())
                .get("runId")
                .asText();
        JsonNode done = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.tree(Api.as(Tokens.operator())
                                .get("/v1/suspicion-runs/" + run)
                                .asString()),
                        r -> "DONE".equals(r.get("state").asText()));
        assertThat(done.get("personsDone").asLong())
                .isGreaterThanOrEqualTo(done.get("personsTotal").asLong());
    }

    private static void decide(String token, String decision, String id, Integer version, String result) {
        String seen = version == null ? "" : ",\"version\":" + version;
        Api.json(
                        token,
                        """
                {"decision":"%s","reason":"照会済み","items":[{"findingId":"%s"%s}]}"""
                                .formatted(decision, id, seen))
                .post("/v1/suspicions/decisions")
                .then()
                .statusCode(200)
                .body("items[0].result", equalTo(result));
    }

    private static Line moved(Line old) {
        return old.with("insurerNumber", OTHER).with("symbol", "９９").with("acquiredOn", "2026-07-01");
    }

    private static JsonNode side(JsonNode finding, String insurerNumber) {
        for (JsonNode side : finding.get("sides")) {
            if (side.get("insurerNumber").asText().equals(insurerNumber)) {
                return side;
            }
        }
        throw new AssertionError("no side of " + insurerNumber);
    }
}
