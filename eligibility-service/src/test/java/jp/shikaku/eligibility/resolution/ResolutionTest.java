package jp.shikaku.eligibility.resolution;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("Coverage resolution")
class ResolutionTest {

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
    }

    @Test
    @DisplayName("finds a person by a past number, however it is written, and gives the whole timeline")
    void pastNumber() {
        Line old = Line.of(Api.KOKUHO, Api.freshNumber()).with("acquiredOn", "2020-01-01");
        Line now = Line.of(Api.KENPO, Api.freshNumber())
                .person("personRef", "prf-" + old.number())
                .with("branch", "01");
        Api.load(
                "",
                List.of(
                        old.json(),
                        now.json(),
                        old.operation("LOSS", "2026-04-02").json()));

        JsonNode item = Api.resolve(
                        old.with("insurerNumber", "  138057")
                                .with("symbol", " 12 ")
                                .person("kana", "ﾀｶﾊｼ ﾊﾅｺ")
                                .person("name", "高橋花子"),
                        null)
                .at("/items/0");

        assertThat(item.get("match").asText()).isEqualTo("FOUND");
        assertThat(item.get("matchedBy").asText()).isEqualTo("NUMBER");
        assertThat(item.has("branch")).isFalse();
        assertThat(item.get("tokens")).hasSize(2).allSatisfy(t -> assertThat(t.asText())
                .hasSize(43));
        assertThat(item.get("timeline")).hasSize(2);
        assertThat(item.at("/timeline/0/scheme").asText()).isEqualTo("NATIONAL");
        assertThat(item.at("/timeline/0/lostOn").asText()).isEqualTo("2026-04-02");
        assertThat(item.at("/timeline/0/lossKnownSince").asText()).isNotEmpty();
        assertThat(item.at("/timeline/1/reviewOrganisation").asText()).isEqualTo("SHIHARAI_KIKIN");
        JsonNode byNew = Api.resolve(now.with("branch", null), null).at("/items/0");
        assertThat(byNew.get("branch").asText()).isEqualTo("01");
    }

    @Test
    @DisplayName("tells the income classes registered, the reason of a loss and when the card came back")
    void whatMattersToAReview() {
        Line line = Line.of(Api.KENPO, Api.freshNumber())
                .with("lostOn", "2026-09-10")
                .with("lossReason", "01")
                .with(
                        "certificates",
                        List.of(
                                Map.of(
                                        "kind", "LIMIT_APPLICATION",
                                        "classification", "01",
                                        "flag", "A03",
                                        "validFrom", "2026-08-01"),
                                Map.of(
                                        "kind", "CARD",
                                        "classification", "01",
                                        "validFrom", "2026-04-01",
                                        "returnedOn", "2026-09-15")));
        Api.load("", List.of(line.json()));

        JsonNode entry = Api.resolve(line, null).at("/items/0/timeline/0");

        assertThat(entry.get("lossReason").asText()).isEqualTo("01");
        assertThat(entry.get("cardReturnedOn").asText()).isEqualTo("2026-09-15");
        assertThat(entry.at("/limits/0/flag").asText()).isEqualTo("A03");
        assertThat(entry.at("/limits/0").has("validTo")).isFalse();
    }

    @Test
    @DisplayName("twins on one number are told apart by branch, then by name, else they are several")
    void twins() {
        String number = Api.freshNumber();
        Line first = Line.of(Api.KENPO, number)
                .with("branch", "02")
                .person("personRef", "a-" + number)
                .person("name", "東　一")
                .person("kana", "アズマ　ハジメ");
        Line second = first.with("branch", "03")
                .person("personRef", "b-" + number)
                .person("name", "東　二")
                .person("kana", "アズマ　ツギ");
        Line nobody = first.with("branch", null).person("name", null).person("kana", null);
        Api.load("", List.of(first.json(), second.json()));

        assertThat(outcome(second)).isEqualTo("FOUND BRANCH");
        assertThat(outcome(second.with("branch", null))).isEqualTo("FOUND NAME");
        assertThat(outcome(nobody)).isEqualTo("SEVERAL ");
        assertThat(outcome(second.with("branch", null).person("name", "東　三").person("kana", "アズマ　ミツ")))
                .isEqualTo("NAME_DIFFERS ");
        assertThat(outcome(second.person("name", "東　三").person("kana", "アズマ　ミツ")))
                .isEqualTo("NAME_DIFFERS ");
        assertThat(outcome(second.person("name", "東　三"))).isEqualTo("FOUND BRANCH");
        assertThat(outcome(first.person("birthDate", "1999-01-01"))).isEqualTo("NONE ");
        assertThat(outcome(first.with("insurerNumber", "77777777"))).isEqualTo("NONE ");
    }

    @Test
    @DisplayName("a claim that found nobody shares its token with the event of the late registration")
    void tokens() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        JsonNode nobody = Api.resolve(line, null);
        String cursor = Api.endOfFeed();

        Api.load("?initialLoad=true", List.of(line.json()));

        JsonNode event = Api.changes(cursor, 0).at("/items/0");
        assertThat(nobody.at("/items/0/match").asText()).isEqualTo("NONE");
        assertThat(event.at("/tokens/0").asText())
                .isEqualTo(nobody.at("/items/0/tokens/0").asText());
        assertThat(event.get("initialLoad").asBoolean()).isTrue();
        assertThat(event.get("position").asLong())
                .isGreaterThan(nobody.get("position").asLong());
    }

    @Test
    @DisplayName("an answer as known at a position never changes; a position not yet reached is refused")
    void asKnownAt() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Api.load("", List.of(line.json()));
        JsonNode then = Api.resolve(line, null);
        long position = then.get("position").asLong();

        Api.load("", List.of(line.operation("LOSS", "2026-10-01").json()));

        assertThat(Api.resolve(line, position)).isEqualTo(then);
        assertThat(Api.resolve(line, position + 1)
                        .at("/items/0/timeline/0/lostOn")
                        .asText())
                .isEqualTo("2026-10-01");
        assertThat(Api.resolve(line, 0L).at("/items/0/match").asText()).isEqualTo("NONE");
        Api.json(
                        jp.shikaku.testing.Tokens.service("coverage-resolution"),
                        "{\"asKnownAt\":999999999,\"items\":[" + line.item() + "]}")
                .post("/v1/coverage-resolutions")
                .then()
                .statusCode(400);
    }

    private static String outcome(Line asked) {
        JsonNode item = Api.resolve(asked, null).at("/items/0");
        return item.get("match").asText() + ' ' + item.path("matchedBy").asText();
    }
}
