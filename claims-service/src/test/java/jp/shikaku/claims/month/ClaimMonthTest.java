package jp.shikaku.claims.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.support.Cursor;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim month over HTTP")
class ClaimMonthTest {

    @Inject
    MonthPlay play;

    private YearMonth month;

    @BeforeEach
    void aMonthOfItsOwn() {
        month = play.freshMonth();
    }

    @Test
    @DisplayName("review, summary, close, ledger: the sums agree")
    void wholeMonth() {
        play.send(month, CITY, 5, 12);
        play.send(month, COMPANY, 3);
        reviewer().post(path("/review")).then().statusCode(202).body("state", equalTo("RUNNING"), "total", equalTo(2));
        reviewer().post(path("/close")).then().statusCode(409).body("code", equalTo("SK-CLM-002"));
        play.decide(play.from(COMPANY, month, 1));
        reviewer().get(path("/review")).then().statusCode(200).body("state", equalTo("DONE"), "decided", equalTo(2));

        reviewer()
                .get(path("/summary"))
                .then()
                .statusCode(200)
                .body("received", equalTo(2), "refused", equalTo(0), "total.points", equalTo(300))
                .body("byOutcome.outcome", containsInAnyOrder("MOVED", "NO_CHANGE"));

        reviewer()
                .post(path("/close"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "following.queued", equalTo(2));
        play.book(month);
        reviewer()
                .get(path(""))
                .then()
                .statusCode(200)
                .body("following.queued", equalTo(0), "closedBy", equalTo("reviewer"));
        reviewer()
                .get(path("/trial-balance"))
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true), "booked.yen", equalTo(3000), "booked.points", equalTo(300));
    }

    @Test
    @DisplayName("a receipt not decided yet stands in the lists as received")
    void notDecidedYet() {
        play.send(month, CITY, 5, 12);

        reviewer()
                .get(path("/allocations"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].outcome", equalTo("RECEIVED"), "items[0].visitDays", contains(5, 12))
                .body("items[0].parts", hasSize(0), "items[0].costYen", equalTo(2000));
    }

    @Test
    @DisplayName("lists are paged by opaque cursors without loss or repetition")
    void pages() {
        for (int day = 1; day <= 5; day++) {
            play.send(month, CITY, day);
        }
        reviewer().post(path("/review"));
        play.decide(play.from(CITY, month, 1));
        reviewer().post(path("/close"));
        play.book(month);

        assertThat(all("/allocations", "receiptId")).hasSize(5).doesNotHaveDuplicates();
        assertThat(all("/ledger", "entryId")).hasSize(10).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1}: 403 for others, 401 without a token")
    @CsvSource({
        "GET, ''",
        "POST, /review",
        "POST, /review/pause",
        "POST, /review/resume",
        "POST, /review/cancel",
        "GET, /review/events",
        "POST, /close",
        "GET, /summary",
        "GET, /allocations",
        "GET, /ledger",
        "GET, /trial-balance"
    })
    void forReviewersOnly(String method, String path) {
        play.send(month, CITY, 5);

        refused(method, path, Tokens.operator());
        refusedToOthers(method, path);
    }

    @Test
    @DisplayName("GET /review: for operators too, who restore and replace keys; 403 for others, 401 without a token")
    void progressForOperatorsToo() {
        play.send(month, CITY, 5);

        given().auth().oauth2(Tokens.operator()).get(path("/review")).then().statusCode(200);
        refusedToOthers("GET", "/review");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-13, 400", "'..%2F', 400", "2026, 400", "1999-01, 404", "%2B12026-10, 400", "-0001-01, 400"})
    void months(String written, int status) {
        reviewer()
                .urlEncodingEnabled(false)
                .get("/v1/claim-months/" + written)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest(name = "cursor {0}: 400")
    @CsvSource({"x", "'!!'", "eA"})
    void badCursors(String cursor) {
        play.send(month, CITY, 5);

        reviewer()
                .queryParam("cursor", cursor)
                .get(path("/ledger"))
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-REQ-004"));
    }

    @ParameterizedTest(name = "a place of {0} in a list: 400")
    @CsvSource({"-1", "4294967296"})
    void badPlaces(String place) {
        play.send(month, CITY, 5);

        reviewer()
                .queryParam("cursor", Cursor.of(place))
                .get(path("/control-totals"))
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-REQ-004"));
    }

    @Test
    @DisplayName("has dates, whatever month is asked for")
    void datesOfAnyMonth() {
        reviewer().get("/v1/claim-months/1999-12/calendar").then().statusCode(200);
        reviewer().get("/v1/claim-months/9999-12/calendar").then().statusCode(200);
    }

    private void refusedToOthers(String method, String path) {
        List.of(
                        Tokens.institution("1311234567"),
                        Tokens.insurer("00138057"),
                        Tokens.person("p"),
                        Tokens.auditor(),
                        Tokens.service("changes", "persons", "coverage-resolution"))
                .forEach(token -> refused(method, path, token));
        given().request(method, path(path)).then().statusCode(401);
    }

    private void refused(String method, String path, String token) {
        given().auth().oauth2(token).request(method, path(path)).then().statusCode(403);
    }

    private List<String> all(String list, String id) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = reviewer().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(path(list)).then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items." + id, String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    private String path(String rest) {
        return "/v1/claim-months/" + month + rest;
    }

    private static RequestSpecification reviewer() {
        return given().auth().oauth2(Tokens.reviewer());
    }
}
