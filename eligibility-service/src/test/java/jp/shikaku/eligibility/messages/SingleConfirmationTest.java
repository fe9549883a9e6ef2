package jp.shikaku.eligibility.messages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
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
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("OQSsiquc01")
class SingleConfirmationTest {

    private static final String SINGLE = "OQSsiquc01";
    private static final String DAY = "2026-10-02";

    @BeforeEach
    void insurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        Api.insurer(Api.ELDERLY);
    }

    @Test
    @DisplayName("answers a registered person in the order of the interface, and the look is kept")
    void valid() throws Exception {
        Line line = line().with("branch", "01")
                .with("issuedOn", "2026-04-02")
                .person("address", "東京都千代田区霞が関１－２－２")
                .person("postNumber", "100-8916");
        String person = Api.tree(register(line)).get("personId").asText();

        Response answer = Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(line)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/xml;charset=UTF-8");
        assertThat(answer.asString()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>");
        Element root = Terminal.read(answer);
        assertThat(Terminal.children(root, "MessageHeader"))
                .containsExactly(
                        "ProcessExecutionTime",
                        "QualificationConfirmationDate",
                        "MedicalInstitutionCode",
                        "ArbitraryFileIdentifier",
                        "ReferenceClassification",
                        "SegmentOfResult",
                        "CharacterCodeIdentifier");
        assertThat(Terminal.children(root, "MessageBody"))
                .containsExactly(
                        "ProcessingResultStatus",
                        "QualificationValidity",
                        "ResultList",
                        "QualificationConfirmSearchInfo");
        assertThat(Terminal.children(root, "ResultOfQualificationConfirmation"))
                .containsExactly(
                        "InsuredCardClassification",
                        "InsurerNumber",
                        "InsuredCardSymbol",
                        "InsuredIdentificationNumber",
                        "InsuredBranchNumber",
                        "PersonalFamilyClassification",
                        "InsuredName",
                        "Name",
                        "NameKana",
                        "Sex1",
                        "Birthdate",
                        "Address",
                        "PostNumber",
                        "QualificationDate",
                        "InsuredCertificateIssuanceDate",
                        "InsurerName",
                        "LimitApplicationCertificateRelatedConsFlg");
        assertThat(Terminal.text(root, "ReferenceClassification")).isEqualTo("2");
        assertThat(Terminal.text(root, "ArbitraryFileIdentifier")).isEqualTo("T-0001");
        assertThat(Terminal.text(root, "CharacterCodeIdentifier")).isEqualTo("0");
        assertThat(Terminal.text(root, "QualificationValidity")).isEqualTo("1");
        assertThat(Terminal.text(root, "NameKana")).isEqualTo("ﾀｶﾊｼ ﾊﾅｺ");
        assertThat(Terminal.text(root, "QualificationDate")).isEqualTo("20260401");
        assertThat(AuditTrail.of(person))
                .containsExactly("institution:1311234567 1311234567 LOOKUP TREATMENT 2026-10-02"
                        + " VALID IN_FORCE QUALIFICATION_SHOWN");
    }

    @Test
    @DisplayName("reads elements in any order, empty ones as absent, and ignores what it does not know")
    void anyOrder() {
        Line line = line();
        register(line);
        String person = Terminal.person(line)
                .replace("<QualificationConfirmSearchInfo>", "")
                .replace("</QualificationConfirmSearchInfo>", "");
        List<String> fields = Arrays.asList(person.split("(?=<[A-Z])"));
        Collections.reverse(fields);
        String reversed = Terminal.info("<Unknown>1</Unknown><InsuredBranchNumber/>" + String.join("\n  ", fields)
                + Terminal.field("ArbitraryIdentifier", "患者-7"));
        String message = "<XmlMsg>\n<MessageBody>" + reversed + "</MessageBody><MessageHeader>"
                + Terminal.field("MedicalInstitutionCode", Terminal.INSTITUTION)
                + Terminal.field("QualificationConfirmationDate", "20261002") + "</MessageHeader></XmlMsg>";

        Element root = Terminal.read(Terminal.send(SINGLE, message));

        assertThat(Terminal.text(root, "QualificationValidity")).isEqualTo("1");
        assertThat(Terminal.text(root, "ArbitraryIdentifier")).isEqualTo("患者-7");
        assertThat(Terminal.elements(root, "ArbitraryFileIdentifier")).isEmpty();
    }

    @Test
    @DisplayName("in Shift_JIS that writes a character by reference gets it back by reference")
    void shiftJisReference() {
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        String request = Terminal.request(DAY, Terminal.person(line)).replace("T-0001", "T-&#x20bb7;");

        Response answer = Terminal.sendShiftJis(SINGLE, request);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains(Terminal.field("ArbitraryFileIdentifier", "T-&#x20bb7;"));
    }

    @Test
    @DisplayName("in Shift_JIS is answered in Shift_JIS, and knows the characters of CP932")
    void shiftJis() {
        Line line = line().with("symbol", "①髙");
        register(line);

        Response answer = Terminal.sendShiftJis(SINGLE, Terminal.request(DAY, Terminal.person(line)));

        assertThat(answer.contentType()).isEqualTo("application/xml;charset=Shift_JIS");
        String text = new String(answer.asByteArray(), Charset.forName("windows-31j"));
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>")
                .contains("<Name>髙橋　花子</Name>", "<CharacterCodeIdentifier>1</CharacterCodeIdentifier>", "①髙")
                .doesNotContain("ProcessingResultCode");
    }

    @Test
    @DisplayName("by old numbers reveals nothing of the new ones")
    void newExists() {
        String ref = "prf-" + Api.freshNumber();
        Line old = Line.of(Api.KOKUHO, Api.freshNumber()).person("personRef", ref);
        Line young = line().person("personRef", ref).with("acquiredOn", "2026-10-01");
        register(old);
        register(young);

        Response oldAnswer = Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(old)));
        Element newAnswer = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(young))));

        assertThat(Terminal.text(Terminal.read(oldAnswer), "QualificationValidity"))
                .isEqualTo("3");
        assertThat(oldAnswer.asString()).doesNotContain(young.number(), Api.KENPO, "髙橋", "ResultList");
        assertThat(Terminal.text(newAnswer, "QualificationValidity")).isEqualTo("1");
        assertThat(Terminal.text(newAnswer, "ProcessingResultCode")).isEqualTo("SK-MSG-201");
    }

    @Test
    @DisplayName("after a loss shows the loss; for an unknown number says 4")
    void lostAndUnknown() {
        Line line = line();
        register(line);
        register(line.operation("LOSS", "2026-09-01").with("lossReason", "03"));

        Element lost = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(line))));
        Element unknown = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(line()))));

        assertThat(Terminal.text(lost, "QualificationValidity")).isEqualTo("2");
        assertThat(Terminal.text(lost, "DisqualificationDate")).isEqualTo("20260901");
        assertThat(Terminal.text(lost, "ReasonOfLoss")).isEqualTo("03");
        assertThat(Terminal.text(unknown, "QualificationValidity")).isEqualTo("4");
        assertThat(Terminal.elements(unknown, "ResultList")).isEmpty();
    }

    @Test
    @DisplayName("on what is undetermined is an error of this person, never 該当資格なし")
    void undetermined() {
        Line line = line().with("suspended", true);
        register(line);

        Element root = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(line))));

        assertThat(Terminal.text(root, "SegmentOfResult")).isEqualTo("1");
        assertThat(Terminal.text(root, "ProcessingResultStatus")).isEqualTo("2");
        assertThat(Terminal.text(root, "ProcessingResultCode")).isEqualTo("SK-MSG-112");
        assertThat(Terminal.elements(root, "QualificationValidity")).isEmpty();
        assertThat(Terminal.elements(root, "ResultList")).isEmpty();
    }

    @Test
    @DisplayName("tells the burden of the late-stage elderly in percent")
    void elderly() {
        Line line = Line.of(Api.ELDERLY, Api.freshNumber())
                .with("symbol", null)
                .with("burdenTenths", 2)
                .person("birthDate", "1940-03-01");
        register(line);

        Element root = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, Terminal.person(line))));

        assertThat(Terminal.text(root, "InsuredPartialContributionRatio")).isEqualTo("020");
    }

    @Test
    @DisplayName("shows certificates in force, 限度額 with the patient's consent only, 特定疾病 never by printed numbers")
    void certificates() {
        Line line = line().person("birthDate", "1954-03-10")
                .with(
                        "certificates",
                        List.of(
                                Map.of("kind", "CARD", "classification", "03", "validFrom", "2026-04-01"),
                                Map.of("kind", "ELDERLY_RECIPIENT", "validFrom", "2026-08-01", "ratioTenths", 2),
                                Map.of(
                                        "kind",
                                        "LIMIT_APPLICATION",
                                        "classification",
                                        "01",
                                        "flag",
                                        "B03",
                                        "validFrom",
                                        "2026-08-01",
                                        "validTo",
                                        "2027-07-31"),
                                Map.of("kind", "SPECIFIC_DISEASE", "classification", "1", "validFrom", "2026-04-01")));
        register(line);
        String person = Terminal.person(line);
        String consenting = person.replace("ConsFlg>0<", "ConsFlg>1<");

        Response without = Terminal.send(SINGLE, Terminal.request(DAY, person));
        Element with = Terminal.read(Terminal.send(SINGLE, Terminal.request(DAY, consenting)));

        assertThat(without.asString()).doesNotContain("LimitApplicationCertificateRelatedInfo", "B03");
        assertThat(Terminal.text(Terminal.read(without), "ElderlyRecipientContributionRatio"))
                .isEqualTo("020");
        assertThat(Terminal.text(with, "InsuredCardClassification")).isEqualTo("03");
        assertThat(Terminal.text(with, "InsuredCardValidDate")).isEqualTo("20260401");
        assertThat(Terminal.children(with, "LimitApplicationCertificateRelatedInfo"))
                .containsExactly(
                        "LimitApplicationCertificateClassification",
                        "LimitApplicationCertificateClassificationFlag",
                        "LimitApplicationCertificateValidStartDate",
                        "LimitApplicationCertificateValidEndDate");
        assertThat(Terminal.text(with, "LimitApplicationCertificateRelatedConsTime"))
                .hasSize(14);
        assertThat(Terminal.children(with, "ResultOfQualificationConfirmation"))
                .endsWith(
                        "InsurerName",
                        "ElderlyRecipientCertificateInfo",
                        "LimitApplicationCertificateRelatedConsFlg",
                        "LimitApplicationCertificateRelatedConsTime",
                        "LimitApplicationCertificateRelatedInfo");
        assertThat(Terminal.elements(with, "SpecificDiseasesCertificateList")).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "InsurerNumber, six, SK-MSG-101",
        "InsurerNumber, '', SK-MSG-101",
        "InsurerNumber, 061320130, SK-MSG-101",
        "InsuredIdentificationNumber, '', SK-MSG-102",
        "InsuredIdentificationNumber, 12345678901234567890123456789012345678901, SK-MSG-102",
        "InsuredCardSymbol, 12345678901234567890123456789012345678901, SK-MSG-103",
        "Birthdate, 1988-05-14, SK-MSG-105",
        "Birthdate, 19880230, SK-MSG-105",
        "Birthdate, 29990101, SK-MSG-105",
        "Birthdate, '', SK-MSG-105",
        "LimitApplicationCertificateRelatedConsFlg, 2, SK-MSG-106",
        "LimitApplicationCertificateRelatedConsFlg, '', SK-MSG-106"
    })
    @DisplayName("with a value that cannot be is an error of this person")
    void badPersons(String field, String value, String code) {
        String person = Terminal.person(line()).replaceAll("<" + field + ">[^<]*", "<" + field + ">" + value);

        Response answer = Terminal.send(SINGLE, Terminal.request(DAY, person));

        assertThat(answer.statusCode()).isEqualTo(200);
        Element root = Terminal.read(answer);
        assertThat(Terminal.text(root, "SegmentOfResult")).isEqualTo("1");
        assertThat(Terminal.text(root, "ProcessingResultStatus")).isEqualTo("2");
        assertThat(Terminal.text(root, "ProcessingResultCode")).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource({
        "20261002, 2026-10-02, 400, SK-MSG-010",
        "20261002, 20261302, 400, SK-MSG-010",
        "20261002, 00010101, 400, SK-MSG-010",
        "20261002, '', 400, SK-MSG-009",
        "1311234567, 1311234568, 403, SK-MSG-011",
        "1311234567, '', 400, SK-MSG-009",
        "MessageHeader, Header, 400, SK-MSG-007",
        "XmlMsg, Msg, 400, SK-MSG-007",
        "QualificationConfirmSearchInfo, Something, 400, SK-MSG-007",
        "</MessageHeader>, </MessageHeader><MessageHeader></MessageHeader>, 400, SK-MSG-008",
        "</MessageBody>, '', 400, SK-MSG-004",
        "<XmlMsg>, <!DOCTYPE x><XmlMsg>, 400, SK-MSG-005"
    })
    @DisplayName("that cannot be accepted is refused as a message with SegmentOfResult 9, and asks nothing")
    void refused(String part, String changed, int status, String code) throws Exception {
        long looks = AuditTrail.size();
        String message = Terminal.request(DAY, Terminal.person(line())).replace(part, changed);

        Response answer = Terminal.send(SINGLE, message);

        assertThat(answer.statusCode()).isEqualTo(status);
        Element root = Terminal.read(answer);
        assertThat(Terminal.text(root, "SegmentOfResult")).isEqualTo("9");
        assertThat(Terminal.text(root, "ErrorCode")).isEqualTo(code);
        assertThat(Terminal.text(root, "ErrorMessage")).isNotEmpty();
        assertThat(AuditTrail.size()).isEqualTo(looks);
    }

    @Test
    @DisplayName("beyond the limit, or in wrong bytes, is refused in the encoding it names")
    void oversizeAndBytes() {
        String token = Tokens.institution(Terminal.INSTITUTION);
        byte[] large = Terminal.declared("UTF-8", "<XmlMsg>" + " ".repeat(70_000) + "</XmlMsg>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] wrong = Terminal.declared("Shift_JIS", "<XmlMsg>￿</XmlMsg>").getBytes(StandardCharsets.UTF_16BE);
        byte[] mixed = Terminal.declared("UTF-8", "<XmlMsg>髙</XmlMsg>").getBytes(Charset.forName("windows-31j"));

        assertThat(Terminal.text(Terminal.read(Terminal.send(token, SINGLE, large)), "ErrorCode"))
                .isEqualTo("SK-MSG-001");
        assertThat(Terminal.send(token, SINGLE, wrong).statusCode()).isEqualTo(400);
        assertThat(Terminal.text(Terminal.read(Terminal.send(token, SINGLE, mixed)), "ErrorCode"))
                .isEqualTo("SK-MSG-003");
    }

    private static Line line() {
        return Line.of(Api.KENPO, Api.freshNumber());
    }

    private static String register(Line line) {
        Response answer = Api.register(Tokens.insurer(Api.KENPO, Api.KOKUHO, Api.ELDERLY), line);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        return answer.asString();
    }
}
