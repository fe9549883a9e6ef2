package jp.shikaku.claims.month;

import java.time.YearMonth;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A review organisation and the other one's claims")
class OwnOrganisationTest {

    private final Institution institution = Institution.fresh();

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Test
    @DisplayName("sees control totals of its own only; both together are the month")
    void controlTotals() {
        YearMonth month = play.freshMonth();
        String city = institution.accepted(city(month, 300, 40), "");
        institution.accepted(TestFile.of(institution.code(), month, 100), "");
        String totals = "/v1/claim-months/" + month + "/control-totals";

        as("reviewer:anna@2")
                .get(totals)
                .then()
                .statusCode(200)
                .body("receipts.received", equalTo(2), "items.number", contains("00138057"))
                .body("organisations", hasSize(1), "organisations[0].reviewOrganisation", equalTo("2"))
                .body("organisations[0].billed.heldPoints", equalTo(340));
        as("reviewer:ben@1").get(totals + "?by=institution").then().body("items.heldPoints", contains(100));
        as("reviewer")
                .get(totals)
                .then()
                .body("receipts.received", equalTo(3), "items.reviewOrganisation", contains("2", "1"))
                .body("organisations.receipts.received", contains(1, 2));

        as("reviewer:anna@2").get(city).then().statusCode(200);
        as("reviewer:ben@1").get(city).then().statusCode(404);
        as("reviewer:ben@1").get(city + "/faults").then().statusCode(404);
    }

    @Test
    @DisplayName("closes its own part with its own totals; the month is billed when both have closed")
    void close() {
        YearMonth month = play.freshMonth();
        institution.accepted(city(month, 300), "");
        institution.accepted(TestFile.of(institution.code(), month, 100), "");
        String path = "/v1/claim-months/" + month;
        as("reviewer")
                .post(path + "/review")
                .then()
                .body("organisations.reviewOrganisation", contains("1", "2"), "organisations.total", contains(1, 1));
        String seenByAnna = as("reviewer:anna@2").get(path + "/control-totals").header("ETag");

        closing("reviewer:ben@1")
                .header("If-Match", seenByAnna)
                .post(path + "/close-with-reason")
                .then()
                .statusCode(412);
        closing("reviewer:anna@2")
                .header("If-Match", seenByAnna)
                .post(path + "/close-with-reason")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"), "closes.reviewOrganisation", contains("2"))
                .body("closes[0].closedTotals", equalTo(seenByAnna.replace("\"", "")));
        institution.send(city(month, 400), "").statusCode(409).body("code", equalTo("SK-CLM-001"));
        institution.accepted(TestFile.of(institution.code(), month, 200), "");
        closing("reviewer:anna@2").post(path + "/close-with-reason").then().body("closes", hasSize(1));
        closing("reviewer:ben@1")
                .post(path + "/close-with-reason")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "closes.reviewOrganisation", contains("1", "2"))
                .body("closes.closedBy", contains("reviewer:ben@1", "reviewer:anna@2"));
    }

    @Test
    @DisplayName("holds up the review of both while its own part is open, and not the other's once it has closed")
    void holdingUp() {
        YearMonth month = play.freshMonth();
        institution.accepted(city(month, 300), "");
        String path = "/v1/claim-months/" + month;
        as("reviewer:anna@2").post(path + "/review").then().statusCode(202);

        as("reviewer:ben@1").post(path + "/review/pause").then().statusCode(403);
        as("reviewer:ben@1").post(path + "/review/cancel").then().statusCode(403);
        institution.accepted(TestFile.of(institution.code(), month, 100), "");
        as("reviewer:ben@1").post(path + "/review/pause").then().statusCode(200);
        as("reviewer:anna@2").post(path + "/review/resume").then().statusCode(200);
        closing("reviewer:ben@1").post(path + "/close-with-reason").then().statusCode(200);

        as("reviewer:ben@1").post(path + "/review/pause").then().statusCode(403);
        as("reviewer:ben@1").post(path + "/review/cancel").then().statusCode(403);
        as("reviewer:anna@2")
                .post(path + "/review/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
    }

    @Test
    @DisplayName("may not close a month of which nothing was sent to it")
    void nothingToClose() {
        YearMonth month = play.freshMonth();
        institution.accepted(TestFile.of(institution.code(), month, 100), "");
        String path = "/v1/claim-months/" + month;
        as("reviewer").post(path + "/review");

        closing("reviewer:anna@2").post(path + "/close-with-reason").then().statusCode(403);
    }

    @Test
    @DisplayName("reads neither the other's receipts, lists, ledger nor statements; a moved receipt concerns both")
    void reads() {
        YearMonth month = play.freshMonth();
        ReceiptKey own = play.send(month, Example.COMPANY, 5);
        play.wake(own);
        play.decide(play.from(Example.COMPANY, month, 1));
        ReceiptKey moved = play.send(month, Example.COMPANY, 7);
        play.wake(moved);
        play.decide(play.from(Example.CITY, month, 1));
        play.close(month);
        String path = "/v1/claim-months/" + month;

        as("reviewer:anna@2").get("/v1/receipts/" + own.receiptId()).then().statusCode(404);
        as("reviewer:anna@2")
                .get("/v1/receipts/" + own.receiptId() + "/explanation")
                .then()
                .statusCode(404);
        as("reviewer:ben@1").get("/v1/receipts/" + own.receiptId()).then().statusCode(200);
        for (String both : new String[] {"reviewer:ben@1", "reviewer:anna@2"}) {
            as(both).get("/v1/receipts/" + moved.receiptId()).then().statusCode(200);
        }
        as("reviewer:anna@2")
                .get(path + "/allocations")
                .then()
                .body("items.receiptId", contains(moved.receiptId().toString()))
                .body("items.reviewOrganisation", contains("1"));
        as("reviewer:ben@1").get(path + "/allocations").then().body("items", hasSize(2));
        as("reviewer:anna@2")
                .get(path + "/ledger?side=BOTH")
                .then()
                .body("items.receiptId", everyItem(equalTo(moved.receiptId().toString())))
                .body(
                        "items.account",
                        hasItem("INSTITUTION_CLAIM"),
                        "items.reviewOrganisation",
                        everyItem(equalTo("1")));
        as("reviewer:ben@1").get(path + "/ledger").then().body("items.size()", greaterThan(3));
        as("reviewer:anna@2").get(path + "/summary").then().body("received", equalTo(0), "byOutcome", empty());
        as("reviewer:anna@2").get(path + "/trial-balance").then().body("accounts", empty(), "balanced", equalTo(true));
        as("reviewer:ben@1")
                .get(path + "/trial-balance")
                .then()
                .body("accounts.size()", greaterThan(1), "balanced", equalTo(true));
    }

    @ParameterizedTest(name = "{0}: {1} for {2}, {3} for {4}")
    @CsvSource({
        "/v1/statements/{month}/insurers/00138057, 200, reviewer:anna@2, 404, reviewer:ben@1",
        "/v1/statements/{month}/insurers/06132013, 200, reviewer:ben@1, 404, reviewer:anna@2",
        "/v1/deliveries/{month}/insurers/06132013/receipts, 409, reviewer:ben@1, 404, reviewer:anna@2",
        "/v1/deliveries/{month}/insurers/00138057/manifest, 409, reviewer:anna@2, 404, reviewer:ben@1",
        "/v1/deliveries/{month}/insurers/00138057/archive, 409, reviewer:anna@2, 404, reviewer:ben@1",
        "/v1/claim-months/{month}/burden-differences?insurerNumber=00138057, 200, reviewer:anna@2, 404, reviewer:ben@1",
    })
    @DisplayName("reads of an insurer's papers those of its own insurers")
    void insurers(String address, int own, String reviewer, int foreign, String other) {
        YearMonth month = play.freshMonth();
        play.send(month, Example.COMPANY, 5);
        String path = address.replace("{month}", month.toString());

        as(reviewer).get(path).then().statusCode(own);
        as(other).get(path).then().statusCode(foreign);
    }

    @Test
    @DisplayName("gets of an institution's delivery and statement what was sent to it")
    void institutionPapers() {
        YearMonth month = play.freshMonth();
        ReceiptKey receipt = play.send(month, Example.COMPANY, 5);
        play.wake(receipt);
        play.decide(play.from(Example.CITY, month, 1));
        play.close(month);
        String sender = database.first(
                        "SELECT institution FROM claim_file WHERE claim_month = ?",
                        row -> row.getString(1),
                        receipt.claimMonth())
                .orElseThrow();
        String delivery = "/v1/deliveries/" + month + "/institutions/" + sender;
        String booked =
                as("reviewer").get("/v1/claim-months/" + month + "/ledger").path("items[0].bookedMonth");

        as("reviewer:ben@1").get(delivery + "/manifest").then().body("files.path", everyItem(startsWith("1/")));
        as("reviewer:anna@2").get(delivery + "/manifest").then().body("files", empty());
        as("reviewer:ben@1").get(delivery + "/qualification-results").then().body("items", hasSize(1));
        as("reviewer:anna@2").get(delivery + "/qualification-results").then().body("items", empty());
        as("reviewer:anna@2")
                .get(delivery + "/qualification-results?reviewOrganisation=1")
                .then()
                .statusCode(404);
        String statement = "/v1/statements/" + booked + "/institutions/" + play.institution();
        as("reviewer:anna@2").get(statement).then().body("accounts", empty());
        as("reviewer:ben@1").get(statement).then().body("accounts.size()", greaterThan(0));
    }

    private byte[] city(YearMonth month, long... points) {
        return Institution.edit(
                Institution.edit(TestFile.of(institution.code(), month, points), "IR,1,", "IR,2,"),
                "06132013",
                "  138057");
    }

    private static RequestSpecification closing(String client) {
        return as(client).contentType("application/json").body(Map.of("reason", "試験"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "PUT, /calendar/2",
        "GET, /still-unknown?reviewOrganisation=2",
    })
    @DisplayName("may not set the other's calendar, nor read its list of the unknown")
    void others(String method, String address) {
        String path = "/v1/claim-months/" + play.freshMonth() + address;

        for (String token : new String[] {"reviewer:ben@1", "reviewer:ben@"}) {
            RequestSpecification request = as(token);
            if ("PUT".equals(method)) {
                request.contentType("application/json").body(Map.of("reason", "試験"));
            }
            request.request(method, path).then().statusCode(403).body("code", equalTo("SK-REQ-006"));
        }
    }

    @Test
    @DisplayName("sees of an institution's month what was sent to it")
    void institutionMonth() {
        YearMonth month = play.freshMonth();
        institution.accepted(TestFile.of(institution.code(), month, 100), "");
        String path = "/v1/claim-months/" + month + "/institutions/" + institution.code();

        as("reviewer:ben@1").get(path).then().body("organisations.reviewOrganisation", contains("1"));
        as("reviewer:anna@2").get(path).then().statusCode(404);
        as("reviewer:anna@2").get(path + "/reception-checks").then().body("items", empty());
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.reviewer(client));
    }
}
