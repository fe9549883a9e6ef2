package jp.shikaku.eligibility.messages;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("OQSsiimm01")
class ReferenceNumberTest {

    private static final String DAY = "2026-10-02";

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
    }

    @Test
    @DisplayName("keeps the institution's own number of a person, for this institution only, until it is replaced")
    void kept() throws Exception {
        Line line = Line.of(Api.KENPO, Api.freshNumber()).with("branch", "01");
        JsonNode registered = register(line);

        Element first = send(line, "P-" + line.number());
        String shown = shownTo(Terminal.INSTITUTION, line);
        String others = shownTo("1319999999", line);
        send(line, "Q-" + line.number());

        assertThat(Terminal.text(first, "ProcessingResultStatus")).isEqualTo("1");
        assertThat(Terminal.text(first, "ReferenceNumber")).isEqualTo("P-" + line.number());
        assertThat(shown).isEqualTo("P-" + line.number());
        assertThat(others).isEmpty();
        assertThat(shownTo(Terminal.INSTITUTION, line)).isEqualTo("Q-" + line.number());
        assertThat(AuditTrail.of(registered.get("personId").asText()))
                .contains("institution:1311234567 1311234567 REFERENCE_NUMBER TREATMENT REGISTERED");
    }

    @Test
    @DisplayName("is refused for an unknown person, for several, for another person's number and without a number")
    void refused() throws Exception {
        Line line = Line.of(Api.KENPO, Api.freshNumber()).with("branch", "01");
        Line other = Line.of(Api.KENPO, Api.freshNumber());
        Line twin = line.with("branch", "02").person("personRef", "prf-" + Api.freshNumber());
        Line nobody = Line.of(Api.KENPO, Api.freshNumber());
        register(line);
        register(twin);
        String otherPerson = register(other).get("personId").asText();
        send(line, "R-" + line.number());

        assertThat(code(send(nobody, "1"))).isEqualTo("SK-MSG-122");
        assertThat(code(send(line.with("branch", null), "1"))).isEqualTo("SK-MSG-123");
        assertThat(code(send(other, "R-" + line.number()))).isEqualTo("SK-MSG-124");
        assertThat(code(send(other, ""))).isEqualTo("SK-MSG-121");
        assertThat(code(send(other, "1".repeat(51)))).isEqualTo("SK-MSG-121");
        assertThat(shownTo(Terminal.INSTITUTION, other)).isEmpty();
        assertThat(AuditTrail.of(otherPerson))
                .as("that there is such a person was told")
                .contains("institution:1311234567 1311234567 REFERENCE_NUMBER TREATMENT NUMBER_TAKEN");
    }

    private static Element send(Line line, String reference) {
        String info = Terminal.person(line)
                .replace(
                        "<QualificationConfirmSearchInfo>",
                        "<ReferenceNumberRegistrationInfo>" + Terminal.field("ReferenceNumber", reference))
                .replace("</QualificationConfirmSearchInfo>", "</ReferenceNumberRegistrationInfo>")
                .replaceAll("<Birthdate>.*</Birthdate>", "");
        String header = Terminal.field("MedicalInstitutionCode", Terminal.INSTITUTION);
        return Terminal.read(Terminal.send("OQSsiimm01", Terminal.message(header, info)));
    }

    private static String shownTo(String institution, Line line) {
        byte[] request = Terminal.request(DAY, Terminal.person(line))
                .replace(Terminal.INSTITUTION, institution)
                .getBytes(StandardCharsets.UTF_8);
        return Terminal.text(
                Terminal.read(Terminal.send(Tokens.institution(institution), "OQSsiquc01", request)),
                "ReferenceNumber");
    }

    private static String code(Element answer) {
        return Terminal.text(answer, "ProcessingResultCode");
    }

    private static JsonNode register(Line line) {
        var answer = Api.register(Tokens.insurer(Api.KENPO), line);
        assertThat(answer.statusCode()).isLessThan(300);
        return Api.tree(answer.asString());
    }
}
