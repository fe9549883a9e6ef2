package jp.shikaku.eligibility.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.registration.WantedTestPersons;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A fixed test person")
class TestPersonsTest {

    @Inject
    WantedTestPersons persons;

    @BeforeEach
    void register() throws IOException, SQLException {
        persons.start(true);
    }

    @TestFactory
    Stream<DynamicTest> areAnsweredAsDocumented() throws IOException {
        List<String[]> rows = rows("\\| \\d{8} \\|.*");
        assertThat(rows).hasSizeGreaterThan(15);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        String.join(" ", row[1], row[2], row[3], "is", row[5], row[6]), () -> walk(row)));
    }

    @TestFactory
    Stream<DynamicTest> byCardAreAnsweredAsDocumented() throws IOException {
        List<String[]> rows = rows("\\| test-person-.*");
        assertThat(rows).hasSizeGreaterThan(8);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        String.join(" ", row[1], "on", row[2], "is", row[4], row[5]), () -> walkByCard(row)));
    }

    private static List<String[]> rows(String pattern) throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("shikaku.root"), "docs/national-messages.md")).stream()
                .filter(line -> line.matches(pattern))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .toList();
    }

    private static void walkByCard(String[] row) {
        String body = "{\"personRef\":\"" + row[1] + "\",\"asOf\":\"" + row[2] + "\",\"purpose\":\"TREATMENT\"}";
        JsonNode answer = Api.tree(Api.json(Tokens.institution(Terminal.INSTITUTION), body)
                .post("/v1/lookups/by-card")
                .asString());
        assertThat(answer.at("/card/state").asText()).isEqualTo(row[3]);
        assertThat(answer.get("validity").asText()).isEqualTo(row[4]);
        assertThat(answer.get("reason").asText()).isEqualTo(row[5]);
    }

    private static void walk(String[] row) {
        JsonNode json = json(row);
        assertThat(json.get("validity").asText()).isEqualTo(row[5]);
        assertThat(json.get("reason").asText()).isEqualTo(row[6]);
        Element xml = xml(row);
        assertThat(Terminal.text(xml, "QualificationValidity")).isEqualTo(row[7]);
        assertThat(Terminal.text(xml, "ProcessingResultCode")).isEqualTo(row.length > 8 ? row[8] : "");
    }

    private static JsonNode json(String[] row) {
        String symbol = row[1].startsWith("39") ? "" : ",\"symbol\":\"試験\"";
        String branch = row[3].isEmpty() ? "" : ",\"branch\":\"" + row[3] + '"';
        String body = "{\"insurerNumber\":\"" + row[1] + "\",\"number\":\"" + row[2] + "\",\"birthDate\":\"" + row[4]
                + "\",\"asOf\":\"2026-10-02\",\"purpose\":\"TREATMENT\"" + symbol + branch + '}';
        return Api.tree(Api.json(Tokens.institution(Terminal.INSTITUTION), body)
                .post("/v1/lookups")
                .asString());
    }

    private static Element xml(String[] row) {
        String person = Terminal.info(Terminal.field("InsurerNumber", row[1])
                + Terminal.field("InsuredCardSymbol", row[1].startsWith("39") ? "" : "試験")
                + Terminal.field("InsuredIdentificationNumber", row[2])
                + Terminal.field("InsuredBranchNumber", row[3])
                + Terminal.field("Birthdate", row[4].replace("-", ""))
                + Terminal.field("LimitApplicationCertificateRelatedConsFlg", "0"));
        return Terminal.read(Terminal.send("OQSsiquc01", Terminal.request("2026-10-02", person)));
    }
}
