package jp.shikaku.claims.month;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim month before its close")
class MonthBeforeTheCloseTest {

    private static final YearMonth WITH_DATES = YearMonth.of(2062, 1);

    @Inject
    MonthPlay play;

    @Test
    @DisplayName("shows per insurer and institution what it would bill; the close can be bound to that")
    void controlTotals() {
        YearMonth month = play.freshMonth();
        play.send(month, CITY, 5, 12);
        play.send(month, COMPANY, 3);
        reviewer().post(path(month, "/review"));
        String early = etag(month);
        play.decide(play.from(COMPANY, month, 1));

        reviewer()
                .get(path(month, "/control-totals"))
                .then()
                .statusCode(200)
                .body("receipts.received", equalTo(2), "receipts.decided", equalTo(2))
                .body("items.number", contains("06132013"))
                .body("items[0].receipts", equalTo(2), "items[0].points", equalTo(300))
                .body("items[0].costYen", equalTo(3000), "digest", not(equalTo(early.replace("\"", ""))));
        reviewer()
                .get(path(month, "/control-totals?by=institution"))
                .then()
                .body("items", hasSize(1), "items[0].number", equalTo(play.institution()))
                .body("items[0].points", equalTo(300));
        String seen = etag(month);
        reviewer().header("If-Match", early).post(path(month, "/close")).then().statusCode(412);
        reviewer()
                .header("If-Match", seen)
                .post(path(month, "/close"))
                .then()
                .statusCode(200)
                .body("closedTotals", equalTo(seen.replace("\"", "")), "closedBy", equalTo("reviewer"));
    }

    @Test
    @DisplayName("is closed with receipts undecided only for a reason that stays on record")
    void override() {
        YearMonth month = play.freshMonth();
        play.send(month, CITY, 5);
        reviewer().post(path(month, "/review"));
        reviewer().post(path(month, "/close")).then().statusCode(409).body("code", equalTo("SK-CLM-002"));
        reviewer()
                .contentType("application/json")
                .body(Map.of("reason", " "))
                .post(path(month, "/close-with-reason"))
                .then()
                .statusCode(400);

        reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "登録側の障害"))
                .post(path(month, "/close-with-reason"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "closeOverrideReason", equalTo("登録側の障害"));

        play.decide(play.from(CITY, month, 1));
        play.book(month);
        reviewer()
                .get(path(month, "/trial-balance"))
                .then()
                .body("balanced", equalTo(true), "booked.points", equalTo(100));
    }

    @Test
    @DisplayName("takes files, corrections and the close by the dates its review organisation set, and says when")
    void ownDates() {
        Institution institution = Institution.fresh();
        Instant now = Instant.now();
        setDates(WITH_DATES, window("RECEPTION", now, 1, 2), window("CORRECTION", now, -2, 2))
                .statusCode(200);
        byte[] file = TestFile.of(institution.code(), WITH_DATES, 100);

        institution
                .send(file, "")
                .statusCode(409)
                .body("code", equalTo("SK-CLM-003"), "detail", containsString("opens at"));
        institution.send(file, "?trial=true").statusCode(202);
        setDates(WITH_DATES, window("RECEPTION", now, -2, 2), window("CORRECTION", now, -2, 2));
        String path = institution.accepted(file, "");
        setDates(WITH_DATES, window("RECEPTION", now, -3, -2), window("CORRECTION", now, -3, -1));
        institution.send(file, "").statusCode(200);
        institution
                .send(TestFile.of(institution.code(), WITH_DATES, 200), "")
                .statusCode(409)
                .body("detail", containsString("2062-02"));
        String receipt =
                institution.http().get(path + "/receipts").then().extract().path("items[0].receiptId");
        institution
                .http()
                .contentType("application/json")
                .body(Map.of("reason", "重複"))
                .post(path + "/receipts/" + receipt + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-CLM-004"));
        institution
                .http()
                .get(path(WITH_DATES, "/calendar"))
                .then()
                .statusCode(200)
                .body("organisations.reviewOrganisation", contains("1", "2"))
                .body("organisations.enforced", contains(true, false), "organisations[0].version", equalTo(3))
                .body("organisations[0].receptionOpen", equalTo(false), "organisations[1].version", equalTo(0));
    }

    @Test
    @DisplayName("is not closed before the cut-off that was set")
    void cutOff() {
        YearMonth month = play.freshMonth();
        play.send(month, CITY, 5);
        reviewer().post(path(month, "/review"));
        play.decide(play.from(CITY, month, 1));
        Instant now = Instant.now();
        setDates(month, window("RECEPTION", now, -2, -1), window("CORRECTION", now, -2, 1));
        reviewer().post(path(month, "/close")).then().statusCode(409).body("code", equalTo("SK-CLM-005"));

        reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "規則に戻す"))
                .put(path(month, "/calendar/1"))
                .then()
                .statusCode(200)
                .body("organisations[0].version", equalTo(0));

        reviewer().post(path(month, "/close")).then().statusCode(200);
    }

    @Test
    @DisplayName("refuses dates that lack a window or end before they begin")
    void badDates() {
        Instant now = Instant.now();
        setDates(WITH_DATES, window("RECEPTION", now, 1, 2)).statusCode(400).body("code", equalTo("SK-CLM-007"));
        setDates(WITH_DATES, window("RECEPTION", now, 2, 1), window("CORRECTION", now, 1, 2))
                .statusCode(400);
        setDates(WITH_DATES, Map.of("kind", "RECEPTION")).statusCode(400);
    }

    @Test
    @DisplayName("lists who is still unknown: which receipts, why, since when, and whether three months are over")
    void stillUnknown() {
        YearMonth month = play.freshMonth();
        play.send(month, CITY, 5);
        play.send(month, COMPANY, 3);
        reviewer().post(path(month, "/review"));
        play.decide(play.from(CITY, month, 4));

        reviewer()
                .get(path(month, "/still-unknown?reviewOrganisation=1"))
                .then()
                .statusCode(200)
                .body("stage", notNullValue(), "passedOn", equalTo(month.plusMonths(3) + "-01"))
                .body("items", hasSize(1), "items[0].claimedInsurer", equalTo("06132013"))
                .body("items[0].reason", equalTo("NOT_COVERED"), "items[0].unknownSince", notNullValue())
                .body("items[0].institutionPrefecture", equalTo("13"), "items[0].insurerPrefecture", equalTo("13"));
        reviewer()
                .get(path(month, "/still-unknown?reviewOrganisation=2"))
                .then()
                .body("items", hasSize(0));
        reviewer().get(path(month, "/still-unknown")).then().statusCode(400);
        String csv = reviewer()
                .accept("text/csv")
                .get(path(month, "/still-unknown?reviewOrganisation=1"))
                .then()
                .statusCode(200)
                .contentType(containsString("windows-31j"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1}: {2} may, 403 for others, 401 without a token")
    @CsvSource({
        "GET,  /control-totals, reviewer",
        "POST, /close-with-reason, reviewer",
        "GET,  /still-unknown?reviewOrganisation=1, reviewer",
        "PUT,  /calendar/1, reviewer",
        "GET,  /institutions/1311234567, institution",
        "GET,  /institutions/1311234567/reception-checks, institution",
    })
    void roles(String method, String address, String allowed) {
        YearMonth month = play.freshMonth();
        List<String> others = new java.util.ArrayList<>(
                List.of(Tokens.insurer("00138057"), Tokens.person("p"), Tokens.auditor(), Tokens.operator()));
        if ("reviewer".equals(allowed)) {
            others.add(Tokens.institution("1311234567"));
        } else {
            given().auth()
                    .oauth2(Tokens.institution("1319999999"))
                    .request(method, path(month, address))
                    .then()
                    .statusCode(404);
        }
        for (String token : others) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("GET".equals(method) ? "" : "{\"reason\":\"x\"}")
                    .request(method, path(month, address))
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json")
                .body("GET".equals(method) ? "" : "{\"reason\":\"x\"}")
                .request(method, path(month, address))
                .then()
                .statusCode(401);
    }

    private static String etag(YearMonth month) {
        return reviewer()
                .get(path(month, "/control-totals"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse setDates(YearMonth month, Object... windows) {
        return reviewer()
                .contentType("application/json")
                .body(Map.of("reason", "試験", "windows", List.of(windows)))
                .put(path(month, "/calendar/1"))
                .then();
    }

    private static Map<String, String> window(String kind, Instant now, int opensInHours, int closesInHours) {
        return Map.of(
                "kind",
                kind,
                "opensAt",
                now.plus(Duration.ofHours(opensInHours)).toString(),
                "closesAt",
                now.plus(Duration.ofHours(closesInHours)).toString());
    }

    private static String path(YearMonth month, String rest) {
        return "/v1/claim-months/" + month + rest;
    }

    private static RequestSpecification reviewer() {
        return given().auth().oauth2(Tokens.reviewer());
    }
}
