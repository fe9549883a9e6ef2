package jp.shikaku.eligibility.matching.clearing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(ComparedByRegister.class)
@DisplayName("Comparison of new statements with the resident register")
class MatchingTest {

    private static final String ADDRESS = "東京都千代田区霞が関１丁目２番３号";

    @ConfigProperty(name = "quarkus.rest-client.resident-register.url")
    String register;

    @Inject
    DataSource dataSource;

    @Inject
    MatchingQueue queue;

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        outage(false);
    }

    @Test
    @DisplayName("a statement that agrees, another writing of name and address included, is shown as valid")
    void agreeing() {
        Line line = line();
        resident(line, "高橋 花子", "たかはし はなこ", "1988-05-14", "2", "東京都千代田区霞が関1-2-3");
        String id = register(line);
        awaitState(id, "CLEAR");
        assertThat(lookup(line).get("validity").asText()).isEqualTo("VALID");
        JsonNode steps = history(id).get("steps");
        assertThat(steps.get(0).get("state").asText()).isEqualTo("PENDING");
        assertThat(steps.get(1).get("items").toString()).contains("{\"item\":\"NAME\",\"comparison\":\"EQUIVALENT\"}");
    }

    @Test
    @DisplayName(
            "until it is compared the answer is undetermined, being matched; the claim waits; cleared people go on")
    void registerDown() {
        Line cleared = line();
        resident(cleared);
        awaitState(register(cleared), "CLEAR");
        outage(true);
        Line waiting = line();
        resident(waiting);
        String id = register(waiting);
        JsonNode answer = lookup(waiting);
        assertThat(answer.get("validity").asText()).isEqualTo("UNDETERMINED");
        assertThat(answer.get("reason").asText()).isEqualTo("BEING_MATCHED");
        assertThat(answer.get("registrationUnderWay").asBoolean()).isTrue();
        assertThat(answer.has("qualification")).isFalse();
        assertThat(Api.resolve(waiting, null)
                        .at("/items/0/timeline/0/suspended")
                        .asBoolean())
                .isTrue();
        assertThat(lookup(cleared).get("validity").asText()).isEqualTo("VALID");
        assertThat(state(id)).isEqualTo("PENDING");
        outage(false);
        awaitState(id, "CLEAR");
        assertThat(lookup(waiting).get("validity").asText()).isEqualTo("VALID");
        JsonNode then = lookup(waiting, ",\"asKnownAt\":" + answer.get("knownAt"));
        assertThat(then.get("reason").asText()).isEqualTo("BEING_MATCHED");
        assertThat(Api.resolve(waiting, null)
                        .at("/items/0/timeline/0/suspended")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName(
            "one that the register cannot be asked about waits alone; those that waited with it and later ones go on")
    void oneAtFault() {
        outage(true);
        List<Line> waiting = List.of(line(), line(), line(), line());
        List<String> ids = waiting.stream()
                .map(line -> {
                    resident(line);
                    return register(line);
                })
                .toList();
        refuse("prf-" + waiting.get(2).number());
        outage(false);
        for (int i : List.of(0, 1, 3)) {
            awaitState(ids.get(i), "CLEAR");
        }
        Line later = line();
        resident(later);
        awaitState(register(later), "CLEAR");
        assertThat(state(ids.get(2))).isEqualTo("PENDING");
        refuse("");
        awaitState(ids.get(2), "CLEAR");
    }

    @Test
    @DisplayName("J.3 same sex, name, kana and birth date at another address is reviewed, not passed silently")
    void caseJ03AnotherAddress() {
        Line line = line();
        resident(line, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", "大阪府大阪市北区梅田４丁目５番６号");
        String id = register(line);
        awaitState(id, "REVIEW");
        assertThat(lookup(line).get("validity").asText()).isEqualTo("UNDETERMINED");
        JsonNode finding = finding(id);
        assertThat(finding.get("verdict").asText()).isEqualTo("REVIEW");
        assertThat(finding.get("items").toString()).contains("{\"item\":\"ADDRESS\",\"comparison\":\"DIFFERENT\"}");
        assertThat(finding.toString()).doesNotContain("大阪");
    }

    @Test
    @DisplayName("J.5 a register that holds ●橋 decides nothing: reviewed")
    void caseJ05HiddenCharacter() {
        Line line = line();
        resident(line, "●橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", ADDRESS);
        awaitState(register(line), "REVIEW");
    }

    @Test
    @DisplayName("released as no doubt with reason and author it counts, and a comparison of everything leaves it so")
    void released() {
        Line line = line();
        resident(line, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", "大阪府大阪市北区梅田４丁目５番６号");
        String id = register(line);
        awaitState(id, "REVIEW");
        String cursor = Api.endOfFeed();
        assertThat(release(id, Api.KOKUHO)).isEqualTo("NOT_FOUND");
        assertThat(release(id, Api.KENPO)).isEqualTo("RELEASED");
        assertThat(release(id, Api.KENPO)).isEqualTo("UNCHANGED");
        assertThat(lookup(line).get("validity").asText()).isEqualTo("VALID");
        assertThat(Api.changes(cursor, 5).at("/items/0/kinds").toString()).contains("QUALIFICATION_MATCHED");
        JsonNode step = history(id).get("steps").get(2);
        assertThat(step.get("reasonCode").asText()).isEqualTo("MOVED");
        assertThat(step.get("reason").asText()).isEqualTo("転居届の写しで確認");
        assertThat(step.get("decidedBy").asText()).isNotBlank();
        runEverything();
        assertThat(state(id)).isEqualTo("RELEASED");
    }

    @Test
    @DisplayName("taken back it is no longer held, and there is nothing to release")
    void releasedWhenWithdrawn() {
        Line line = line();
        resident(line, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", "大阪府大阪市北区梅田４丁目５番６号");
        String id = register(line);
        awaitState(id, "REVIEW");
        assertThat(registerAgain(line.operation("WITHDRAWAL", null))).isEqualTo("WITHDRAWN");

        assertThat(release(id, Api.KENPO)).isEqualTo("NOT_HELD");
        assertThat(state(id)).isEqualTo("REVIEW");
    }

    @Test
    @DisplayName("a wrong birth date suspends; registering again with the right person is a correction and clears")
    void corrected() {
        Line wrong = line().person("birthDate", "1988-05-15");
        resident(wrong, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", ADDRESS);
        String id = register(wrong);
        awaitState(id, "SUSPENDED");
        Line right = wrong.person("birthDate", "1988-05-14");
        Map<String, Object> verdict = Api.json(Tokens.insurer(Api.KENPO), right.json())
                .post("/v1/registrations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(verdict).containsEntry("verdict", "CORRECTED").containsEntry("qualificationId", id);
        awaitState(id, "CLEAR");
        assertThat(lookup(right).get("validity").asText()).isEqualTo("VALID");
        assertThat(lookup(wrong).get("validity").asText()).isEqualTo("NOT_FOUND");
        assertThat(registerAgain(wrong)).isNotEqualTo("CORRECTED");
        assertThat(state(id)).isEqualTo("CLEAR");
    }

    @Test
    @DisplayName("what a held-back statement says about a person known before is taken over only when it is cleared")
    void factsFollowTheClearing() {
        Line known = line();
        resident(known);
        String first = register(known);
        awaitState(first, "CLEAR");
        Line married = Line.of(Api.KOKUHO, Api.freshNumber())
                .with("acquiredOn", "2026-06-01")
                .person("personRef", "prf-" + known.number())
                .person("address", ADDRESS)
                .person("name", "佐藤　花子")
                .person("kana", "サトウ　ハナコ");
        String second = registerAt(Api.KOKUHO, married);
        await().atMost(Duration.ofSeconds(20)).until(() -> !"PENDING".equals(stateAt(Api.KOKUHO, second)));
        assertThat(stateAt(Api.KOKUHO, second)).isEqualTo("SUSPENDED");
        assertThat(lookup(known).at("/qualification/name").asText()).isEqualTo("髙橋　花子");
        resident(known, "佐藤　花子", "サトウ　ハナコ", "1988-05-14", "2", ADDRESS);
        runEverything();
        assertThat(stateAt(Api.KOKUHO, second)).isEqualTo("CLEAR");
        assertThat(lookup(married).at("/qualification/name").asText()).isEqualTo("佐藤　花子");
        assertThat(state(first)).isEqualTo("DOUBTED");
    }

    @Test
    @DisplayName("the verdict does not depend on which of two statements of a person arrived first")
    void orderOfArrival() {
        for (boolean differingFirst : new boolean[] {true, false}) {
            Line differing = line().person("name", "髙橋　華子");
            Line agreeing = Line.of(Api.KOKUHO, Api.freshNumber())
                    .person("personRef", "prf-" + differing.number())
                    .person("address", ADDRESS);
            resident(differing, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", ADDRESS);
            String id;
            if (differingFirst) {
                id = register(differing);
                awaitState(id, "REVIEW");
                registerAt(Api.KOKUHO, agreeing);
            } else {
                registerAt(Api.KOKUHO, agreeing);
                id = register(differing);
            }
            awaitState(id, "SUSPENDED");
        }
    }

    @Test
    @DisplayName("somebody without pseudonym is searched by birth date and kana; unknown to the register is reviewed")
    void withoutPseudonym() {
        Line line = line();
        resident(line.person("kana", "タカハシ　イチ"), "髙橋　花子", "タカハシ　イチ", "1988-05-14", "2", ADDRESS);
        Line sought = line.person("personRef", null).person("kana", "タカハシ　イチ");
        awaitState(register(sought), "CLEAR");
        Line unknown = line();
        String id = register(unknown);
        awaitState(id, "REVIEW");
        assertThat(finding(id).get("cause").asText()).isEqualTo("NOT_IN_REGISTER");
    }

    @Test
    @DisplayName("existing stock counts at once and is doubted, not hidden, when a run finds another address")
    void stock() {
        Line line = line();
        resident(line, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", "大阪府大阪市北区梅田４丁目５番６号");
        String id = Api.json(Tokens.operator(), line.json())
                .post("/v1/registrations?initialLoad=true")
                .then()
                .statusCode(201)
                .extract()
                .path("qualificationId");
        assertThat(lookup(line).get("validity").asText()).isEqualTo("VALID");
        assertThat(history(id).get("steps")).isEmpty();
        runEverything();
        assertThat(state(id)).isEqualTo("DOUBTED");
        assertThat(lookup(line).get("validity").asText()).isEqualTo("VALID");
    }

    @Test
    @DisplayName("a file is compared while it is registered; what the register cannot be asked about waits for it")
    void fileComparedAtOnce() {
        Line agreeing = line();
        Line differing = line();
        resident(agreeing);
        resident(differing, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", "大阪府大阪市北区梅田４丁目５番６号");
        List<String> ids = registerFile(agreeing, differing);

        JsonNode steps = history(ids.get(0)).get("steps");
        assertThat(steps.get(0).get("state").asText()).isEqualTo("PENDING");
        assertThat(steps.get(1).get("state").asText()).isEqualTo("CLEAR");
        assertThat(steps.get(1).get("at")).isEqualTo(steps.get(0).get("at"));
        assertThat(state(ids.get(1))).isEqualTo("REVIEW");
        assertThat(lookup(agreeing).get("validity").asText()).isEqualTo("VALID");

        outage(true);
        Line waiting = line();
        resident(waiting);
        String id = registerFile(waiting).get(0);
        assertThat(state(id)).isEqualTo("PENDING");
        outage(false);
        awaitState(id, "CLEAR");
    }

    @Test
    @DisplayName("a statement that is corrected while a run waits for it is compared, although the run is cancelled")
    void correctedDuringRun() {
        Line wrong = line().person("birthDate", "1988-05-15");
        resident(wrong, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", ADDRESS);
        String id = register(wrong);
        awaitState(id, "SUSPENDED");
        outage(true);
        String run = beginRun();
        await().atMost(Duration.ofSeconds(30)).until(() -> run(run).<String>path("state"), "COMPARING"::equals);
        Line right = wrong.person("birthDate", "1988-05-14");
        assertThat(registerAgain(right)).isEqualTo("CORRECTED");
        Api.as(Tokens.operator()).post(run + "/cancellation").then().statusCode(200);
        outage(false);
        awaitState(id, "CLEAR");
    }

    @Test
    @DisplayName("an answer about an earlier statement does not settle one that was corrected and queued anew since")
    void staleAnswer() throws SQLException {
        outage(true);
        Line line = line();
        resident(line);
        UUID id = UUID.fromString(register(line));
        List<WaitingStatement> early = List.of(waiting(id));
        try (Connection connection = dataSource.getConnection()) {
            assertThat(queue.finish(connection, early)).containsExactly(id);
        }
        assertThat(registerAgain(line.person("birthDate", "1988-05-15"))).isEqualTo("CORRECTED");
        try (Connection connection = dataSource.getConnection()) {
            assertThat(queue.finish(connection, early))
                    .as("the corrected one waits still")
                    .isEmpty();
        }
        outage(false);
        awaitState(id.toString(), "SUSPENDED");
    }

    private WaitingStatement waiting(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT generation FROM matching_work WHERE qualification_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("nothing waits");
                }
                return new WaitingStatement(id, row.getLong(1), null, 1);
            }
        }
    }

    private static List<String> registerFile(Line... lines) {
        String verdicts = Api.as(Tokens.insurer(Api.KENPO))
                .contentType("application/x-ndjson")
                .body(Arrays.stream(lines)
                        .map(Line::json)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/registrations")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return verdicts.lines()
                .map(verdict -> Api.tree(verdict).get("qualificationId").asText())
                .toList();
    }

    private static Line line() {
        return Line.of(Api.KENPO, Api.freshNumber()).person("address", ADDRESS);
    }

    private static String register(Line line) {
        return registerAt(Api.KENPO, line);
    }

    private static String registerAt(String insurer, Line line) {
        return Api.json(Tokens.insurer(insurer), line.json())
                .post("/v1/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("qualificationId");
    }

    private static String registerAgain(Line line) {
        return Api.json(Tokens.insurer(Api.KENPO), line.json())
                .post("/v1/registrations")
                .then()
                .extract()
                .path("verdict");
    }

    private void resident(Line line) {
        resident(line, "髙橋　花子", "タカハシ　ハナコ", "1988-05-14", "2", ADDRESS);
    }

    private void resident(Line line, String name, String kana, String birthDate, String sex, String address) {
        RestAssured.given()
                .body(
                        """
                        {"personRef":"prf-%s","name":"%s","kana":"%s","birthDate":"%s","sex":"%s","address":"%s"}"""
                                .formatted(line.number(), name, kana, birthDate, sex, address)
                                .getBytes(StandardCharsets.UTF_8))
                .put(register + "/local/residents")
                .then()
                .statusCode(204);
    }

    private void outage(boolean down) {
        RestAssured.given()
                .body(Boolean.toString(down))
                .put(register + "/local/outage")
                .then()
                .statusCode(204);
    }

    private void refuse(String personRef) {
        RestAssured.given()
                .body(personRef)
                .put(register + "/local/refusals")
                .then()
                .statusCode(204);
    }

    private static JsonNode lookup(Line line) {
        return lookup(line, "");
    }

    private static JsonNode lookup(Line line, String more) {
        JsonNode item = Api.tree(line.item());
        String question =
                """
                {"insurerNumber":"%s","symbol":"%s","number":"%s","birthDate":"%s","asOf":"2026-07-01",
                 "purpose":"TREATMENT"%s}"""
                        .formatted(
                                item.get("insurerNumber").asText(),
                                item.get("symbol").asText(),
                                item.get("number").asText(),
                                item.get("birthDate").asText(),
                                more);
        return Api.tree(Api.json(Tokens.institution("1311234567"), question)
                .post("/v1/lookups")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode history(String id) {
        return historyAt(Api.KENPO, id);
    }

    private static JsonNode historyAt(String insurer, String id) {
        return Api.tree(Api.as(Tokens.insurer(insurer))
                .get("/v1/matching-findings/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String state(String id) {
        return stateAt(Api.KENPO, id);
    }

    private static String stateAt(String insurer, String id) {
        JsonNode steps = historyAt(insurer, id).get("steps");
        return steps.get(steps.size() - 1).get("state").asText();
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id), state::equals);
    }

    private static JsonNode finding(String id) {
        JsonNode page = Api.tree(Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/matching-findings?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        for (JsonNode item : page.get("items")) {
            if (id.equals(item.get("qualificationId").asText())) {
                return item;
            }
        }
        throw new AssertionError("no such finding");
    }

    private static String release(String id, String insurer) {
        return Api.json(
                        Tokens.insurer(insurer),
                        """
                        {"qualificationIds":["%s"],"reasonCode":"MOVED","reason":"転居届の写しで確認"}"""
                                .formatted(id))
                .post("/v1/matching-findings/releases")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].verdict");
    }

    private static void runEverything() {
        String run = beginRun();
        await().atMost(Duration.ofSeconds(60)).until(() -> run(run).<String>path("state"), "DONE"::equals);
    }

    private static String beginRun() {
        return Api.json(Tokens.operator(), "{}")
                .post("/v1/matching-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static ExtractableResponse<Response> run(String location) {
        return Api.as(Tokens.operator()).get(location).then().statusCode(200).extract();
    }
}
