package jp.shikaku.eligibility.registration;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Registration")
class RegistrationTest {

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @Test
    @DisplayName("a new statement is registered, the same again changes nothing")
    void registersOnce() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());

        Response first = Api.register(Tokens.insurer(Api.KENPO), line);
        Response second = Api.register(Tokens.insurer(Api.KENPO), line);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getString("verdict")).isEqualTo("REGISTERED");
        assertThat(first.header("ETag")).isEqualTo("\"1-1\"");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("verdict")).isEqualTo("UNCHANGED");
        assertThat(second.jsonPath().getString("qualificationId"))
                .isEqualTo(first.jsonPath().getString("qualificationId"));
        assertThat(second.jsonPath().getString("personId"))
                .isEqualTo(first.jsonPath().getString("personId"));
    }

    @Test
    @DisplayName("fifty identical requests at once have one effect")
    void fiftyAtOnce() throws Exception {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        String token = Tokens.insurer(Api.KENPO);
        String before = Api.endOfFeed();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Callable<Integer>> requests = IntStream.range(0, 50)
                .mapToObj(
                        i -> (Callable<Integer>) () -> Api.register(token, line).statusCode())
                .toList();

        List<Integer> statuses = threads.invokeAll(requests).stream()
                .map(f -> {
                    try {
                        return f.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        threads.shutdown();

        assertThat(statuses).filteredOn(s -> s == 201).hasSize(1);
        assertThat(statuses).filteredOn(s -> s == 200).hasSize(49);
        assertThat(Api.changes(before, 0).get("items")).hasSize(1);
    }

    @Test
    @DisplayName("a bad line harms no other and says where it is wrong without repeating it")
    void badLines() {
        String good = Api.freshNumber();
        String other = Api.freshNumber();
        List<JsonNode> verdicts = Api.load(
                "",
                List.of(
                        Line.of(Api.KENPO, good).json(),
                        "{\"insurerNumber\":",
                        "",
                        Line.of("06132014", good).json(),
                        Line.of(Api.KENPO, Api.freshNumber())
                                .with("acquiredOn", "2026-02-30")
                                .json(),
                        Line.of(Api.KENPO, Api.freshNumber())
                                .with("lostOn", "2026-04-01")
                                .json(),
                        Line.of(Api.KENPO, good)
                                .with("acquiredOn", "2026-06-01")
                                .json(),
                        Line.of("67139998", Api.freshNumber()).json(),
                        Line.of(Api.KENPO, Api.freshNumber())
                                .person("name", null)
                                .json(),
                        Line.of(Api.KENPO, Api.freshNumber())
                                .person("name", "\0")
                                .json(),
                        Line.of(Api.KENPO, Api.freshNumber())
                                .person("name", "half")
                                .json()
                                .replace("half", "\\ud800"),
                        Line.of(Api.KENPO, "1".repeat(17_000)).json(),
                        Line.of(Api.KENPO, other).json()));

        assertThat(verdicts)
                .extracting(v -> v.get("line").asInt())
                .containsExactly(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(verdicts)
                .extracting(v -> v.get("verdict").asText()
                        + ' '
                        + v.path("code").asText()
                        + ' '
                        + v.path("pointer").asText())
                .containsExactly(
                        "REGISTERED  ",
                        "REJECTED SK-ELG-001 ",
                        "REJECTED SK-ELG-003 /insurerNumber",
                        "REJECTED SK-ELG-001 /acquiredOn",
                        "REJECTED SK-ELG-007 /lostOn",
                        "REJECTED SK-ELG-011 ",
                        "REJECTED SK-ELG-009 ",
                        "REJECTED SK-ELG-004 /person/name",
                        "REJECTED SK-ELG-001 /person/name",
                        "REJECTED SK-ELG-001 /person/name",
                        "REJECTED SK-ELG-002 ",
                        "REGISTERED  ");
        assertThat(verdicts.toString()).doesNotContain("髙橋", good, "2026-02-30");
    }

    @Test
    @DisplayName("a loss ends a statement; the original line again does not undo it")
    void lossStays() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Line loss = line.operation("LOSS", "2026-10-01");

        List<JsonNode> verdicts = Api.load(
                "",
                List.of(
                        loss.json(),
                        line.json(),
                        loss.json(),
                        line.json(),
                        loss.json(),
                        line.with("lostOn", "2026-10-01").json()));

        assertThat(verdicts)
                .extracting(v -> v.get("verdict").asText())
                .containsExactly("REJECTED", "REGISTERED", "LOST", "UNCHANGED", "UNCHANGED", "UNCHANGED");
    }

    @Test
    @DisplayName("a withdrawn statement leaves the timeline, and sending it again does not bring it back")
    void withdrawalStays() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());

        List<JsonNode> verdicts = Api.load(
                "", List.of(line.json(), line.operation("WITHDRAWAL", null).json(), line.json()));

        assertThat(verdicts)
                .extracting(v -> v.get("verdict").asText())
                .containsExactly("REGISTERED", "WITHDRAWN", "UNCHANGED");
        assertThat(verdicts.get(2).get("code").asText()).isEqualTo("SK-ELG-018");
        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("NONE");
    }

    @Test
    @DisplayName("a dry run judges and writes nothing")
    void dryRun() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        String before = Api.endOfFeed();

        List<JsonNode> verdicts = Api.load("?dryRun=true", List.of(line.json()));

        assertThat(verdicts.get(0).get("verdict").asText()).isEqualTo("REGISTERED");
        assertThat(Api.changes(before, 0).get("items")).isEmpty();
        assertThat(Api.resolve(line, null).at("/items/0/match").asText()).isEqualTo("NONE");
    }

    @Test
    @DisplayName("persons are linked by personRef, else only if all five items fit exactly one person")
    void linking() {
        String n = Api.freshNumber();
        String kana = "サトウ　" + "アイウエオカキクケコ".charAt(Integer.parseInt(n.substring(9))) + "ロウ";
        Line known = Line.of(Api.KENPO, n).person("kana", kana).person("address", "東京都千代田区１－１");
        Line same = Line.of(Api.KOKUHO, Api.freshNumber()).person("kana", kana).person("personRef", null);

        List<JsonNode> verdicts = Api.load(
                "",
                List.of(
                        known.json(),
                        same.person("address", "東京都千代田区1-1").json(),
                        same.with("number", Api.freshNumber())
                                .person("address", "大阪市北区2")
                                .json(),
                        same.with("number", Api.freshNumber()).json(),
                        Line.of(Api.KOKUHO, Api.freshNumber())
                                .person("personRef", "prf-" + n)
                                .json(),
                        Line.of(Api.KOKUHO, Api.freshNumber())
                                .person("personRef", "prf-" + n)
                                .person("birthDate", "1990-01-01")
                                .json()));

        String person = verdicts.get(0).get("personId").asText();
        assertThat(verdicts.get(1).get("personId").asText()).isEqualTo(person);
        Set<String> strangers = Set.of(verdicts.get(2), verdicts.get(3)).stream()
                .map(v -> v.get("personId").asText())
                .collect(Collectors.toSet());
        assertThat(strangers).hasSize(2).doesNotContain(person);
        assertThat(verdicts.get(4).get("personId").asText()).isEqualTo(person);
        assertThat(verdicts.get(5).get("code").asText()).isEqualTo("SK-ELG-016");
    }

    @Test
    @DisplayName("whose name changed is not a second person under the same number and branch, also without a pseudonym")
    void renamed() {
        Line first = Line.of(Api.KENPO, Api.freshNumber())
                .with("branch", "01")
                .person("personRef", null)
                .person("name", "旧姓　花子")
                .person("kana", "キュウセイ　ハナコ");
        Line married = first.person("name", "新姓　花子").person("kana", "シンセイ　ハナコ");

        String personId = only(first).get("personId").asText();
        JsonNode verdict = only(married);

        assertThat(verdict.get("verdict").asText()).isEqualTo("UNCHANGED");
        assertThat(verdict.get("code").asText())
                .as("the name is corrected at the person")
                .isEqualTo("SK-ELG-019");
        assertThat(verdict.get("personId").asText()).isEqualTo(personId);
        assertThat(only(married.person("sex", "1")).get("verdict").asText())
                .as("somebody else")
                .isEqualTo("REGISTERED");
        Line twin = Line.of(Api.KENPO, Api.freshNumber()).person("personRef", null);
        only(twin);
        assertThat(only(twin.person("name", "髙橋　月子").person("kana", "タカハシ　ツキコ"))
                        .get("verdict")
                        .asText())
                .as("a twin under a number without branches")
                .isEqualTo("REGISTERED");
    }

    private static JsonNode only(Line line) {
        return Api.load("", List.of(line.json())).get(0);
    }

    @Test
    @DisplayName("what looks like an individual number is refused as personRef")
    void individualNumber() {
        String body = "00000000000";
        for (int check = 0; check < 10; check++) {
            String ref = body + check;
            String code = Api.register(
                            Tokens.operator(),
                            Line.of(Api.KENPO, Api.freshNumber()).person("personRef", ref))
                    .jsonPath()
                    .getString("code");
            assertThat("SK-ELG-008".equals(code)).isEqualTo(check == 0);
        }
    }
}
