package jp.shikaku.eligibility.quality.gap;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("People who fall between")
class GapTest {

    private static final String CITY = Numbers.insurer("0014801");
    private static final String OTHER_CITY = Numbers.insurer("0014802");

    private final String city = Tokens.insurer(CITY);
    private final Line employed = Line.of(Api.KENPO, Api.freshNumber()).with("lostOn", "2026-07-01");

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
        for (String number : new String[] {CITY, OTHER_CITY}) {
            Api.insurer(number);
            Api.json(Tokens.operator(), "{\"addressPrefixes\":[\"試験県%s市\"]}".formatted(number))
                    .put("/v1/coverage-gaps/areas/" + number)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @DisplayName("are told to the municipality where they live: since when, and what was known last")
    void byAddress() {
        String person = register(Api.KENPO, employed.person("address", "試験県" + CITY + "市１－２"));

        JsonNode gap = gaps(city, "2026-10-01").get(person);
        assertThat(gap.get("since").asText()).isEqualTo("2026-07-01");
        assertThat(gap.get("lastInsurerNumber").asText()).isEqualTo(Api.KENPO);
        assertThat(gap.get("lastScheme").asText()).isEqualTo("EMPLOYEES");
        assertThat(gap.toString()).doesNotContain("髙橋", "試験県", employed.number());
        assertThat(gaps(Tokens.insurer(OTHER_CITY), "2026-10-01")).doesNotContainKey(person);
        assertThat(gaps(Tokens.operator(), "2026-10-01")).containsKey(person);
        assertThat(gaps(city, "2026-06-30")).doesNotContainKey(person);
    }

    @Test
    @DisplayName("are no longer there when the next qualification is registered, back to its first day")
    void registeredLater() {
        Line line = employed.person("address", "試験県" + CITY + "市１－２");
        String person = register(Api.KENPO, line);
        Line next = line.with("insurerNumber", CITY)
                .with("symbol", "９")
                .with("acquiredOn", "2026-08-01")
                .with("lostOn", null);
        assertThat(register(CITY, next)).isEqualTo(person);

        assertThat(gaps(city, "2026-10-01")).doesNotContainKey(person);
        assertThat(gaps(city, "2026-07-15").get(person).get("nextFrom").asText())
                .isEqualTo("2026-08-01");
    }

    @Test
    @DisplayName("without a known address are told to the last national insurer")
    void lastNational() {
        Line national = employed.with("insurerNumber", CITY)
                .with("symbol", "９")
                .with("acquiredOn", "2019-04-01")
                .with("lostOn", "2026-04-01");
        String person = register(CITY, national);
        register(Api.KENPO, employed);

        assertThat(gaps(city, "2026-10-01")).containsKey(person);
        assertThat(gaps(Tokens.insurer(OTHER_CITY), "2026-10-01")).doesNotContainKey(person);
    }

    @Test
    @DisplayName("are not those who died or receive public assistance")
    void neitherDeadNorAssisted() {
        for (String reason : new String[] {"01", "02"}) {
            Line line = Line.of(Api.KENPO, Api.freshNumber())
                    .with("lostOn", "2026-07-01")
                    .with("lossReason", reason)
                    .person("address", "試験県" + CITY + "市１－２");
            assertThat(gaps(city, "2026-10-01")).doesNotContainKey(register(Api.KENPO, line));
        }
    }

    @Test
    @DisplayName("are told to municipalities only, for days that have come")
    void refused() {
        Api.as(Tokens.insurer(Api.KENPO)).get("/v1/coverage-gaps").then().statusCode(403);
        Api.as(city).get("/v1/coverage-gaps?insurerNumber=" + OTHER_CITY).then().statusCode(404);
        Api.as(city)
                .get("/v1/coverage-gaps?day=2999-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/day"));
        Api.json(Tokens.operator(), "{\"addressPrefixes\":[]}")
                .put("/v1/coverage-gaps/areas/" + Api.KENPO)
                .then()
                .statusCode(404);
    }

    private static String register(String insurer, Line line) {
        return Api.tree(Api.register(Tokens.insurer(insurer), line)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .get("personId")
                .asText();
    }

    private static Map<String, JsonNode> gaps(String token, String day) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        String cursor = null;
        do {
            String url = "/v1/coverage-gaps?limit=20&day=" + day + (cursor == null ? "" : "&cursor=" + cursor);
            JsonNode page = Api.tree(
                    Api.as(token).get(url).then().statusCode(200).extract().asString());
            page.get("items").forEach(item -> found.put(item.get("personId").asText(), item));
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        return found;
    }
}
