package jp.shikaku.claims.explanation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.eligibilityclient.model.CoverageEntry;
import jp.shikaku.claims.eligibilityclient.model.Relationship;
import jp.shikaku.claims.eligibilityclient.model.ResolutionAnswer;
import jp.shikaku.claims.eligibilityclient.model.ResolutionRequest;
import jp.shikaku.claims.eligibilityclient.model.ResolvedItem;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.recheck.Replay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("What if it had been registered then: a receipt whose old qualification was lost, held, then moved")
class WhatIfTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Inject
    ReceiptStore receipts;

    @Inject
    Explanations explanations;

    private YearMonth month;
    private ReceiptKey receipt;

    @BeforeEach
    void held() {
        month = play.freshMonth();
        receipt = play.send(month, CITY, 12);
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + "/review")
                .then()
                .statusCode(202);
        play.decide(Example.between(CITY, treated(1), treated(10)));
    }

    @Test
    @DisplayName("a registered qualification, known before the first review: moved at once")
    void inTime() {
        ExplanationView answer = suppose(new WhatIfRequest(LONG_AGO, "q-new", null));

        assertThat(answer.outcome()).isEqualTo("MOVED");
        assertThat(answer.code()).isEqualTo("04");
        assertThat(answer.history()).hasSize(1);
        assertThat(answer.days().get(0).knownSince()).isEqualTo(LONG_AGO);
    }

    @Test
    @DisplayName("a hypothetical one, registered later: held first, moved then")
    void later() {
        WhatIfRequest.SupposedQualification supposed = new WhatIfRequest.SupposedQualification(
                "01130012", "5", "987", "00", jp.shikaku.model.Relationship.SELF, treated(10), null, 3);

        ExplanationView answer = suppose(new WhatIfRequest(FAR_AHEAD, null, List.of(supposed)));

        assertThat(answer.history())
                .extracting(ExplanationView.HistoryItem::outcome)
                .containsExactly("HELD", "MOVED");
        assertThat(answer.history().get(1).changes())
                .extracting(ExplanationView.ChangedQualification::what)
                .contains("REGISTERED");
    }

    @Test
    @DisplayName("nothing of it is kept")
    void withoutEffect() {
        String before = rows();

        suppose(new WhatIfRequest(LONG_AGO, "q-new", null));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("a qualification of somebody else is none of this person's")
    void strangers() {
        WhatIfRequest request = new WhatIfRequest(LONG_AGO, "q-other", null);

        assertThatThrownBy(() -> suppose(request)).hasMessageContaining("SK-CLM-151");
    }

    @Test
    @DisplayName(
            "what the registry knew then and has forgotten since cannot be asked again, with its person gone as well")
    void forgotten() {
        Replay replay = play.replay(request -> {
            if (request.getAsKnownAt() != null) {
                throw new WebApplicationException(410);
            }
            ResolutionAnswer nobody = answer(request);
            nobody.getItems().get(0).setTimeline(List.of());
            return nobody;
        });
        WhatIfRequest.SupposedQualification supposed = new WhatIfRequest.SupposedQualification(
                "01130012", "5", "987", "00", jp.shikaku.model.Relationship.SELF, treated(10), null, 3);

        for (WhatIfRequest request : List.of(
                new WhatIfRequest(FAR_AHEAD, null, List.of(supposed)), new WhatIfRequest(FAR_AHEAD, "q-old", null))) {
            assertThatThrownBy(() -> new Suppositions(receipts, replay)
                            .suppose(receipts.find(receipt.receiptId()).orElseThrow(), request))
                    .hasMessageContaining("SK-CLM-153");
        }
    }

    @Test
    @DisplayName("only the reviewer and its payers may ask; to other insurers it does not exist")
    void whoMayAsk() {
        Stream.of(Tokens.institution(play.institution()), Tokens.person("p"), Tokens.auditor(), Tokens.operator())
                .forEach(token -> ask(with(token)).statusCode(403));
        ask(with(Tokens.insurer("39131032"))).statusCode(404);
        ask(given()).statusCode(401);
    }

    @Test
    @DisplayName("without anything supposed 400; while the registry does not answer 503")
    void refused() {
        with(Tokens.reviewer())
                .body(Map.of("registeredAt", "2026-09-01T00:00:00Z"))
                .post(path())
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-CLM-150"));
        ask(with(Tokens.reviewer())).statusCode(503).body("code", equalTo("SK-SRV-001"));
    }

    private ExplanationView suppose(WhatIfRequest request) {
        KeptReceipt kept = receipts.find(receipt.receiptId()).orElseThrow();
        return explanations.of(
                new Suppositions(receipts, play.replay(this::answer)).suppose(kept, request),
                ReceiptRulings.Ruled.NONE,
                Surroundings.NOTHING);
    }

    /** The registry's answer: as known then only the lost qualification, now the new one as well. */
    private ResolutionAnswer answer(ResolutionRequest request) {
        CoverageEntry lost = entry("q-old", "00138057", "12", "345", treated(1), treated(10));
        CoverageEntry found = entry("q-new", "06132013", "77", "1234", treated(10), null);
        ResolvedItem item = new ResolvedItem();
        item.setItemId("0");
        item.setMatch("FOUND");
        item.setTokens(List.of("token"));
        item.setTimeline(request.getAsKnownAt() == null ? List.of(lost, found) : List.of(lost));
        ResolutionAnswer answer = new ResolutionAnswer();
        answer.setPosition(1L);
        answer.setKnownAt(LONG_AGO);
        answer.setItems(List.of(item));
        return answer;
    }

    private static CoverageEntry entry(
            String id, String insurer, String symbol, String number, LocalDate acquiredOn, LocalDate lostOn) {
        CoverageEntry entry = new CoverageEntry();
        entry.setQualificationId(id);
        entry.setInsurerNumber(insurer);
        entry.setSymbol(symbol);
        entry.setNumber(number);
        entry.setBranch("01");
        entry.setRelationship(Relationship.SELF);
        entry.setAcquiredOn(acquiredOn);
        entry.setLostOn(lostOn);
        entry.setSuspended(false);
        entry.setKnownSince(LONG_AGO);
        return entry;
    }

    private LocalDate treated(int day) {
        return month.minusMonths(1).atDay(day);
    }

    private String rows() {
        return database.first(
                        """
                        SELECT (SELECT count(*) FROM decision WHERE receipt_id = ?) || ' '
                            || (SELECT count(*) FROM review_work WHERE receipt_id = ?) || ' '
                            || (SELECT outcome FROM allocation WHERE receipt_id = ?)
                        """,
                        row -> row.getString(1),
                        receipt.receiptId(),
                        receipt.receiptId(),
                        receipt.receiptId())
                .orElseThrow();
    }

    private ValidatableResponse ask(RequestSpecification caller) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("registeredAt", "2026-09-01T00:00:00Z", "qualificationId", "q-new"))
                .post(path())
                .then();
    }

    private String path() {
        return "/v1/receipts/" + receipt.receiptId() + "/what-if";
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
