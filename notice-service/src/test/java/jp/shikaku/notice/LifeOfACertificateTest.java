package jp.shikaku.notice;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.document.Scans;
import jp.shikaku.notice.following.EndingSweep;
import jp.shikaku.notice.printing.PrintingRun;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static jp.shikaku.notice.Notices.post;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The life of a certificate")
class LifeOfACertificateTest {

    private static final String NAME = "髙﨑　𠮷野邉";
    private static final String INSURER = Tokens.insurer(Notices.INSURER);
    private static final Map<String, Object> AT_HOME =
            Map.of("cardState", "NO_CARD", "address", "東京都港区芝１－２－３", "postNumber", "1050014");

    @Inject
    EndingSweep endings;

    @Inject
    PrintingRun producing;

    @Test
    @DisplayName("optional items are printed once they were applied for and granted, and gone when that is withdrawn")
    void optionalItems() throws IOException {
        Notices.Member member = certified();
        Notices.issue();
        String plain = member.onlyDocument();
        assertThat(text(plain)).doesNotContain("限度区分");
        Map<String, Object> request = Map.of(
                "qualificationId", member.qualificationId(),
                "reason", "OPTIONAL_ITEMS",
                "optionalItems", List.of("LIMIT_CLASS", "SPECIFIC_DISEASE"));
        String person = Tokens.person(member.personId());
        assertThat(code(apply(person, Map.of("qualificationId", member.qualificationId(), "reason", "OPTIONAL_ITEMS"))))
                .isEqualTo("SK-NOT-027");
        assertThat(code(apply(
                        person,
                        Map.of(
                                "qualificationId", member.qualificationId(),
                                "reason", "OPTIONAL_ITEMS",
                                "optionalItems", List.of("SHOE_SIZE")))))
                .isEqualTo("SK-NOT-001");
        JsonPath received = apply(person, request).jsonPath();
        assertThat(received.getString("state")).isEqualTo("RECEIVED");
        assertThat(received.getList("optionalItems")).containsExactly("LIMIT_CLASS", "SPECIFIC_DISEASE");

        String application = "/v1/applications/" + received.getString("applicationId");
        assertThat(post(INSURER, application + "/decision", Map.of("decision", "GRANT"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(member.entitlements().getList("items[-1].triggers")).containsExactly("OPTIONAL_ITEM");
        Notices.issue();
        assertThat(text(standing(member)))
                .contains("限度区分", "オ・食事減額", "令和8年8月1日から", "人工透析を要する慢性腎不全")
                .doesNotContain("長期入院");
        JsonPath signed = Notices.verification(member.content(standing(member)));
        assertThat(signed.getString("claims.limitClass")).isEqualTo("オ・食事減額");
        assertThat(signed.getString("claims.limitFrom")).isEqualTo("2026-08-01");
        assertThat(signed.getString("claims.specificDisease")).isEqualTo("人工透析を要する慢性腎不全");
        assertThat(signed.getString("claims.longStayFrom")).isNull();
        assertThat(post(person, application + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(200);
        Notices.issue();
        assertThat(text(standing(member))).doesNotContain("限度区分", "特定疾病");
        assertThat(member.documents().<String>getList("items.state"))
                .containsExactlyInAnyOrder("SUPERSEDED", "SUPERSEDED", "ISSUED");
    }

    @Test
    @DisplayName("a page in English or easy Japanese explains it, with its items")
    void companion() throws IOException {
        Notices.Member member = certified();
        Notices.issue();
        String path = "/v1/documents/" + member.onlyDocument() + "/companion";
        assertThat(textOf(path)).contains("CertificateofHealthInsurance", "髙﨑", "1April1980", "06132013");
        assertThat(textOf(path + "?language=EASY_JAPANESE")).contains("すること", "やめたとき");
        given().auth().oauth2(INSURER).get(path + "?language=KLINGON").then().statusCode(400);
    }

    @Test
    @DisplayName("a death that was registered before its day ends it as a death on that day")
    void deathToCome() {
        Notices.Member member = certified();
        Notices.issue();
        LocalDate end = Notices.today().plusDays(2);
        Map<String, Object> dying = member.qualification("1");
        dying.put("lostOn", end.toString());
        dying.put("lossReason", "01");
        member.stated(NAME, false, "QUALIFICATION_LOST", dying);
        endings.run();
        assertThat(member.documents().getList("items.state")).containsExactly("ISSUED");
        Notices.daysPass(2);
        endings.run();
        assertThat(member.documents().getList("items.state")).containsExactly("REVOKED");
        assertThat(member.documents().getString("items[0].endReason")).isEqualTo("DEATH");
        assertThat(member.entitlements().getString("items[0].endReason")).isEqualTo("DEATH");
    }

    @Test
    @DisplayName("letters ask once for what is to be given back, again on demand, and not for what came back")
    void returnLetters() throws IOException {
        Notices.Member member = dispatched();
        String document = member.onlyDocument();
        member.stated(NAME, false, "QUALIFICATION_WITHDRAWN", null);
        RegistryDouble.stateWith(
                Map.of("address", "北海道札幌市中央区北一条西２丁目", "postNumber", "0600001"), member.personId(), NAME, false);

        String printing = letters(false).getString("items[-1].printingId");
        assertThat(letters(false).getList("items")).as("asked already").isEmpty();
        producing.work();
        assertThat(bundleText(printing))
                .contains("資格確認書の返却のお願い", "髙﨑", grouped(document))
                .as("to where the person lives now")
                .contains("北海道札幌市", "060-0001");
        JsonPath manifest = given().auth()
                .oauth2(INSURER)
                .get("/v1/printings/" + printing + "/manifest")
                .jsonPath();
        assertThat(manifest.getString("printing.kind")).isEqualTo("RETURN_REQUEST");
        assertThat(manifest.getList("items.documentId")).contains(document);
        assertThat(post(INSURER, "/v1/printings/" + printing + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(INSURER, "/v1/printings/" + printing + "/dispatch", Map.of())
                        .jsonPath()
                        .getList("documentIds"))
                .doesNotContain(document);
        assertThat(given().auth()
                        .oauth2(INSURER)
                        .get("/v1/documents/" + document + "/events")
                        .jsonPath()
                        .getList("items.act"))
                .containsExactly("PRINT", "DISPATCH", "REVOKE", "REQUEST_RETURN");

        String reminder = letters(true).getString("items[-1].printingId");
        assertThat(act(document, "RECORD_RETURN").statusCode()).isEqualTo(200);
        producing.work();
        assertThat(given().auth()
                        .oauth2(INSURER)
                        .get("/v1/printings/" + reminder + "/manifest")
                        .jsonPath()
                        .getList("items.documentId"))
                .as("it came back meanwhile")
                .doesNotContain(document);
        assertThat(letters(true).getList("items")).isEmpty();
    }

    @Test
    @DisplayName("letters ask for a replaced paper only when the one that replaces it is made")
    void lettersAfterTheSuccessor() {
        Notices.Member member = dispatched();
        String document = member.onlyDocument();
        letters(false);
        member.stated("髙﨑　新姓", false, "PERSON_CHANGED", member.qualification("1"));
        assertThat(member.documents().getList("items.state")).containsExactly("SUPERSEDED");
        assertThat(letters(false).getList("items")).isEmpty();
        Notices.issue();
        assertThat(letters(false).getList("items")).hasSize(1);
        producing.work();
        assertThat(act(document, "RECORD_RETURN").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("letters are the insurer's own and the operator's")
    void permissions() {
        Map<String, Object> body = Map.of("insurerNumber", Notices.INSURER);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/printings/return-letters")
                .then()
                .statusCode(401);
        for (String token : List.of(Tokens.person("p"), Tokens.auditor(), Tokens.insurer("01130012"))) {
            assertThat(post(token, "/v1/printings/return-letters", body).statusCode())
                    .isEqualTo(403);
        }
        assertThat(post(Tokens.operator(), "/v1/printings/return-letters", body).statusCode())
                .isEqualTo(202);
    }

    private static Notices.Member certified() {
        Notices.Member member = new Notices.Member(
                UUID.randomUUID().toString(), UUID.randomUUID().toString());
        Map<String, Object> qualification = member.qualification("1");
        qualification.put(
                "certificates",
                List.of(
                        Map.of(
                                "kind", "LIMIT_APPLICATION",
                                "classification", "02",
                                "flag", "A05",
                                "validFrom", "2026-08-01",
                                "longTermOn", "2026-09-01"),
                        Map.of("kind", "SPECIFIC_DISEASE", "classification", "1", "validFrom", "2026-06-01")));
        RegistryDouble.stateWith(AT_HOME, member.personId(), NAME, false, qualification);
        RegistryDouble.event(member.personId(), "QUALIFICATION_REGISTERED", false, member.qualificationId());
        Notices.follow();
        return member;
    }

    private static Notices.Member dispatched() {
        Notices.Member member = certified();
        Notices.issue();
        for (String act : List.of("PRINT", "DISPATCH")) {
            assertThat(act(member.onlyDocument(), act).statusCode()).isEqualTo(200);
        }
        return member;
    }

    private static String standing(Notices.Member member) {
        return member.documents().getString("items.find { it.state == 'ISSUED' }.documentId");
    }

    private static JsonPath letters(boolean again) {
        return post(INSURER, "/v1/printings/return-letters", Map.of("insurerNumber", Notices.INSURER, "again", again))
                .jsonPath();
    }

    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String text(String document) throws IOException {
        return textOf("/v1/documents/" + document + "/pdf");
    }

    private static String bundleText(String printing) throws IOException {
        return textOf("/v1/printings/" + printing + "/pdf");
    }

    private static String textOf(String path) throws IOException {
        return Scans.text(given().auth().oauth2(INSURER).get(path).asByteArray())
                .replaceAll("\\s", "");
    }

    private static Response apply(String token, Map<String, Object> request) {
        return post(token, "/v1/applications", request);
    }

    private static Response act(String document, String act) {
        return post(INSURER, "/v1/documents/" + document + "/acts", Map.of("act", act));
    }
}
