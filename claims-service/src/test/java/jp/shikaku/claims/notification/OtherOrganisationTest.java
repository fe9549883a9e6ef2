package jp.shikaku.claims.notification;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A reviewer of the other review organisation, after the billing")
class OtherOrganisationTest {

    private static final String REQUESTS = "/v1/recheck-requests";
    private static final String FOR_A_PERSON = "100012";

    private final Institution institution = Institution.fresh();

    @Inject
    MonthPlay play;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    private YearMonth month;
    private String receipt;

    /** Which organisation the receipt belongs to, who reviews for it, and who for the other. */
    enum Side {
        SOCIAL("06132013", "reviewer:ben@1", "reviewer:anna@2"),
        NATIONAL("00138057", "reviewer:anna@2", "reviewer:ben@1");

        private final String insurer;
        private final String own;
        private final String other;

        Side(String insurer, String own, String other) {
            this.insurer = insurer;
            this.own = own;
            this.other = other;
        }
    }

    @AfterEach
    void endSubscriptions() {
        List<String> ids = institution.http().get("/v1/webhook-subscriptions").path("items.subscriptionId");
        ids.forEach(id -> institution.http().delete("/v1/webhook-subscriptions/" + id));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("neither sees an insurer's request, nor finds it in a list or on the worklist, nor may claim it there")
    void requests(Side side) {
        bill(side);
        String request = given().auth()
                .oauth2(Tokens.insurer(side.insurer))
                .contentType("application/json")
                .body(Map.of("insurerNumber", side.insurer, "receiptId", receipt, "reasonNumber", FOR_A_PERSON))
                .post(REQUESTS)
                .then()
                .statusCode(202)
                .extract()
                .path("requestId");
        play.decide();
        String item = database.first(
                        "SELECT item_id FROM worklist_item WHERE receipt_id = ?::uuid AND kind = 'RECHECK_REQUEST'",
                        row -> row.getString(1),
                        receipt)
                .orElseThrow();

        as(side.own).get(REQUESTS + "/" + request).then().statusCode(200);
        as(side.other).get(REQUESTS + "/" + request).then().statusCode(404);
        String list = REQUESTS + "?claimMonth=" + month;
        as(side.own).get(list).then().body("items.requestId", contains(request));
        as(side.other).get(list).then().statusCode(200).body("items", empty());
        String worklist = "/v1/worklist?claimMonth=" + month;
        as(side.other).get(worklist).then().statusCode(200).body("items", empty());
        as(side.other).get("/v1/worklist/" + item).then().statusCode(404);
        String claim = "/v1/worklist/" + item + "/claim";
        as(side.other).contentType("application/json").post(claim).then().statusCode(404);
        as(side.own).contentType("application/json").post(claim).then().statusCode(200);
        as(side.other)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("action", "ACKNOWLEDGE", "reasonCode", "OTHER", "reasonText", "試験"))
                .post("/v1/worklist/" + item + "/decisions")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("does not see how far a withdrawal is")
    void withdrawals(Side side) {
        bill(side);
        String withdrawal = "/v1/receipts/" + receipt + "/withdrawal";
        institution
                .http()
                .contentType("application/json")
                .body("{}")
                .post(withdrawal)
                .then()
                .statusCode(202);

        as(side.own).get(withdrawal).then().statusCode(200).body("state", equalTo("REQUESTED"));
        as(side.other).get(withdrawal).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("is not told of results of the insurers and institutions that are not of its organisation")
    void events(Side side) {
        announcer.announce();
        String before = as(side.own).get("/v1/delivery-events?limit=200").path("nextCursor");
        String cursor = last(side.own, before);
        bill(side);
        announcer.announce();
        String events = "/v1/delivery-events?limit=200&cursor=" + cursor;

        assertThat(parties(side.own, events)).contains(side.insurer, institution.code());
        assertThat(parties(side.other, events)).doesNotContain(side.insurer, institution.code());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("neither sees their dead letters nor sends them again")
    void messages(Side side) {
        institution
                .http()
                .contentType("application/json")
                .body(Map.of("party", "INSTITUTION", "code", institution.code(), "url", "http://localhost:9/hook"))
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(201);
        bill(side);
        announcer.announce();
        database.update("UPDATE webhook_message SET state = 'DEAD' WHERE state = 'PENDING'");
        String message = database.first(
                        "SELECT message_id FROM webhook_message WHERE party = ?",
                        row -> row.getString(1),
                        institution.code())
                .orElseThrow();
        String resend = "/v1/webhook-messages/" + message + "/resend";

        assertThat(dead(side.own)).contains(message);
        assertThat(dead(side.other)).doesNotContain(message);
        as(side.other).post(resend).then().statusCode(404);
        as(side.own).post(resend).then().statusCode(202);
    }

    /** A month with one receipt, sent to an organisation and billed to an insurer of it. */
    private void bill(Side side) {
        month = play.laterMonth();
        byte[] file = TestFile.of(institution.code(), month, 100);
        if (side == Side.NATIONAL) {
            file = Institution.edit(Institution.edit(file, "IR,1,", "IR,2,"), "06132013", "  138057");
        }
        institution.accepted(file, "");
        as("reviewer").post("/v1/claim-months/" + month + "/review").then().statusCode(202);
        play.decide();
        play.close(month);
        receipt =
                as("reviewer").get("/v1/claim-months/" + month + "/allocations").path("items[0].receiptId");
    }

    private static List<String> parties(String client, String events) {
        return as(client).get(events).then().statusCode(200).extract().path("items.code");
    }

    private static List<String> dead(String client) {
        return as(client)
                .get("/v1/webhook-messages?state=DEAD&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.messageId");
    }

    /** Follows the feed to its end. */
    private static String last(String client, String cursor) {
        String at = cursor;
        String next =
                as(client).get("/v1/delivery-events?limit=200&cursor=" + at).path("nextCursor");
        while (!next.equals(at)) {
            at = next;
            next = as(client).get("/v1/delivery-events?limit=200&cursor=" + at).path("nextCursor");
        }
        return at;
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.reviewer(client));
    }
}
