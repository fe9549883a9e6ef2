package jp.shikaku.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.following.ReviewSweep;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("The life of a document")
class LifeOfADocumentTest {

    private static final String NAME = "髙﨑　𠮷野邉";

    @Inject
    ReviewSweep review;

    @Test
    @DisplayName("another ratio replaces it, and the new entitlement says what made the old one untrue")
    void ratio() {
        Notices.Member member = issued();
        Map<String, Object> ratio = member.qualification("1");
        ratio.put("burdenTenths", 2);
        member.stated(NAME, true, "QUALIFICATION_CORRECTED", ratio);
        assertThat(member.entitlements().getList("items.state")).containsExactly("REPLACED", "PENDING");
        assertThat(member.entitlements().getList("items[1].triggers")).containsExactly("RATIO");
        assertThat(member.documents().getList("items.state")).containsExactly("SUPERSEDED");
    }

    @Test
    @DisplayName("death revokes and says so, and whoever is registered again gets another one")
    void deathAndRegisteredAgain() {
        Notices.Member member = issued();
        Map<String, Object> died = member.qualification("1");
        died.put("lostOn", Notices.today().toString());
        died.put("lossReason", "01");
        member.stated(NAME, true, "QUALIFICATION_LOST", died);
        assertThat(member.documents().getString("items[0].endReason")).isEqualTo("DEATH");
        assertThat(Notices.verify(member.content(member.onlyDocument()))).isEqualTo("REVOKED");

        member.stated(NAME, true, "QUALIFICATION_CORRECTED", member.qualification("1"));
        Notices.issue();
        assertThat(member.documents().<String>getList("items.state")).containsExactlyInAnyOrder("REVOKED", "ISSUED");
    }

    @Test
    @DisplayName("a loss report revokes it at once and makes another one due; it cannot be reported twice")
    void reportedLost() {
        Notices.Member member = issued();
        String document = member.onlyDocument();
        String content = member.content(document);
        String token = Tokens.person(member.personId());
        JsonPath lost = post(token, document, "loss-report", null).jsonPath();
        assertThat(lost.getString("state")).isEqualTo("REVOKED");
        assertThat(lost.getString("custody")).isEqualTo("LOST");
        assertThat(Notices.verify(content)).isEqualTo("REVOKED");
        assertThat(member.entitlements().getList("items.cause")).contains("REPORTED_LOST");
        assertThat(code(post(token, document, "loss-report", null))).isEqualTo("SK-NOT-010");
        Notices.issue();
        assertThat(member.documents().<String>getList("items.state")).containsExactlyInAnyOrder("REVOKED", "ISSUED");
        assertThat(member.documents().getString("items.find { it.state == 'REVOKED' }.replacedBy"))
                .isEqualTo(member.documents().getString("items.find { it.state == 'ISSUED' }.documentId"));
    }

    @Test
    @DisplayName("another one is asked for a damaged paper; the old one is superseded by it")
    void reissued() {
        Notices.Member member = issued();
        String document = member.onlyDocument();
        String token = Tokens.person(member.personId());
        assertThat(post(token, document, "reissue", Map.of("reason", "DAMAGED"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("SUPERSEDED");
        assertThat(post(token, document, "reissue", Map.of("reason", "DAMAGED")).statusCode())
                .isEqualTo(409);
        assertThat(post(token, document, "reissue", Map.of("reason", "WHIM")).statusCode())
                .isEqualTo(400);
        Notices.issue();
        assertThat(member.documents().<String>getList("items.state")).containsExactlyInAnyOrder("SUPERSEDED", "ISSUED");
    }

    @Test
    @DisplayName("printing, dispatch, post and destruction are recorded with who and when, in their order only")
    void acts() {
        Notices.Member member = issued();
        String document = member.onlyDocument();
        String insurer = Tokens.insurer(Notices.INSURER);
        assertThat(code(act(insurer, document, "DISPATCH"))).isEqualTo("SK-NOT-012");
        for (String act : List.of("PRINT", "DISPATCH", "RECORD_UNDELIVERABLE", "DISPATCH", "RECORD_UNDELIVERABLE")) {
            assertThat(act(insurer, document, act).statusCode()).as(act).isEqualTo(200);
        }
        assertThat(code(act(insurer, document, "DESTROY"))).isEqualTo("SK-NOT-011");
        member.stated(NAME, true, "QUALIFICATION_WITHDRAWN", null);
        assertThat(act(insurer, document, "DESTROY").jsonPath().getString("custody"))
                .isEqualTo("DESTROYED");
        assertThat(code(act(insurer, document, "RECORD_RETURN"))).isEqualTo("SK-NOT-013");
        assertThat(act(insurer, document, "REVOKE").statusCode()).isEqualTo(400);

        JsonPath events = given().auth()
                .oauth2(insurer)
                .get("/v1/documents/" + document + "/events")
                .jsonPath();
        assertThat(events.getList("items.act"))
                .containsExactly(
                        "PRINT",
                        "DISPATCH",
                        "RECORD_UNDELIVERABLE",
                        "DISPATCH",
                        "RECORD_UNDELIVERABLE",
                        "REVOKE",
                        "DESTROY");
        assertThat(events.getString("items[5].doneBy")).isEqualTo("notice-service");
        assertThat(events.getString("items[5].reason")).isEqualTo("WITHDRAWN");
        assertThat(events.getString("items[0].doneBy")).isNotBlank();
        assertThat(given().auth()
                        .oauth2(Tokens.person(member.personId()))
                        .get("/v1/documents/" + document + "/events")
                        .jsonPath()
                        .getString("items[0].doneBy"))
                .as("a person does not learn which clerk it was")
                .isNull();
    }

    @Test
    @DisplayName("an application of the insurer makes a certificate due, explained, and taking it back a notice again")
    void application() {
        Notices.Member member = issued();
        String insurer = Tokens.insurer(Notices.INSURER);
        Map<String, Object> request = Map.of(
                "personId", member.personId(),
                "qualificationId", member.qualificationId(),
                "reason", "CARD_LOST",
                "evidence", List.of("LOSS_REPORT"));
        JsonPath granted = apply(insurer, request).jsonPath();
        assertThat(granted.getString("state")).isEqualTo("GRANTED");
        assertThat(granted.getString("holdsUntil"))
                .isEqualTo(Notices.today().plusMonths(6).minusDays(1).toString());
        JsonPath due = member.entitlements();
        assertThat(due.getString("items[-1].kind")).isEqualTo("CONFIRMATION_CERTIFICATE");
        assertThat(due.getString("items[-1].explanation.rule")).isEqualTo("APPLIED_CARD_LOST");
        assertThat(due.getString("items[-1].explanation.facts.application"))
                .isEqualTo(granted.getString("applicationId"));
        assertThat(due.getString("items[-1].explanation.holdsUntil")).isEqualTo(granted.getString("holdsUntil"));
        assertThat(member.documents().getList("items.state")).containsExactly("SUPERSEDED");
        assertThat(code(apply(insurer, request))).isEqualTo("SK-NOT-025");

        String id = granted.getString("applicationId");
        assertThat(given().auth()
                        .oauth2(Tokens.person(member.personId()))
                        .post("/v1/applications/" + id + "/withdrawal")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(member.entitlements().getString("items[-1].kind")).isEqualTo("NOTICE");
        assertThat(member.entitlements().getString("items[-1].state")).isEqualTo("PENDING");
    }

    @Test
    @DisplayName("a person's application waits for the insurer, who grants or refuses it once")
    void decided() {
        Notices.Member member = Notices.member(NAME, true);
        String person = Tokens.person(member.personId());
        String insurer = Tokens.insurer(Notices.INSURER);
        assertThat(code(apply(person, application(member, "BOTH_WANTED", "NONE"))))
                .isEqualTo("SK-NOT-020");
        assertThat(code(apply(person, application(member, "CARD_LOST", "CARE_CERTIFICATE"))))
                .isEqualTo("SK-NOT-021");
        assertThat(code(apply(person, application(member, "LATE_STAGE_CHOICE", "NONE"))))
                .isEqualTo("SK-NOT-023");
        JsonPath received = apply(person, application(member, "ASSISTANCE_NEEDED", "CARE_CERTIFICATE"))
                .jsonPath();
        assertThat(received.getString("state")).isEqualTo("RECEIVED");
        assertThat(member.entitlements().getList("items.kind")).containsExactly("NOTICE");
        String path = "/v1/applications/" + received.getString("applicationId");
        assertThat(code(decide(insurer, path, Map.of("decision", "REFUSE"))))
                .as("a refusal says why")
                .isEqualTo("SK-REQ-002");
        JsonPath refused = decide(insurer, path, Map.of("decision", "REFUSE", "reason", "EVIDENCE_INSUFFICIENT"))
                .jsonPath();
        assertThat(refused.getString("refusal")).isEqualTo("EVIDENCE_INSUFFICIENT");
        assertThat(code(decide(insurer, path, Map.of("decision", "GRANT")))).isEqualTo("SK-NOT-026");

        String again = "/v1/applications/"
                + apply(person, application(member, "ASSISTANCE_NEEDED", "CARE_CERTIFICATE"))
                        .jsonPath()
                        .getString("applicationId");
        assertThat(decide(insurer, again, Map.of("decision", "GRANT"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("GRANTED");
        assertThat(member.entitlements().getList("items.kind")).containsExactly("CONFIRMATION_CERTIFICATE");
    }

    @Test
    @DisplayName("J.7 when the grace of the card's certificate ends, a certificate is due without any event")
    void graceEnds() {
        LocalDate today = Notices.today();
        LocalDate expired = today.withDayOfMonth(1).minusMonths(3);
        Notices.Member member = Notices.member(
                NAME, true, Map.of("cardState", "REGISTERED", "certificateExpiresOn", expired.toString()));
        assertThat(member.entitlements().getList("items.kind")).containsExactly("NOTICE");
        Notices.daysPass(today.lengthOfMonth() - today.getDayOfMonth() + 1);
        review.run();
        assertThat(member.entitlements().getList("items.kind")).containsExactly("CONFIRMATION_CERTIFICATE");
        assertThat(member.entitlements().getString("items[0].explanation.rule")).isEqualTo("CERTIFICATE_EXPIRED");
        assertThat(member.entitlements().getString("items[0].explanation.ja")).contains("電子証明書");
    }

    private static Notices.Member issued() {
        Notices.Member member = Notices.member(NAME, true);
        Notices.issue();
        return member;
    }

    private static Map<String, Object> application(Notices.Member member, String reason, String evidence) {
        return Map.of("qualificationId", member.qualificationId(), "reason", reason, "evidence", List.of(evidence));
    }

    private static Response apply(String token, Map<String, Object> request) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/applications");
    }

    private static Response decide(String token, String path, Map<String, Object> decision) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(decision)
                .post(path + "/decision");
    }

    private static Response act(String token, String document, String act) {
        return post(token, document, "acts", Map.of("act", act));
    }

    private static Response post(String token, String document, String what, Map<String, Object> body) {
        return Notices.post(token, "/v1/documents/" + document + "/" + what, body == null ? Map.of() : body);
    }
}
