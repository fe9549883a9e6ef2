package jp.shikaku.eligibility.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.support.Problem;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@DisplayName("A person")
class PersonTest {

    private static final String FACTS =
            """
            {"name":"髙橋　華子","kana":"タカハシ　ハナコ","birthDate":"1988-05-14","sex":"2","usableCard":true}""";

    private String person;
    private Line old;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        Api.insurer(Api.ELDERLY);
        String ref = "prf-" + Api.freshNumber();
        old = Line.of(Api.KOKUHO, Api.freshNumber()).person("personRef", ref);
        person = register(old);
        assertThat(register(Line.of(Api.KENPO, Api.freshNumber())
                        .person("personRef", ref)
                        .with("acquiredOn", "2026-10-01")))
                .isEqualTo(person);
    }

    @Test
    @DisplayName("is shown whole to themself, to a service with the scope and to an auditor, and every look is kept")
    void whole() throws Exception {
        for (String token : List.of(Tokens.person(person), Tokens.service("persons"), Tokens.auditor())) {
            Response answer = read(token, person);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            JsonNode shown = Api.tree(answer.asString());
            assertThat(shown.get("personId").asText()).isEqualTo(person);
            assertThat(shown.findValuesAsText("insurerNumber")).containsExactly(Api.KOKUHO, Api.KENPO);
            assertThat(shown.get("name").asText()).isEqualTo("髙橋　花子");
        }
        assertThat(AuditTrail.of(person))
                .containsExactly(
                        "person:" + person + " READ_PERSON PERSON_SELF PERSON_SHOWN",
                        "scopes:persons READ_PERSON SERVICE PERSON_SHOWN",
                        "auditor READ_PERSON AUDIT PERSON_SHOWN");
    }

    @Test
    @DisplayName("is shown to an insurer with its own statements only")
    void ownStatements() throws Exception {
        JsonNode shown = Api.tree(read(Tokens.insurer(Api.KENPO), person).asString());

        assertThat(shown.findValuesAsText("insurerNumber")).containsExactly(Api.KENPO);
        assertThat(shown.toString()).doesNotContain(old.number(), Api.KOKUHO);
        assertThat(AuditTrail.of(person))
                .containsExactly("insurer:06132013 06132013 READ_PERSON INSURER_WORK OWN_STATEMENTS_SHOWN");
    }

    @Test
    @DisplayName("does not exist for others, and their try is kept")
    void foreign() throws Exception {
        for (String token : List.of(
                Tokens.insurer(Api.ELDERLY), Tokens.person(UUID.randomUUID().toString()))) {
            read(token, person).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        }

        assertThat(AuditTrail.of(person))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look).contains("READ_PERSON").endsWith("NOTHING_SHOWN"));
    }

    @Test
    @DisplayName("is not for institutions, reviewers, operators and services without the scope")
    void permissions() throws Exception {
        for (String token : List.of(
                Tokens.institution("1311234567"),
                Tokens.reviewer(),
                Tokens.operator(),
                Tokens.service("changes", "coverage-resolution"))) {
            read(token, person).then().statusCode(403).contentType(Problem.MEDIA_TYPE);
        }
        RestAssured.get("/v1/persons/" + person).then().statusCode(401);

        assertThat(AuditTrail.of(person)).isEmpty();
    }

    @Test
    @DisplayName("is read with others at once and with certificates by a service, who is unknown is left out")
    void together() throws Exception {
        Map<String, Object> limit =
                Map.of("kind", "LIMIT_APPLICATION", "classification", "02", "flag", "A05", "validFrom", "2026-08-01");
        String other = register(Line.of(Api.KOKUHO, Api.freshNumber()).with("certificates", List.of(limit)));
        String unknown = UUID.randomUUID().toString();

        JsonNode shown = Api.tree(readAll(List.of(person, other, unknown, "nobody", person))
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(shown.get("items").findValuesAsText("personId"))
                .contains(person, other)
                .doesNotContain(unknown);
        assertThat(shown.get("items")).hasSize(2);
        assertThat(shown.findValues("certificates").stream().mapToInt(JsonNode::size))
                .containsOnlyOnce(1);
        assertThat(shown.findValuesAsText("flag")).containsExactly("A05");
        assertThat(AuditTrail.of(person)).containsExactly("scopes:persons READ_PERSON NOTICE PERSON_SHOWN");
        assertThat(AuditTrail.of(other)).containsExactly("scopes:persons READ_PERSON NOTICE PERSON_SHOWN");
        assertThat(Api.tree(read(Tokens.person(other), other).asString()).findValues("certificates"))
                .as("shown to the service only")
                .isEmpty();
    }

    @Test
    @DisplayName("is read with at most 199 others, and with none is a mistake")
    void howMany() {
        readAll(List.of()).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
        readAll(Collections.nCopies(201, person)).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nobody", "00000000-0000-0000-0000-000000000000", "%00", "1-1-1-1-1"})
    @DisplayName("nobody has registered is not found")
    void unknown(String id) {
        Api.as(Tokens.auditor())
                .urlEncodingEnabled(false)
                .get("/v1/persons/" + id)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    @DisplayName("is corrected by an insurer who has seen the present facts")
    void correct() {
        String token = Tokens.insurer(Api.KENPO);

        correct(token, null, FACTS).then().statusCode(428);
        correct(token, "\"7\"", FACTS).then().statusCode(412);
        correct(token, "\"1\"", FACTS)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("髙橋　華子"))
                .body("qualifications.insurerNumber", equalTo(List.of(Api.KENPO)));
        correct(Tokens.insurer(Api.ELDERLY), "\"2\"", FACTS).then().statusCode(404);
        correct(Tokens.person(person), "\"2\"", FACTS).then().statusCode(403);
        correct(Tokens.auditor(), "\"2\"", FACTS).then().statusCode(403);
    }

    @Test
    @DisplayName("has no blank texts: what is corrected to one is absent, as in a registration")
    void blankTexts() {
        String token = Tokens.insurer(Api.KENPO);
        String address = FACTS.replace("}", ",\"address\":\"東京都\",\"postNumber\":\"100-8916\"}");
        correct(token, "\"1\"", address).then().statusCode(200).body("postNumber", equalTo("100-8916"));

        correct(token, "\"2\"", FACTS.replace("}", ",\"address\":\"　 \",\"postNumber\":\"\"}"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("address")))
                .body("$", not(hasKey("postNumber")));
        correct(token, "\"3\"", FACTS.replace("華子", "\\u3000\\u0007"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    born tomorrow or later | "1988-05-14" | "2999-01-01" | /birthDate
                    born before all records | "1988-05-14" | "0001-01-01" | /birthDate
                    another sex            | "sex":"2"    | "sex":"9"    | /sex
                    no name                | 髙橋　華子   |              | /name
                    """)
    @DisplayName("is not corrected to the impossible")
    void impossible(String name, String from, String to, String pointer) {
        correct(Tokens.insurer(Api.KENPO), "\"1\"", FACTS.replace(from, to == null ? "" : to))
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors.pointer", hasItem(pointer));
    }

    private static Response readAll(List<String> ids) {
        return Api.as(Tokens.service("persons"))
                .contentType(ContentType.JSON)
                .header("Purpose-Of-Use", "NOTICE")
                .body(Map.of("personIds", ids))
                .post("/v1/person-readings");
    }

    private static Response read(String token, String id) {
        return Api.as(token).get("/v1/persons/" + id);
    }

    private Response correct(String token, String ifMatch, String facts) {
        var request = Api.json(token, facts);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/persons/" + person + "/facts");
    }

    private static String register(Line line) {
        Response answer = Api.register(Tokens.insurer(Api.KENPO, Api.KOKUHO), line);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("personId");
    }
}
