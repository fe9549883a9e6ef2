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

import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A review organisation and the other one's claims")
class OwnOrganisationTest {

    private final Institution institution = Institution.fresh();

    @Inject
    MonthPlay play;

    @Test
    @DisplayName(
            "sees control totals of its own only; both together are the month; the close is for whoever acts for both")
    void controlTotals() {
        YearMonth month = play.freshMonth();
        String city = institution.accepted(
                Institution.edit(
                        Institution.edit(TestFile.of(institution.code(), month, 300, 40), "IR,1,", "IR,2,"),
                        "06132013",
                        "  138057"),
                "");
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

        String close = "/v1/claim-months/" + month + "/close-with-reason";
        as("reviewer").post("/v1/claim-months/" + month + "/review");
        for (String one : new String[] {"reviewer:anna@2", "reviewer:ben@1"}) {
            as(one).contentType("application/json")
                    .body(Map.of("reason", "試験"))
                    .post(close)
                    .then()
                    .statusCode(403);
        }
        as("reviewer:anna@2").get(city).then().statusCode(200);
        as("reviewer:ben@1").get(city).then().statusCode(404);
        as("reviewer:ben@1").get(city + "/faults").then().statusCode(404);
        as("reviewer")
                .contentType("application/json")
                .body(Map.of("reason", "試験"))
                .post(close)
                .then()
                .statusCode(200);
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
