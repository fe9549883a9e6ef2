package jp.shikaku.eligibility.repertoire;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.testing.ErrorDocs;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The report of characters")
class CharacterReportTest {

    /** An insurer of this test alone, so that its counts are its own. */
    private static final String INSURER = "06270011";

    @Inject
    DataSource dataSource;

    @Inject
    Repertoires repertoires;

    @Inject
    Audit audit;

    @BeforeEach
    void registered() {
        Api.insurer(INSURER);
        Api.load(
                "",
                List.of(
                        line("1", "高橋　花子", "東京都千代田区霞が関１－２－３"),
                        line("2", "髙橋　花子", null),
                        line("3", "㐲見　一郎", "㐲見市㐲"),
                        line("4", "●橋　次郎", null)));
    }

    @Test
    @DisplayName("counts names and addresses that change or show ●, and names the characters that cause it")
    void counts() {
        JsonNode item = report(Tokens.insurer(INSURER), "?repertoire=JIS X 0208")
                .get("items")
                .get(0);

        assertThat(item)
                .isEqualTo(Api.tree(
                        """
                        {"insurerNumber":"%s","repertoire":"JIS X 0208","names":4,"namesChanged":1,"namesHidden":2,
                         "addresses":2,"addressesChanged":1,"addressesHidden":1,
                         "characters":[{"character":"㐲","codePoints":"U+3432","names":1,"addresses":2},
                                       {"character":"●","codePoints":"U+25CF","names":1,"addresses":0}],
                         "furtherCharacters":0}"""
                                .formatted(INSURER)));
    }

    @Test
    @DisplayName("has every repertoire for an insurer, and every insurer for an operator")
    void all() {
        assertThat(report(Tokens.insurer(INSURER), "").get("items").findValuesAsText("repertoire"))
                .containsExactly("JIS X 0208", "CP932", "JIS X 0213", "UTF-8/MJ", "test-link");
        Api.insurer(Api.KENPO);
        Api.register(Tokens.insurer(Api.KENPO), Line.of(Api.KENPO, Api.freshNumber()));
        assertThat(report(Tokens.operator(), "?repertoire=CP932").get("items").findValuesAsText("insurerNumber"))
                .contains(INSURER, Api.KENPO);
    }

    @Test
    @DisplayName("is one statement, however many persons, and one event of the trail")
    void statements() throws SQLException {
        List<String> statements = new ArrayList<>();
        CharacterReports reports = new CharacterReports(Recording.of(dataSource, statements), audit);

        reports.report(Set.of(InsurerNumber.of("06132013")), repertoires.all(), "test");
        assertThat(statements).hasSize(1);
    }

    @Test
    @DisplayName("is not for another insurer, and the insurer and the repertoire must be ones")
    void refused() {
        Api.as(Tokens.insurer(Api.KENPO))
                .get("/v1/repertoires/report?insurerNumber=" + INSURER)
                .then()
                .statusCode(403);
        Api.as(Tokens.operator())
                .get("/v1/repertoires/report?insurerNumber=x")
                .then()
                .statusCode(400);
        Api.as(Tokens.operator())
                .get("/v1/repertoires/report?repertoire=EBCDIC")
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("can be asked in the repertoires that are listed")
    void listed() {
        JsonNode list = Api.tree(
                Api.as(Tokens.institution("1311234567")).get("/v1/repertoires").asString());

        assertThat(list.get("items").findValuesAsText("name"))
                .containsExactly("JIS X 0208", "CP932", "JIS X 0213", "UTF-8/MJ", "test-link");
        assertThat(list.get("items").get(3).get("asRegistered").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("and its errors are on the page of errors")
    void documented() {
        RepertoireError error = RepertoireError.UNKNOWN_REPERTOIRE;
        assertThat(ErrorDocs.lacking(
                        Stream.of(ErrorDocs.row(error.code(), error.status(), error.title(), error.whatToDo()))))
                .isEmpty();
    }

    private static JsonNode report(String token, String query) {
        return Api.tree(Api.as(token)
                .get("/v1/repertoires/report" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String line(String number, String name, String address) {
        return Line.of(INSURER, number)
                .person("name", name)
                .person("address", address)
                .json();
    }
}
