package jp.shikaku.eligibility.access.looks;

import java.util.ArrayList;
import java.util.List;

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
@DisplayName("The looks at a person")
class LooksTest {

    private static final String HOSPITAL = "1311234567";

    private Line line;
    private String person;
    private String registration;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        Api.json(
                        Tokens.operator(),
                        """
                        {"institutionCode":"%s","name":"しかく病院","prefecture":"13","validFrom":"2000-01-01"}"""
                                .formatted(HOSPITAL))
                .put("/v1/directory/institutions/" + HOSPITAL)
                .then()
                .statusCode(200);
        line = Line.of(Api.KENPO, Api.freshNumber());
        Response answer = Api.register(Tokens.insurer(Api.KENPO), line);
        person = answer.jsonPath().getString("personId");
        registration = answer.jsonPath().getString("qualificationId");
    }

    @Test
    @DisplayName("are shown to the person: who, when, why and what was shown, the newest first")
    void own() {
        lookUp("TREATMENT", null);
        Api.resolve(line, null);
        Api.as(Tokens.insurer(Api.KENPO)).get("/v1/persons/" + person).then().statusCode(200);

        JsonNode looks = looks(Tokens.person(person), "").get("items");

        assertThat(looks)
                .extracting(l -> l.at("/by/kind").asText())
                .containsExactly("INSURER", "SERVICE", "INSTITUTION");
        JsonNode lookup = looks.get(2);
        assertThat(lookup.at("/by/name").asText()).isEqualTo("しかく病院");
        assertThat(lookup.at("/by/code").asText()).isEqualTo(HOSPITAL);
        assertThat(lookup.get("purpose").asText()).isEqualTo("TREATMENT");
        assertThat(lookup.at("/purposeText/ja").asText()).isEqualTo("診療");
        assertThat(lookup.get("asOf").asText()).isEqualTo("2026-10-02");
        assertThat(lookup.get("shown").asText()).contains("QUALIFICATION_SHOWN");
        assertThat(lookup.at("/shownText/ja").asText()).contains("照会された番号の資格");
        assertThat(lookup.get("linkWasWrong").asBoolean()).isFalse();
        assertThat(looks.toString()).doesNotContain("actor");
        assertThat(looks.get(1).get("purpose").asText()).isEqualTo("CLAIM_REVIEW");
    }

    @Test
    @DisplayName("are shown to an auditor with who acted, and reading them is a look, too")
    void auditor() {
        lookUp("TREATMENT", null);

        JsonNode looks = looks(Tokens.auditor(), "").get("items");

        assertThat(looks.get(0).get("actor").asText()).isEqualTo("institution:" + HOSPITAL);
        JsonNode then = looks(Tokens.person(person), "").get("items").get(0);
        assertThat(then.get("action").asText()).isEqualTo("LOOKS_READ");
        assertThat(then.at("/by/kind").asText()).isEqualTo("AUDITOR");
    }

    @Test
    @DisplayName("for an inquiry are the complaint office's, whether an auditor or an operator answers it")
    void inquiry() {
        Api.unstated(Tokens.auditor())
                .header("Purpose-Of-Use", "COMPLAINT")
                .get("/v1/persons/" + person)
                .then()
                .statusCode(200);
        Api.unstated(Tokens.operator())
                .header("Purpose-Of-Use", "COMPLAINT")
                .get("/v1/registrations/" + registration)
                .then()
                .statusCode(200);
        Api.unstated(Tokens.insurer(Api.KENPO))
                .header("Purpose-Of-Use", "COMPLAINT")
                .get("/v1/persons/" + person)
                .then()
                .statusCode(200);

        JsonNode looks = looks(Tokens.person(person), "").get("items");

        assertThat(looks).extracting(l -> l.at("/by/kind").asText()).startsWith("INSURER");
        assertThat(looks.get(2).at("/by/kind").asText()).isEqualTo("COMPLAINT_OFFICE");
        assertThat(looks.get(2).at("/purposeText/ja").asText()).isEqualTo("照会・苦情への対応");
    }

    @Test
    @DisplayName("are not shown to another person, and not to an auditor without a purpose")
    void others() {
        Api.as(Tokens.person("somebody")).get(path()).then().statusCode(404);
        Api.as(Tokens.person("00000000-0000-7000-8000-000000000000"))
                .get(path())
                .then()
                .statusCode(404);
        Api.unstated(Tokens.auditor()).get(path()).then().statusCode(400);
        Api.as(Tokens.person(person)).get(path() + "?cursor=x").then().statusCode(400);
        Api.as(Tokens.person(person)).get(path() + "?limit=201").then().statusCode(400);
    }

    @Test
    @DisplayName("are read page by page, none twice and none left out")
    void pages() {
        for (int i = 0; i < 7; i++) {
            lookUp("TREATMENT", null);
        }
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = looks(Tokens.auditor(), "?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.get("items").forEach(look -> {
                if ("LOOKUP".equals(look.get("action").asText())) {
                    ids.add(look.get("lookId").asText());
                }
            });
            cursor = page.has("nextCursor") ? page.get("nextCursor").asText() : null;
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("made while a stranger's number was linked to them stay listed, and are marked")
    void wrongLink() {
        lookUp("TREATMENT", null);
        Line right = Line.of(Api.KOKUHO, Api.freshNumber()).person("name", "髙橋　華子");
        String rightId = Api.register(Tokens.operator(), right).jsonPath().getString("personId");
        Api.json(Tokens.insurer(Api.KENPO), "{\"personId\":\"%s\",\"reason\":\"other address\"}".formatted(rightId))
                .header(
                        "If-Match",
                        Api.as(Tokens.insurer(Api.KENPO))
                                .get("/v1/registrations/" + registration)
                                .header("ETag"))
                .put("/v1/registrations/" + registration + "/link")
                .then()
                .statusCode(200);
        lookUp("TREATMENT", null);

        JsonNode wrong = looks(Tokens.person(person), "").get("items");
        assertThat(wrong)
                .filteredOn(l -> "LOOKUP".equals(l.get("action").asText()))
                .singleElement()
                .satisfies(l -> assertThat(l.get("linkWasWrong").asBoolean()).isTrue());
        person = rightId;
        assertThat(looks(Tokens.person(rightId), "").get("items"))
                .filteredOn(l -> "LOOKUP".equals(l.get("action").asText()))
                .singleElement()
                .satisfies(l -> assertThat(l.get("linkWasWrong").asBoolean()).isFalse());
    }

    @Test
    @DisplayName("in an emergency are marked with the reason and told to the person until they have read of it")
    void emergency() {
        lookUp("TREATMENT", null);
        lookUp("EMERGENCY", "意識がない");

        JsonNode unread = Api.tree(Api.as(Tokens.person(person))
                .get("/v1/persons/" + person + "/notices")
                .asString());
        assertThat(unread.get("items")).singleElement().satisfies(look -> {
            assertThat(look.get("emergency").asBoolean()).isTrue();
            assertThat(look.get("reason").asText()).isEqualTo("意識がない");
        });
        String lookId = unread.at("/items/0/lookId").asText();
        Response read = Api.json(Tokens.person(person), "{\"upTo\":\"" + lookId + "\"}")
                .post("/v1/persons/" + person + "/notices/read");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Api.tree(read.asString()).get("items")).isEmpty();
        Api.as(Tokens.person("somebody"))
                .get("/v1/persons/" + person + "/notices")
                .then()
                .statusCode(404);
        assertThat(looks(Tokens.person(person), "").get("items"))
                .filteredOn(l -> l.get("emergency").asBoolean())
                .hasSize(1);
    }

    private void lookUp(String purpose, String reason) {
        String words = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        Api.json(
                        Tokens.institution(HOSPITAL),
                        """
                        {"insurerNumber":"%s","symbol":"１２","number":"%s","birthDate":"1988-05-14",
                         "asOf":"2026-10-02","purpose":"%s"%s}"""
                                .formatted(Api.KENPO, line.number(), purpose, words))
                .post("/v1/lookups")
                .then()
                .statusCode(200);
    }

    private JsonNode looks(String token, String query) {
        Response answer = Api.as(token).get(path() + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private String path() {
        return "/v1/persons/" + person + "/looks";
    }
}
