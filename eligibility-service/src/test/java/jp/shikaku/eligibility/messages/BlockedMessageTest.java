package jp.shikaku.eligibility.messages;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.eligibility.access.block.BlockedPart;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@DisplayName("What a person has blocked")
class BlockedMessageTest {

    private static final String DAY = "2026-10-02";

    private Line line;
    private String person;

    @BeforeEach
    void registered() {
        Api.insurer(Api.KENPO);
        line = Line.of(Api.KENPO, Api.freshNumber())
                .with("lostOn", "2027-04-01")
                .with("insuredName", "髙橋　太郎")
                .person("address", "東京都千代田区霞が関１－２－２")
                .with(
                        "certificates",
                        List.of(Map.of("kind", "PRESCHOOL", "validFrom", "2026-04-01", "validTo", "2029-03-31")))
                .person("birthDate", "2022-05-14");
        person = Api.register(Tokens.insurer(Api.KENPO), line)
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    @ParameterizedTest
    @EnumSource(BlockedPart.class)
    @DisplayName(
            "is missing from a single message, a bulk message and a batch alike; the validity stays, the trail says so")
    void everywhere(BlockedPart part) throws Exception {
        Api.json(Tokens.person(person), "{\"parts\":[\"" + part + "\"]}")
                .put("/v1/persons/" + person + "/lookup-block")
                .then()
                .statusCode(200);

        Response single = Terminal.send("OQSsiquc01", Terminal.request(DAY, Terminal.person(line)));
        Element bulk = bulk();
        JsonNode batch = batch("\"purpose\":\"TREATMENT\"").at("/items/0/answer");

        for (Element root : List.of(Terminal.read(single), bulk)) {
            assertThat(Terminal.text(root, "QualificationValidity")).isEqualTo("1");
            assertThat(Terminal.text(root, "ProcessingResultCode")).isEqualTo("SK-MSG-206");
            boolean shown = part == BlockedPart.ADDRESS_NAME || part == BlockedPart.CERTIFICATES;
            assertThat(Terminal.elements(root, "ResultOfQualificationConfirmation"))
                    .hasSize(shown ? 1 : 0);
            assertThat(Terminal.text(root, "Name")).isEqualTo(part == BlockedPart.CERTIFICATES ? "髙橋　花子" : "");
            assertThat(Terminal.elements(root, "Address")).hasSize(part == BlockedPart.CERTIFICATES ? 1 : 0);
            assertThat(Terminal.elements(root, "PreschoolClassification"))
                    .hasSize(part == BlockedPart.ADDRESS_NAME ? 1 : 0);
            assertThat(root.getTextContent()).doesNotContain(part == BlockedPart.CERTIFICATES ? "●" : "太郎");
        }
        assertThat(batch.get("validity").asText()).isEqualTo("VALID");
        assertThat(batch.get("withheld")).extracting(JsonNode::asText).containsExactly(part.name());
        assertThat(AuditTrail.of(person))
                .filteredOn(look -> look.contains(" LOOKUP "))
                .hasSize(3)
                .allSatisfy(look -> assertThat(look).endsWith("WITHHELD:" + part));
    }

    @Test
    @DisplayName(
            "is shown by an emergency batch with a reason, which each person is told; a message has no place for it")
    void emergency() throws Exception {
        Api.json(Tokens.person(person), "{\"parts\":[\"ALL\"]}").put("/v1/persons/" + person + "/lookup-block");

        assertThat(batchAnswer("\"purpose\":\"EMERGENCY\"").statusCode()).isEqualTo(400);
        JsonNode shown =
                batch("\"purpose\":\"EMERGENCY\",\"reason\":\"災害の救護所\"").at("/items/0/answer");
        Response message = Api.as(Tokens.institution(Terminal.INSTITUTION))
                .header("Purpose-Of-Use", "EMERGENCY")
                .contentType("application/xml")
                .body(Terminal.declared("UTF-8", Terminal.request(DAY, Terminal.person(line)))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/messages/OQSsiquc01");

        assertThat(shown.at("/qualification/name").asText()).isEqualTo("髙橋　花子");
        assertThat(shown.get("emergency").asBoolean()).isTrue();
        assertThat(AuditTrail.subjectsOf(person)).last().asString().endsWith("災害の救護所");
        assertThat(message.statusCode()).isEqualTo(400);
        assertThat(message.jsonPath().getString("code")).isEqualTo("SK-ACC-003");
        assertThat(Api.as(Tokens.person(person))
                        .get("/v1/persons/" + person + "/notices")
                        .asString())
                .contains("災害の救護所");
    }

    private Element bulk() {
        Element received = Terminal.read(Terminal.send("OQSmuquc01", Terminal.request(DAY, Terminal.person(line))));
        String fetch = "<XmlMsg><MessageHeader>" + Terminal.field("MedicalInstitutionCode", Terminal.INSTITUTION)
                + "</MessageHeader><MessageBody>"
                + Terminal.field("ReceptionNumber", Terminal.text(received, "ReceptionNumber"))
                + "</MessageBody></XmlMsg>";
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> Terminal.read(Terminal.send("OQSmuquc02", fetch)), root -> "1"
                        .equals(Terminal.text(root, "SegmentOfResult")));
    }

    private JsonNode batch(String purpose) {
        Response answer = batchAnswer(purpose);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private Response batchAnswer(String purpose) {
        String item = line.item().replaceAll(",\"(name|kana)\":\"[^\"]*\"", "");
        String body = "{\"asOf\":\"" + DAY + "\"," + purpose + ",\"items\":[" + item + "]}";
        return Api.json(Tokens.institution(Terminal.INSTITUTION), body).post("/v1/lookups/batches");
    }
}
