package jp.shikaku.eligibility.messages;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisplayName("A certificate in a message")
class CertificateMessageTest {

    private static final Map<String, Object> LIMIT = Map.of(
            "kind",
            "LIMIT_APPLICATION",
            "classification",
            "02",
            "flag",
            "A05",
            "issuedOn",
            "2026-07-20",
            "validFrom",
            "2026-08-01",
            "validTo",
            "2027-07-31",
            "longTermOn",
            "2026-09-01");

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.ELDERLY);
    }

    @Test
    @DisplayName("限度額 with consent: every value it has, in the order of the interface")
    void limitApplication() {
        Element root = single(adult(LIMIT), "2026-10-02", true);

        assertThat(Terminal.children(root, "LimitApplicationCertificateRelatedInfo"))
                .containsExactly(
                        "LimitApplicationCertificateClassification",
                        "LimitApplicationCertificateClassificationFlag",
                        "LimitApplicationCertificateDate",
                        "LimitApplicationCertificateValidStartDate",
                        "LimitApplicationCertificateValidEndDate",
                        "LimitApplicationCertificateLongTermDate");
        assertThat(Terminal.text(root, "LimitApplicationCertificateClassification"))
                .isEqualTo("02");
        assertThat(Terminal.text(root, "LimitApplicationCertificateClassificationFlag"))
                .isEqualTo("A05");
        assertThat(Terminal.text(root, "LimitApplicationCertificateDate")).isEqualTo("20260720");
        assertThat(Terminal.text(root, "LimitApplicationCertificateValidEndDate"))
                .isEqualTo("20270731");
        assertThat(Terminal.text(root, "LimitApplicationCertificateLongTermDate"))
                .isEqualTo("20260901");
        assertThat(Terminal.elements(root, "LimitApplicationCertificateChanged"))
                .as("bulk only")
                .isEmpty();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-07-31, 0", "2026-08-01, 1", "2027-07-31, 1", "2027-08-01, 0"})
    @DisplayName("is written on its days only, the first and the last included")
    void days(String day, int written) {
        assertThat(Terminal.elements(single(adult(LIMIT), day, true), "LimitApplicationCertificateRelatedInfo"))
                .hasSize(written);
    }

    @Test
    @DisplayName("証区分, its days, 一部負担金割合 and 未就学 are written from what is registered")
    void others() {
        Line elderly = Line.of(Api.ELDERLY, Api.freshNumber())
                .with("symbol", null)
                .with("burdenTenths", 1)
                .person("birthDate", "1940-03-01")
                .with(
                        "certificates",
                        List.of(
                                Map.of(
                                        "kind",
                                        "CARD",
                                        "classification",
                                        "05",
                                        "issuedOn",
                                        "2026-07-25",
                                        "validFrom",
                                        "2026-08-01",
                                        "validTo",
                                        "2027-07-31"),
                                Map.of("kind", "CONTRIBUTION_RATIO", "validFrom", "2026-08-01", "ratioTenths", 3)));
        Element before = single(elderly, "2026-07-31", false);
        Element after = single(elderly, "2026-10-02", false);
        Element child = single(
                adult(Map.of("kind", "PRESCHOOL", "validFrom", "2026-04-01", "validTo", "2029-03-31"))
                        .person("birthDate", "2022-05-14"),
                "2026-10-02",
                false);

        assertThat(Terminal.text(before, "InsuredCardClassification")).isEqualTo("01");
        assertThat(Terminal.text(before, "InsuredPartialContributionRatio")).isEqualTo("010");
        assertThat(Terminal.text(after, "InsuredCardClassification")).isEqualTo("05");
        assertThat(Terminal.text(after, "InsuredCertificateIssuanceDate")).isEqualTo("20260725");
        assertThat(Terminal.text(after, "InsuredCardValidDate")).isEqualTo("20260801");
        assertThat(Terminal.text(after, "InsuredCardExpirationDate")).isEqualTo("20270731");
        assertThat(Terminal.text(after, "InsuredPartialContributionRatio")).isEqualTo("030");
        assertThat(Terminal.text(child, "PreschoolClassification")).isEqualTo("1");
    }

    @Test
    @DisplayName("高齢受給者証 comes with its own days")
    void elderlyRecipient() {
        Line line = adult(Map.of(
                        "kind",
                        "ELDERLY_RECIPIENT",
                        "issuedOn",
                        "2026-07-20",
                        "validFrom",
                        "2026-08-01",
                        "validTo",
                        "2027-07-31",
                        "ratioTenths",
                        3))
                .person("birthDate", "1954-03-10");

        Element root = single(line, "2026-10-02", false);

        assertThat(Terminal.children(root, "ElderlyRecipientCertificateInfo"))
                .containsExactly(
                        "ElderlyRecipientCertificateDate",
                        "ElderlyRecipientValidStartDate",
                        "ElderlyRecipientValidEndDate",
                        "ElderlyRecipientContributionRatio");
        assertThat(Terminal.text(root, "ElderlyRecipientContributionRatio")).isEqualTo("030");
    }

    @Test
    @DisplayName("taken back is written no more")
    void withdrawn() {
        Line line = adult(LIMIT);
        String id = register(line);
        String certificates = "/v1/registrations/" + id + "/certificates";
        Response listed = Api.as(Tokens.insurer(Api.KENPO)).get(certificates);
        String certificate = listed.jsonPath().getString("items[0].certificateId");
        assertThat(Terminal.elements(ask(line, "2026-10-02", true), "LimitApplicationCertificateRelatedInfo"))
                .hasSize(1);

        Api.json(Tokens.insurer(Api.KENPO), "")
                .header("If-Match", listed.header("ETag"))
                .post(certificates + '/' + certificate + "/withdrawal")
                .then()
                .statusCode(200);

        assertThat(Terminal.elements(ask(line, "2026-10-02", true), "LimitApplicationCertificateRelatedInfo"))
                .isEmpty();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-07-15, 0", "2026-08-15, 1", "2026-09-15, 0", "2027-08-15, 1", "2026-04-15, 1"})
    @DisplayName("in a bulk answer only says whether 限度額 differs from the end of the month before, or cannot be told")
    void changed(String day, String flag) {
        Line line = adult(LIMIT);
        register(line);

        Element unit = bulk(line, day);

        assertThat(Terminal.text(unit, "LimitApplicationCertificateChanged")).isEqualTo(flag);
        assertThat(unit.getTextContent()).doesNotContain("A05");
        assertThat(Terminal.children(unit, "ResultOfQualificationConfirmation"))
                .endsWith("InsurerName", "LimitApplicationCertificateChanged");
    }

    private static Line adult(Map<String, Object> certificate) {
        return Line.of(Api.KENPO, Api.freshNumber()).with("certificates", List.of(certificate));
    }

    private static Element single(Line line, String day, boolean consent) {
        register(line);
        return ask(line, day, consent);
    }

    private static Element ask(Line line, String day, boolean consent) {
        String person = Terminal.person(line);
        String asked = consent ? person.replace("ConsFlg>0<", "ConsFlg>1<") : person;
        return Terminal.read(Terminal.send("OQSsiquc01", Terminal.request(day, asked)));
    }

    private static String register(Line line) {
        return Api.register(Tokens.operator(), line).jsonPath().getString("qualificationId");
    }

    private static Element bulk(Line line, String day) {
        Element received = Terminal.read(Terminal.send("OQSmuquc01", Terminal.request(day, Terminal.person(line))));
        String fetch = "<XmlMsg><MessageHeader>" + Terminal.field("MedicalInstitutionCode", Terminal.INSTITUTION)
                + "</MessageHeader><MessageBody>"
                + Terminal.field("ReceptionNumber", Terminal.text(received, "ReceptionNumber"))
                + "</MessageBody></XmlMsg>";
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> Terminal.read(Terminal.send("OQSmuquc02", fetch)), root -> "1"
                        .equals(Terminal.text(root, "SegmentOfResult")));
    }
}
