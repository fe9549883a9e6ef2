package jp.shikaku.eligibility.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A lookup of what a person has blocked")
class BlockedLookupTest {

    private Line line;
    private String person;
    private Desk desk;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        line = Line.of(Api.KENPO, Api.freshNumber()).with("insuredName", "髙橋　太郎");
        person = Api.register(Tokens.insurer(Api.KENPO), line).jsonPath().getString("personId");
        desk = Desk.about(line, "2026-10-02");
    }

    @Test
    @DisplayName("shows no names when they are blocked, and says so; the validity stays")
    void names() throws Exception {
        block("ADDRESS_NAME");

        JsonNode answer = desk.ask();

        assertThat(answer.get("validity").asText()).isEqualTo("VALID");
        assertThat(answer.get("withheld")).extracting(JsonNode::asText).containsExactly("ADDRESS_NAME");
        assertThat(answer.at("/qualification/name").asText()).isEmpty();
        assertThat(answer.at("/qualification/number").asText()).isEqualTo(line.number());
        assertThat(answer.toString()).doesNotContain("花子", "太郎", "タカハシ");
        assertThat(answer.get("nextSteps").toString()).contains("緊急");
        assertThat(AuditTrail.of(person)).last().asString().endsWith("QUALIFICATION_SHOWN WITHHELD:ADDRESS_NAME");
    }

    @Test
    @DisplayName("shows nothing but the validity when all is blocked, now and as known earlier")
    void all() {
        String before = desk.ask().get("knownAt").asText();
        block("ALL");

        JsonNode now = desk.ask();
        JsonNode earlier = desk.with("asKnownAt", before).ask();

        for (JsonNode answer : new JsonNode[] {now, earlier}) {
            assertThat(answer.get("validity").asText()).isEqualTo("VALID");
            assertThat(answer.has("qualification")).isFalse();
            assertThat(answer.get("withheld")).extracting(JsonNode::asText).containsExactly("ALL");
        }
    }

    @Test
    @DisplayName(
            "shows the present but no past qualification, and nothing as known earlier, when the history is blocked")
    void history() {
        String before = desk.ask().get("knownAt").asText();
        block("HISTORY");
        assertThat(desk.ask().has("qualification")).isTrue();
        assertThat(desk.with("asKnownAt", before).ask().has("qualification")).isFalse();

        Api.load("", java.util.List.of(line.operation("LOSS", "2026-09-01").json()));

        JsonNode lost = desk.ask();
        assertThat(lost.get("validity").asText()).isEqualTo("INVALID");
        assertThat(lost.has("qualification")).isFalse();
    }

    @Test
    @DisplayName("shows everything in an emergency with a reason, and marks it; without a reason it is refused")
    void emergency() throws Exception {
        block("ALL");
        Desk hurried = desk.with("purpose", "EMERGENCY");

        Response refused = hurried.askAs(Tokens.institution(Desk.INSTITUTION));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-ACC-003");
        assertThat(hurried.with("reason", " ")
                        .askAs(Tokens.institution(Desk.INSTITUTION))
                        .statusCode())
                .isEqualTo(400);

        JsonNode answer = hurried.with("reason", "意識がない").ask();

        assertThat(answer.at("/qualification/name").asText()).isEqualTo("髙橋　花子");
        assertThat(answer.get("emergency").asBoolean()).isTrue();
        assertThat(answer.has("withheld")).isFalse();
        assertThat(AuditTrail.subjectsOf(person)).last().asString().endsWith("意識がない");
    }

    @Test
    @DisplayName("shows everything to an auditor, and again to all when the person lifts the block")
    void lifted() {
        block("ALL");
        assertThat(desk.ask(Tokens.auditor()).has("qualification")).isTrue();

        JsonNode none = block("");

        assertThat(none.get("parts")).isEmpty();
        assertThat(none.has("since")).isTrue();
        assertThat(desk.ask().has("qualification")).isTrue();
        assertThat(desk.ask().has("withheld")).isFalse();
    }

    @Test
    @DisplayName("stays blocked when the insurer corrects the person, and is nobody else's to set or see")
    void others() {
        block("ALL");
        Api.json(
                        Tokens.insurer(Api.KENPO),
                        """
                        {"name":"髙橋　華子","kana":"タカハシ　ハナコ","birthDate":"1988-05-14","sex":"2",
                         "usableCard":true}""")
                .header("If-Match", "\"1\"")
                .put("/v1/persons/" + person + "/facts")
                .then()
                .statusCode(200);
        assertThat(desk.ask().has("qualification")).isFalse();

        String path = "/v1/persons/" + person + "/lookup-block";
        Api.json(Tokens.person("somebody"), "{\"parts\":[]}").put(path).then().statusCode(404);
        Api.as(Tokens.person("somebody")).get(path).then().statusCode(404);
        Api.as(Tokens.auditor()).get(path).then().statusCode(200);
        Api.json(Tokens.person(person), "{\"parts\":[\"EVERYTHING\"]}")
                .put(path)
                .then()
                .statusCode(400);
        Api.json(Tokens.person(person), "{}").put(path).then().statusCode(400);
        String nobody = "00000000-0000-7000-8000-000000000000";
        Api.json(Tokens.person(nobody), "{\"parts\":[]}")
                .put("/v1/persons/" + nobody + "/lookup-block")
                .then()
                .statusCode(404);
    }

    private JsonNode block(String part) {
        String parts = part.isEmpty() ? "" : '"' + part + '"';
        Response answer = Api.json(Tokens.person(person), "{\"parts\":[" + parts + "]}")
                .put("/v1/persons/" + person + "/lookup-block");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString());
    }
}
