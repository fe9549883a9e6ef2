package jp.shikaku.eligibility.resolution.candidates;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The search for a person whose number a claim does not know")
class PersonCandidatesTest {

    private final String born = Search.freshBirthDate();

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @Test
    @DisplayName("finds by birth date and names, however they are written, and gives the number to bill")
    void found() throws Exception {
        Line line = line().with("branch", "01").person("address", "東京都千代田区霞が関１丁目２番３号");
        String person = register(line);

        JsonNode item = Search.of(born).with("address", "東京都千代田区霞が関1-2-3").found();

        assertThat(item.get("candidates")).hasSize(1);
        JsonNode candidate = item.at("/candidates/0");
        assertThat(candidate.get("personId").asText()).isEqualTo(person);
        assertThat(candidate.get("score").asInt()).isEqualTo(25 + 23 + 25 + 5 + 18);
        assertThat(candidate.get("contributions"))
                .extracting(c -> c.get("field").asText()
                        + ' '
                        + c.get("verdict").asText()
                        + ' '
                        + c.get("points").asInt())
                .containsExactly(
                        "BIRTH_DATE EQUAL 25",
                        "NAME EQUIVALENT 23",
                        "KANA EQUAL 25",
                        "SEX EQUAL 5",
                        "ADDRESS EQUIVALENT 18");
        JsonNode number = candidate.at("/qualifications/0");
        assertThat(number.get("insurerNumber").asText()).isEqualTo(Api.KENPO);
        assertThat(number.get("symbol").asText()).isEqualTo("１２");
        assertThat(number.get("number").asText()).isEqualTo(line.number());
        assertThat(number.get("branch").asText()).isEqualTo("01");
        assertThat(number.get("scheme").asText()).isEqualTo("EMPLOYEES");
        assertThat(number.get("acquiredOn").asText()).isEqualTo("2026-04-01");
        assertThat(number.get("knownSince").asText()).isNotEmpty();
        assertThat(item.toString()).doesNotContain("花子", "タカハシ", "霞が関", born);
        assertThat(AuditTrail.of(person)).last().asString().contains("PERSON_CANDIDATES", "CLAIM_REVIEW");
    }

    @Test
    @DisplayName("gives the numbers that touch the days only, and all of them for a month")
    void days() {
        String number = Api.freshNumber();
        register(line().with("insurerNumber", Api.KOKUHO)
                .person("personRef", "prf-" + number)
                .with("acquiredOn", "2020-01-01")
                .with("lostOn", "2026-10-15"));
        register(line().person("personRef", "prf-" + number).with("acquiredOn", "2026-10-15"));

        assertThat(insurers(Search.of(born))).containsExactly(Api.KOKUHO, Api.KENPO);
        assertThat(insurers(Search.of(born).with("days", List.of("2026-10-14"))))
                .containsExactly(Api.KOKUHO);
        assertThat(insurers(Search.of(born).with("days", List.of("2026-10-15"))))
                .containsExactly(Api.KENPO);
        assertThat(insurers(Search.of(born).with("treatmentMonth", "2019-12"))).isEmpty();
        assertThat(Search.of(born).with("treatmentMonth", "2019-12").found().get("candidates"))
                .as("the person is known, if not for these days")
                .hasSize(1);
    }

    @Test
    @DisplayName("takes a name in kana for kana, and never goes by the birth date alone")
    void names() {
        register(line());

        assertThat(Search.of(born)
                        .with("name", "たかはし　はなこ")
                        .with("kana", null)
                        .found()
                        .get("candidates"))
                .hasSize(1);
        assertThat(Search.of(born)
                        .with("name", "佐藤　花子")
                        .with("kana", "サトウ　ハナコ")
                        .found()
                        .get("candidates"))
                .isEmpty();
        assertThat(Search.of("1909-12-31").found().get("candidates")).isEmpty();
    }

    @Test
    @DisplayName("ranks namesakes by what else agrees, shows ten of them and counts the rest")
    void namesakes() {
        Line other = line().person("sex", "1");
        Api.load("", IntStream.range(0, 22).mapToObj(i -> fresh(other).json()).toList());
        String best = register(line());

        JsonNode item = Search.of(born).found();

        assertThat(item.get("candidates")).hasSize(10);
        assertThat(item.at("/candidates/0/personId").asText()).isEqualTo(best);
        assertThat(item.at("/candidates/1/score").asInt())
                .isLessThan(item.at("/candidates/0/score").asInt());
        assertThat(item.get("further").asInt()).isEqualTo(13);
    }

    @Test
    @DisplayName("holds back whoever blocks looks, and whose number is suspended, and counts them")
    void heldBack() {
        String blocking = register(line());
        Api.json(Tokens.person(blocking), "{\"parts\":[\"CERTIFICATES\"]}")
                .put("/v1/persons/" + blocking + "/lookup-block")
                .then()
                .statusCode(200);
        register(fresh(line()).with("suspended", true));

        JsonNode item = Search.of(born).found();

        assertThat(item.get("candidates")).isEmpty();
        assertThat(item.get("heldBack").asInt()).isEqualTo(2);
        assertThat(item.get("tokens")).as("of whom was described only").hasSize(1);
    }

    @Test
    @DisplayName("says how many of a person's numbers for the days are not to be relied on")
    void oneNumberSuspended() {
        String number = Api.freshNumber();
        register(line().with("insurerNumber", Api.KOKUHO).person("personRef", "prf-" + number));
        register(line().person("personRef", "prf-" + number).with("suspended", true));

        JsonNode candidate = Search.of(born).found().at("/candidates/0");

        assertThat(candidate.get("qualifications")).hasSize(1);
        assertThat(candidate.at("/qualifications/0/insurerNumber").asText()).isEqualTo(Api.KOKUHO);
        assertThat(candidate.get("heldBackQualifications").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("repeats its answer as known at a position; a correction of the birth date is found by either")
    void asKnownAt() {
        String person = register(line());
        JsonNode then = Search.of(born).at(null);
        String right = Search.freshBirthDate();
        correctBirthDate(person, right);

        assertThat(Search.of(born).at(then.get("position").asLong())).isEqualTo(then);
        assertThat(Search.of(born).found().get("candidates")).isEmpty();
        assertThat(Search.of(right).found().get("candidates")).hasSize(1);
        assertThat(Search.of(right).at(then.get("position").asLong()).at("/items/0/candidates"))
                .isEmpty();
        assertThat(Search.of(born).send(999_999_999L).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a search that found nobody shares its token with the event of the late registration")
    void tokens() {
        JsonNode nobody = Search.of(born).found();
        String cursor = Api.endOfFeed();

        register(line());

        assertThat(nobody.get("candidates")).isEmpty();
        assertThat(Api.changes(cursor, 0).at("/items/0/tokens"))
                .contains(nobody.at("/tokens/0"))
                .hasSize(2);
        assertThat(Search.of(born).found().get("tokens")).hasSize(2);
    }

    @Test
    @DisplayName("refuses an item without a birth date, without any name, without days, and more than a hundred")
    void badInput() {
        assertRefused(Search.of(born).with("birthDate", null), "/items/0/birthDate");
        assertRefused(Search.of(born).with("name", " ").with("kana", null), "/items/0/name");
        assertRefused(Search.of(born).with("treatmentMonth", null), "/items/0/days");
        assertRefused(Search.of(born).with("treatmentMonth", "2026-13"), "/items/0/treatmentMonth");
        assertRefused(Search.of(born).with("sex", "F"), "/items/0/sex");
        String item = Search.of(born).item().entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        String many = "{\"items\":[" + String.join(",", java.util.Collections.nCopies(101, item)) + "]}";
        assertThat(Api.json(Tokens.service("coverage-resolution"), many)
                        .post("/v1/person-candidates")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void correctBirthDate(String person, String birthDate) {
        String insurer = Tokens.insurer(Api.KENPO);
        String facts =
                """
                {"name":"髙橋　花子","kana":"タカハシ　ハナコ","birthDate":"%s","sex":"2","usableCard":true}"""
                        .formatted(birthDate);
        Api.json(insurer, facts)
                .header("If-Match", Api.as(insurer).get("/v1/persons/" + person).header("ETag"))
                .put("/v1/persons/" + person + "/facts")
                .then()
                .statusCode(200);
    }

    private static void assertRefused(Search search, String pointer) {
        Map<String, Object> problem =
                search.send(null).then().statusCode(400).extract().jsonPath().getMap("");
        assertThat(problem.get("code")).isEqualTo("SK-REQ-002");
        assertThat(problem.get("errors").toString()).contains(pointer);
    }

    private static List<String> insurers(Search search) {
        List<String> numbers = new java.util.ArrayList<>();
        search.found()
                .at("/candidates/0/qualifications")
                .forEach(q -> numbers.add(q.get("insurerNumber").asText()));
        return numbers;
    }

    private Line line() {
        return Line.of(Api.KENPO, Api.freshNumber()).person("birthDate", born);
    }

    private static Line fresh(Line like) {
        String number = Api.freshNumber();
        return like.with("number", number).person("personRef", "prf-" + number);
    }

    private static String register(Line line) {
        return Api.register(Tokens.operator(), line)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("personId");
    }
}
