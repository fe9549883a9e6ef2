package jp.shikaku.eligibility.lookup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A day's appointments in one batch")
class LookupBatchTest {

    /** Asks for many who are not there, and would be throttled if it did so all day. */
    private static final String BUSY = "1319999998";

    @BeforeEach
    void insurer() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("are answered item by item as single questions are; a wrong item harms no other")
    void items() throws Exception {
        Line known = Line.of(Api.KENPO, Api.freshNumber());
        JsonNode registered = Api.tree(
                Api.register(Tokens.insurer(Api.KENPO), known).then().extract().asString());
        Line unknown = Line.of(Api.KENPO, Api.freshNumber());
        Line wrong = Line.of("six", "1").person("birthDate", "yesterday");

        JsonNode items = Api.tree(ask(item("a", known) + ',' + item("b", wrong) + ',' + item("c", unknown))
                        .asString())
                .get("items");

        assertThat(items).hasSize(3);
        assertThat(items.at("/0/itemId").asText()).isEqualTo("a");
        JsonNode single = Desk.about(known, "2026-10-02").ask();
        assertThat(items.at("/0/answer/qualification")).isEqualTo(single.get("qualification"));
        assertThat(items.at("/0/answer/validity").asText()).isEqualTo("VALID");
        assertThat(items.at("/1").has("answer")).isFalse();
        assertThat(items.at("/1/code").asText()).isEqualTo("SK-REQ-002");
        assertThat(items.at("/1/errors/0/pointer").asText()).isEqualTo("/birthDate");
        assertThat(items.at("/2/answer/validity").asText()).isEqualTo("NOT_FOUND");
        assertThat(AuditTrail.of(registered.get("personId").asText())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"itemId\":\"\"}", "null", "{\"itemId\":\"a\"},{\"itemId\":\"a\"}"})
    @DisplayName("without items, or without an id of its own for each, are refused as a whole")
    void refused(String items) {
        assertThat(ask(items).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("are 500 at most")
    void tooMany() {
        List<String> many = IntStream.range(0, 501)
                .mapToObj(i -> item("i" + i, Line.of(Api.KENPO, "1")))
                .toList();

        assertThat(ask(BUSY, many.stream().collect(Collectors.joining(","))).statusCode())
                .isEqualTo(400);
        assertThat(ask(BUSY, many.stream().limit(500).collect(Collectors.joining(",")))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String item(String id, Line line) {
        return line.item()
                .replace("\"itemId\":\"i\"", "\"itemId\":\"" + id + "\"")
                .replaceAll(",\"(name|kana)\":\"[^\"]*\"", "");
    }

    private static Response ask(String items) {
        return ask(Desk.INSTITUTION, items);
    }

    private static Response ask(String institution, String items) {
        String body = "{\"asOf\":\"2026-10-02\",\"purpose\":\"APPOINTMENT\",\"items\":[" + items + "]}";
        return Api.json(Tokens.institution(institution), body).post("/v1/lookups/batches");
    }
}
