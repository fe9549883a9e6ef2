package jp.shikaku.eligibility.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A desk reads names in the characters it can show")
class DeliveredCharactersTest {

    private static final String KATSURAGI = "葛\uDB40\uDD00城　𠮷子";

    @BeforeEach
    void directory() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("everything as registered, variation sequences and 𠮷 included, when it names no repertoire")
    void asRegistered() {
        JsonNode shown = lookUp(KATSURAGI, null);

        assertThat(shown.get("name").asText()).isEqualTo(KATSURAGI);
        assertThat(shown.has("substitutions")).isFalse();
        assertThat(lookUp(KATSURAGI, "UTF-8/MJ").get("name").asText()).isEqualTo(KATSURAGI);
    }

    @Test
    @DisplayName("a name and an address are kept character by character, decomposed and compatibility ones too")
    void keptAsRegistered() {
        String name = "\uFA10田　\u304B\u3099太";
        String address = "奈良県葛\uDB40\uDD00城市１－２－３　𠮷\uFA19荘";
        Line line = Line.of(Api.KENPO, Api.freshNumber()).person("name", name).person("address", address);
        String id = Api.tree(Api.register(Tokens.insurer(Api.KENPO), line).asString())
                .get("personId")
                .asText();

        JsonNode person = Api.tree(
                Api.as(Tokens.insurer(Api.KENPO)).get("/v1/persons/" + id).asString());
        assertThat(person.get("name").asText()).isEqualTo(name);
        assertThat(person.get("address").asText()).isEqualTo(address);
    }

    @Test
    @DisplayName("J.6 JIS X 0213: 德 as 德, 髙 as 高 with a record; JIS X 0208: 德 as 徳; the kana beside it unchanged")
    void caseJ06() {
        JsonNode shown = lookUp("髙橋　德子", "JIS X 0213");
        assertThat(shown.get("name").asText()).isEqualTo("高橋　德子");
        assertThat(shown.get("kana").asText()).isEqualTo("タカハシ　ハナコ");
        assertThat(shown.get("substitutions"))
                .isEqualTo(
                        Api.tree(
                                """
                        [{"field":"name","index":0,"from":"髙","to":"高","basis":"JIS_UNIFICATION"}]"""));

        JsonNode narrower = lookUp("德川　家子", "JIS X 0208");
        assertThat(narrower.get("name").asText()).isEqualTo("徳川　家子");
        assertThat(narrower.get("substitutions").get(0).get("to").asText()).isEqualTo("徳");
    }

    @Test
    @DisplayName("a dropped variation selector is listed, 𠮷 becomes 吉, and the name of the insured is delivered too")
    void sequences() {
        JsonNode shown = lookUp(KATSURAGI, "CP932");

        assertThat(shown.get("name").asText()).isEqualTo("葛城　吉子");
        assertThat(shown.get("insuredName").asText()).isEqualTo("吉田　太");
        assertThat(shown.get("substitutions"))
                .isEqualTo(Api.tree(
                        """
                        [{"field":"insuredName","index":0,"from":"𠮷","to":"吉","basis":"JIS_UNIFICATION"},
                         {"field":"name","index":0,"from":"葛%s","to":"葛","basis":"VARIATION_SELECTOR"},
                         {"field":"name","index":4,"from":"𠮷","to":"吉","basis":"JIS_UNIFICATION"}]"""
                                .formatted("\uDB40\uDD00")));
    }

    @Test
    @DisplayName("● only where nothing may stand for a character: 㐲 is no 伏")
    void hidden() {
        JsonNode shown = lookUp("㐲見　一郎", "JIS X 0208");

        assertThat(shown.get("name").asText()).isEqualTo("●見　一郎");
        assertThat(shown.get("kana").asText()).isEqualTo("タカハシ　ハナコ");
        assertThat(shown.get("substitutions").findValuesAsText("basis")).contains("NO_CANDIDATE");
    }

    @Test
    @DisplayName("a repertoire of the configuration can be named like the standard ones")
    void custom() {
        assertThat(lookUp("髙﨑　一郎", "test-link").get("name").asText()).isEqualTo("髙崎　一郎");
    }

    @Test
    @DisplayName("a repertoire that nobody knows is an error, and nothing is answered")
    void unknown() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Desk.about(line, "2026-10-02")
                .with("repertoire", "EBCDIC")
                .askAs(Tokens.institution(Desk.INSTITUTION))
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("SK-RPT-001"));
    }

    private static JsonNode lookUp(String name, String repertoire) {
        Line line = Line.of(Api.KENPO, Api.freshNumber()).person("name", name).with("insuredName", "𠮷田　太");
        if (!"CP932".equals(repertoire)) {
            line = line.with("insuredName", null);
        }
        Api.register(Tokens.insurer(Api.KENPO), line).then().statusCode(201);
        JsonNode answer =
                Desk.about(line, "2026-10-02").with("repertoire", repertoire).ask();
        return answer.get("qualification");
    }
}
