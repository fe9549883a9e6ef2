package jp.shikaku.eligibility.lookup;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditTrail;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A lookup by card")
class CardLookupTest {

    private static final String INDIVIDUAL_NUMBER_LIKE = "123456789018";

    @Inject
    DataSource dataSource;

    @Inject
    ForwardClock clock;

    @Inject
    IdentityTokens tokens;

    private String personRef;
    private Line old;
    private Line recent;
    private String personId;

    @BeforeEach
    void twoInsurers() {
        Api.insurer(Api.KENPO);
        Api.insurer(Api.KOKUHO);
        old = Line.of(Api.KOKUHO, Api.freshNumber());
        personRef = "prf-" + old.number();
        recent = Line.of(Api.KENPO, Api.freshNumber())
                .person("personRef", personRef)
                .with("acquiredOn", "2026-09-01")
                .with(
                        "certificates",
                        List.of(Map.of(
                                "kind",
                                "LIMIT_APPLICATION",
                                "classification",
                                "01",
                                "flag",
                                "A02",
                                "validFrom",
                                "2026-09-01")));
        Api.register(Tokens.insurer(Api.KOKUHO), old).then().statusCode(201);
        Response registered = Api.register(Tokens.insurer(Api.KENPO), recent);
        registered.then().statusCode(201);
        personId = registered.jsonPath().getString("personId");
    }

    @Test
    @DisplayName("answers the newest numbers, which printed numbers never reveal")
    void newestNumbers() {
        JsonNode answer = ask(clock.today().plusYears(1), "");

        assertThat(answer.get("validity").asText()).isEqualTo("VALID");
        assertThat(answer.at("/qualification/number").asText()).isEqualTo(recent.number());
        assertThat(answer.get("overlap").asBoolean()).isTrue();
        assertThat(answer.at("/card/state").asText()).isEqualTo("VALID");
        assertThat(answer.at("/qualification/certificates").has("limitApplication"))
                .isFalse();
        JsonNode consented = ask(
                clock.today().plusYears(1),
                ",\"consents\":{\"limitApplication\":{\"given\":true,\"at\":\"" + Instant.now() + "\"}}");
        assertThat(consented
                        .at("/qualification/certificates/limitApplication/flag")
                        .asText())
                .isEqualTo("A02");
    }

    @Test
    @DisplayName("warns three months before the certificate expires, and confirms the qualification after it")
    void expiring() {
        LocalDate today = clock.today();

        JsonNode soon = ask(today.plusMonths(2), "");
        assertThat(soon.at("/card/state").asText()).isEqualTo("EXPIRING");
        assertThat(soon.get("nextSteps").toString()).contains("renew the electronic certificate");
        JsonNode expired = ask(today.minusDays(1), "");
        assertThat(expired.at("/card/state").asText()).isEqualTo("EXPIRED_QUALIFICATION_ONLY");
        assertThat(expired.get("validity").asText()).isEqualTo("VALID");
    }

    @Test
    @DisplayName("shows nothing once the card is unusable, says what to do, and is audited all the same")
    void unusable() throws SQLException {
        JsonNode answer = ask(clock.today().minusMonths(4), "");

        assertThat(answer.at("/card/state").asText()).isEqualTo("UNUSABLE");
        assertThat(answer.get("validity").asText()).isEqualTo("UNDETERMINED");
        assertThat(answer.get("reason").asText()).isEqualTo("CARD_UNUSABLE");
        assertThat(answer.has("qualification")).isFalse();
        assertThat(answer.get("nextSteps").toString()).contains("資格確認書");
        assertThat(AuditTrail.of(personId)).anySatisfy(look -> assertThat(look)
                .contains("LOOKUP_BY_CARD", "UNDETERMINED CARD_UNUSABLE CARD_UNUSABLE")
                .doesNotContain("SHOWN"));
    }

    @Test
    @DisplayName("goes by what is registered where the reader does not say, and says so; what was read wins")
    void registeredCertificate() {
        LocalDate today = clock.today();
        assertThat(ask(null, "").get("reason").asText()).isEqualTo("CARD_CERTIFICATE_UNKNOWN");

        correctCard(true, "REGISTERED", today.plusMonths(1));
        JsonNode registered = ask(null, "");
        assertThat(registered.get("validity").asText()).isEqualTo("VALID");
        assertThat(registered.at("/card/state").asText()).isEqualTo("EXPIRING");
        assertThat(registered.at("/card/source").asText()).isEqualTo("REGISTERED");
        assertThat(ask(today.plusYears(1), "").at("/card/state").asText()).isEqualTo("VALID");
        assertThat(ask(today.plusYears(1), "").at("/card/source").asText()).isEqualTo("READ");

        correctCard(true, "REGISTERED", today.minusMonths(5));
        assertThat(ask(null, "").get("reason").asText()).isEqualTo("CARD_UNUSABLE");
        assertThat(ask(today.plusYears(1), "").get("validity").asText()).isEqualTo("VALID");

        correctCard(false, "CANCELLED", null);
        JsonNode cancelled = ask(null, "");
        assertThat(cancelled.get("reason").asText()).isEqualTo("CARD_UNUSABLE");
        assertThat(cancelled.has("qualification")).isFalse();
    }

    @Test
    @DisplayName("is never answered from a card that is registered as usable and out of use at once: that is refused")
    void contradiction() {
        assertThat(correction(true, "RETURNED", null).statusCode()).isEqualTo(400);
        assertThat(correction(false, "LOST", null).statusCode()).isEqualTo(400);
        Line line = Line.of(Api.KENPO, Api.freshNumber()).person("cardState", "NO_CARD");
        Api.register(Tokens.insurer(Api.KENPO), line)
                .then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/person/cardState"));
    }

    private void correctCard(boolean usable, String state, LocalDate expires) {
        assertThat(correction(usable, state, expires).statusCode()).isEqualTo(200);
    }

    private Response correction(boolean usable, String state, LocalDate expires) {
        String insurer = Tokens.insurer(Api.KENPO);
        String expiry = expires == null ? "" : ",\"certificateExpiresOn\":\"" + expires + '"';
        return Api.json(
                        insurer,
                        """
                        {"name":"髙橋　花子","kana":"タカハシ　ハナコ","birthDate":"1988-05-14","sex":"2",
                         "usableCard":%s,"cardState":"%s"%s}"""
                                .formatted(usable, state, expiry))
                .header(
                        "If-Match",
                        Api.as(insurer).get("/v1/persons/" + personId).header("ETag"))
                .put("/v1/persons/" + personId + "/facts");
    }

    @Test
    @DisplayName("in an emergency needs a reason")
    void emergencyWithoutReason() {
        Response refused = Api.json(
                        Tokens.institution(Desk.INSTITUTION),
                        "{\"personRef\":\"%s\",\"asOf\":\"2026-10-02\",\"purpose\":\"EMERGENCY\"}".formatted(personRef))
                .post("/v1/lookups/by-card");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("SK-ACC-003");
    }

    @Test
    @DisplayName("that finds nobody leaves a keyed token in the trail, and not what was asked")
    void nobodyFound() throws SQLException {
        String stranger = "prf-nobody-" + Api.freshNumber();
        send(stranger, null, "").then().statusCode(200);
        assertThat(AuditTrail.ofToken(tokens.ofText("personRef\n" + stranger)))
                .singleElement()
                .asString()
                .contains("LOOKUP_BY_CARD")
                .doesNotContain(stranger);
    }

    @Test
    @DisplayName("does not know a stranger, and refuses an individual number")
    void unknown() {
        assertThat(send("prf-nobody-" + Api.freshNumber(), clock.today().plusYears(1), "")
                        .jsonPath()
                        .getString("reason"))
                .isEqualTo("PERSON_NOT_REGISTERED");
        Response refused = send(INDIVIDUAL_NUMBER_LIKE, clock.today().plusYears(1), "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("SK-ELG-008").doesNotContain(INDIVIDUAL_NUMBER_LIKE);
    }

    @Test
    @DisplayName("is one statement and the audit's")
    void statements() {
        List<String> statements = new ArrayList<>();
        DataSource counting = Recording.of(dataSource, statements);
        CardLookups lookups = new CardLookups(new CoverageReader(counting), tokens, new Audit(counting, clock));
        CardLookups.Asked asked = new CardLookups.Asked(
                personRef,
                LocalDate.of(2026, 10, 2),
                clock.today(),
                clock.today().plusYears(1),
                ConsentsAnswer.NONE);
        LookupAnswer answer = QuarkusTransaction.requiringNew()
                .call(() -> lookups.answer(asked, new Lookups.Asker("desk", Desk.INSTITUTION, false, "TREATMENT")));

        assertThat(answer.validity()).isEqualTo("VALID");
        assertThat(statements).hasSize(2);
    }

    private JsonNode ask(LocalDate expires, String more) {
        Response answer = send(personRef, expires, more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Api.tree(answer.asString());
    }

    private Response send(String ref, LocalDate expires, String more) {
        return Api.json(
                        Tokens.institution(Desk.INSTITUTION),
                        "{\"personRef\":\"%s\",\"asOf\":\"2026-10-02\",\"purpose\":\"TREATMENT\"%s%s}"
                                .formatted(
                                        ref,
                                        expires == null ? "" : ",\"certificateExpiresOn\":\"" + expires + '"',
                                        more))
                .post("/v1/lookups/by-card");
    }
}
