package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A lookup at the desk")
class LookupTest {

    @Inject
    IdentityTokens tokens;

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @Test
    @DisplayName("shows what is registered, however the number is written, and who asked is kept")
    void valid() throws Exception {
        Line line = Line.of(Api.KENPO, Api.freshNumber()).with("branch", "01").with("burdenTenths", 3);
        String person = register(line).get("personId").asText();

        JsonNode answer = Desk.about(line, "2026-10-02").with("symbol", " 1 2").ask();

        assertThat(answer.get("validity").asText()).isEqualTo("VALID");
        assertThat(answer.get("code").asText()).isEqualTo("1");
        assertThat(answer.get("reason").asText()).isEqualTo("IN_FORCE");
        assertThat(answer.at("/reasonText/ja").asText()).isNotEmpty();
        assertThat(answer.at("/nextSteps/0/en").asText()).isNotEmpty();
        assertThat(answer.has("lastConfirmedAt")).isTrue();
        assertThat(answer.at("/qualification/name").asText()).isEqualTo("髙橋　花子");
        assertThat(answer.at("/qualification/symbol").asText()).isEqualTo("１２");
        assertThat(answer.at("/qualification/insurerName").asText()).isNotEmpty();
        assertThat(AuditTrail.of(person))
                .containsExactly("institution:1311234567 1311234567 LOOKUP TREATMENT 2026-10-02"
                        + " VALID IN_FORCE QUALIFICATION_SHOWN");
    }

    @Test
    @DisplayName("that finds nobody says so, and leaves keyed tokens instead of numbers")
    void notFound() throws Exception {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Desk desk = Desk.about(line, "2026-10-02");

        JsonNode answer = desk.ask();

        assertThat(answer.get("validity").asText()).isEqualTo("NOT_FOUND");
        assertThat(answer.get("code").asText()).isEqualTo("4");
        assertThat(answer.has("qualification")).isFalse();
        assertThat(answer.has("lastConfirmedAt")).isFalse();
        Question question = new Question(
                new InsuredNumber(InsurerNumber.of(Api.KENPO), "１２", line.number(), null),
                LocalDate.of(1988, 5, 14),
                LocalDate.of(2026, 10, 2));
        List<String> looks = AuditTrail.ofToken(tokens.of(question.identity()));
        assertThat(looks).hasSize(1);
        assertThat(looks.get(0)).contains("NOT_FOUND").doesNotContain(line.number(), "1988");
    }

    @Test
    @DisplayName(
            "with old numbers says that new ones exist and reveals nothing of them; with new ones tells the overlap")
    void overlap() {
        String ref = "prf-" + Api.freshNumber();
        Line old = Line.of(Api.KOKUHO, Api.freshNumber()).person("personRef", ref);
        Line young =
                Line.of(Api.KENPO, Api.freshNumber()).person("personRef", ref).with("acquiredOn", "2026-10-01");
        register(old);
        register(young);

        JsonNode oldAnswer = Desk.about(old, "2026-10-02").ask();
        JsonNode newAnswer = Desk.about(young, "2026-10-02").ask();

        assertThat(oldAnswer.get("validity").asText()).isEqualTo("INVALID_NEW_EXISTS");
        assertThat(oldAnswer.get("code").asText()).isEqualTo("3");
        assertThat(oldAnswer.get("overlap").asBoolean()).isTrue();
        assertThat(oldAnswer.toString()).doesNotContain(young.number(), Api.KENPO, "髙橋");
        assertThat(newAnswer.get("validity").asText()).isEqualTo("VALID");
        assertThat(newAnswer.get("overlap").asBoolean()).isTrue();
        assertThat(newAnswer.toString()).doesNotContain(old.number());
    }

    @Test
    @DisplayName("for twins without a branch names neither, with the branch the right one")
    void twins() {
        Line first = Line.of(Api.KENPO, Api.freshNumber()).with("branch", "02").with("relationship", "FAMILY");
        Line second = first.with("branch", "03")
                .person("personRef", "prf-" + Api.freshNumber())
                .person("name", "髙橋　桃子");
        register(first);
        register(second);
        Desk desk = Desk.about(first, "2026-10-02");

        JsonNode several = desk.with("branch", null).ask();

        assertThat(several.get("validity").asText()).isEqualTo("MULTIPLE");
        assertThat(several.get("code").asText()).isEqualTo("5");
        assertThat(several.toString()).doesNotContain("髙橋");
        assertThat(desk.with("branch", "０３").ask().at("/qualification/name").asText())
                .isEqualTo("髙橋　桃子");
    }

    @Test
    @DisplayName("on a suspended link is undetermined, never not covered")
    void suspended() {
        Line line = Line.of(Api.KENPO, Api.freshNumber()).with("suspended", true);
        register(line);

        JsonNode answer = Desk.about(line, "2026-10-02").ask();

        assertThat(answer.get("validity").asText()).isEqualTo("UNDETERMINED");
        assertThat(answer.has("code")).isFalse();
        assertThat(answer.get("registrationUnderWay").asBoolean()).isTrue();
        assertThat(answer.has("qualification")).isFalse();
    }

    @Test
    @DisplayName("as known at an instant never changes afterwards")
    void asKnown() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Desk desk = Desk.about(line, "2026-10-02");
        String before = Instant.now().toString();
        JsonNode nothingYet = desk.with("asKnownAt", before).ask();
        register(line);
        JsonNode valid = desk.ask();
        String registered = Instant.now().toString();
        JsonNode validThen = desk.with("asKnownAt", registered).ask();
        register(line.operation("LOSS", "2026-10-01"));
        JsonNode lost = desk.ask();

        assertThat(nothingYet.get("validity").asText()).isEqualTo("NOT_FOUND");
        assertThat(lost.get("reason").asText()).isEqualTo("LOST");
        assertThat(desk.with("asKnownAt", before).ask()).isEqualTo(nothingYet);
        assertThat(desk.with("asKnownAt", registered).ask()).isEqualTo(validThen);
        assertThat(desk.with("asKnownAt", valid.get("knownAt").asText()).ask()).isEqualTo(valid);
        assertThat(desk.with("asKnownAt", lost.get("knownAt").asText()).ask()).isEqualTo(lost);
    }

    @Test
    @DisplayName("as known before a wrong link was corrected shows the stranger to an auditor only")
    void wrongLink() throws Exception {
        Line mistaken = Line.of(Api.KENPO, Api.freshNumber()).person("name", "佐藤　見知");
        Line right = Line.of(Api.KENPO, Api.freshNumber());
        JsonNode wrong = register(mistaken);
        String rightPerson = register(right).get("personId").asText();
        Desk desk = Desk.about(mistaken, "2026-10-02");
        JsonNode then = desk.ask();

        Api.json(Tokens.insurer(Api.KENPO), "{\"personId\":\"%s\",\"reason\":\"届出書と照合\"}".formatted(rightPerson))
                .header("If-Match", "\"1-1\"")
                .put("/v1/registrations/" + wrong.get("qualificationId").asText() + "/link")
                .then()
                .statusCode(200);
        Desk asKnownThen = desk.with("asKnownAt", then.get("knownAt").asText());
        JsonNode later = asKnownThen.ask();
        JsonNode auditor = asKnownThen.ask(Tokens.auditor());

        assertThat(then.at("/qualification/name").asText()).isEqualTo("佐藤　見知");
        assertThat(desk.ask().at("/qualification/name").asText()).isEqualTo("髙橋　花子");
        assertThat(later.get("validity")).isEqualTo(then.get("validity"));
        assertThat(later.toString()).doesNotContain("佐藤");
        assertThat(auditor.at("/qualification/name").asText()).isEqualTo("佐藤　見知");
        assertThat(AuditTrail.of(wrong.get("personId").asText())).hasSize(3);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "insurerNumber, -, 400",
                "insurerNumber, six, 400",
                "insurerNumber, 061320130, 400",
                "number, -, 400",
                "number, '　', 400",
                "number, '\\u0000', 400",
                "number, '\\ud842', 400",
                "symbol, 12345678901234567890123456789012345678901, 400",
                "branch, ab, 400",
                "birthDate, -, 400",
                "birthDate, 1988-05, 400",
                "birthDate, 2999-01-01, 400",
                "birthDate, 0001-01-01, 400",
                "asOf, -, 400",
                "asOf, +999999999-12-31, 400",
                "asKnownAt, yesterday, 400",
                "asKnownAt, 2999-01-01T00:00:00Z, 400",
                "asKnownAt, 1969-01-01T00:00:00Z, 400",
                "asKnownAt, 1970-01-01T00:00:00Z, 200",
                "asKnownAt, -1000000000-01-01T00:00:00Z, 400",
                "purpose, -, 400",
                "purpose, because, 400",
                "who, me, 400"
            })
    @DisplayName("that cannot be meant is refused with a problem")
    void badQuestions(String field, String value, int status) {
        Desk desk = Desk.about(Line.of(Api.KENPO, Api.freshNumber()), "2026-10-02");

        var answer = desk.with(field, value)
                .askAs(Tokens.institution(Desk.INSTITUTION))
                .then();

        answer.statusCode(status);
        if (status == 400) {
            answer.contentType(Problem.MEDIA_TYPE);
        }
    }

    @Test
    @DisplayName("with a mistyped insurer number finds nobody")
    void mistyped() {
        Desk desk = Desk.about(Line.of(Api.KENPO, Api.freshNumber()), "2026-10-02");

        assertThat(desk.with("insurerNumber", "06132014").ask().get("validity").asText())
                .isEqualTo("NOT_FOUND");
        assertThat(desk.with("insurerNumber", "77777777").ask().get("validity").asText())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest(name = "another {0}")
    @CsvSource({"insurerNumber, 00138057", "symbol, ９９", "number, 1", "birthDate, 1988-05-15"})
    @DisplayName("with one of insurer, symbol, number and birth date wrong finds nobody and shows nothing")
    void together(String field, String wrong) {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        register(line);
        Desk desk = Desk.about(line, "2026-10-02");
        assertThat(desk.ask().has("qualification")).isTrue();

        JsonNode answer = desk.with(field, wrong).ask();

        assertThat(answer.get("validity").asText()).isEqualTo("NOT_FOUND");
        assertThat(answer.has("qualification")).isFalse();
        assertThat(answer.toString()).doesNotContain("花子", "髙橋", line.number());
    }

    @Test
    @DisplayName("is for institutions and auditors; every other token is refused and nothing is recorded")
    void permissions() throws Exception {
        Desk desk = Desk.about(Line.of(Api.KENPO, Api.freshNumber()), "2026-10-02");
        List<String> others = List.of(
                Tokens.insurer(Api.KENPO),
                Tokens.person("p"),
                Tokens.reviewer(),
                Tokens.operator(),
                Tokens.service("coverage-resolution", "changes", "persons"),
                Tokens.fetch(System.getProperty("shikaku.test.issuer"), "institution"),
                Tokens.institution("13"));
        long before = AuditTrail.size();

        for (String token : others) {
            desk.askAs(token).then().statusCode(403).contentType(Problem.MEDIA_TYPE);
        }
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/v1/lookups")
                .then()
                .statusCode(401);

        assertThat(AuditTrail.size()).isEqualTo(before);
    }

    private static JsonNode register(Line line) {
        var answer = Api.register(Tokens.insurer(Api.KENPO, Api.KOKUHO), line);
        if (answer.statusCode() >= 300) {
            throw new AssertionError("status " + answer.statusCode() + ' ' + answer.asString());
        }
        return Api.tree(answer.asString());
    }
}
