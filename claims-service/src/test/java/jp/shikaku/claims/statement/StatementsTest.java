package jp.shikaku.claims.statement;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.model.Relationship;
import jp.shikaku.model.Tokyo;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** The numbers are those of docs/ledger.md. */
@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Statements: 1,000 points billed to the city at 3 tenths, then moved to the company at 2 tenths")
class StatementsTest {

    private static final int[] TEN_DAYS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Inject
    MonthPlay play;

    private YearMonth month;
    private ReceiptKey receipt;
    private String booked;

    @BeforeEach
    void billedThenMoved() {
        month = play.freshMonth();
        receipt = play.send(month, CITY, TEN_DAYS);
        reviewer().post("/v1/claim-months/" + month + "/review");
        play.decide(play.from(CITY, month, 1));
        reviewer().post("/v1/claim-months/" + month + "/close").then().statusCode(200);
        play.book(month);
        booked = YearMonth.from(Tokyo.dayOf(java.time.Instant.now())).toString();
    }

    @Test
    @DisplayName("the move reverses the city's share, bills the company, and leaves the difference of 1,000 yen")
    void moved() {
        String before = reviewer().get(trialBalance()).path("accounts[0].insurerNumber");
        String asOf = java.time.Instant.now().toString();
        move();

        assertThat(before).isEqualTo(CITY.insurer().value());
        assertThat(line(statement("insurers/" + CITY.insurer()), "INSURER_SHARE"))
                .extractingByKeys("billed", "reversed", "net")
                .containsExactly(
                        Map.of("receipts", 1, "points", 1000, "yen", 7000),
                        Map.of("receipts", 1, "points", -1000, "yen", -7000),
                        Map.of("points", 0, "yen", 0));
        JsonPath company = statement("insurers/" + COMPANY.insurer());
        assertThat(line(company, "INSURER_SHARE").get("net")).isEqualTo(Map.of("points", 1000, "yen", 8000));
        assertThat(line(company, "BURDEN_DIFFERENCE").get("net")).isEqualTo(Map.of("points", 0, "yen", -1000));
        assertThat(line(company, "PATIENT_SHARE").get("net")).isEqualTo(Map.of("points", 0, "yen", 3000));
        assertThat(line(statement("institutions/" + play.institution()), "INSTITUTION_CLAIM"))
                .containsEntry("side", "CREDIT")
                .containsEntry("net", Map.of("points", 1000, "yen", 10000));
        reviewer()
                .get(trialBalance())
                .then()
                .body("balanced", equalTo(true), "booked.yen", equalTo(10000), "credited.yen", equalTo(10000));
        reviewer()
                .get(trialBalance() + "?asOf=" + asOf)
                .then()
                .body("balanced", equalTo(true), "accounts.insurerNumber", equalTo(List.of("00138057", "00138057")));
        reviewer()
                .get("/v1/claim-months/" + month + "/ledger?side=BOTH")
                .then()
                .body("items", hasSize(10))
                .body("items.findAll { it.side == 'CREDIT' }", hasSize(3));
    }

    @Test
    @DisplayName("the difference is listed per receipt, to the insurer that pays now and to nobody else")
    void differences() {
        move();
        String list = "/v1/claim-months/" + month + "/burden-differences";

        reviewer()
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].paidTenths", equalTo(3), "items[0].burdenTenths", equalTo(2))
                .body("items[0].differenceYen", equalTo(-1000), "items[0].insurerNumber", equalTo("06132013"));
        insurer("06132013").get(list + "?insurerNumber=06132013").then().body("items", hasSize(1));
        insurer("00138057").get(list + "?insurerNumber=00138057").then().body("items", hasSize(0));
        insurer("00138057").get(list + "?insurerNumber=06132013").then().statusCode(404);
        insurer("00138057").get(list).then().statusCode(404);
        given().auth().oauth2(Tokens.institution("1311234567")).get(list).then().statusCode(403);
        given().get(list).then().statusCode(401);
    }

    @Test
    @DisplayName("as a file in windows-31j: captions, a row per claim month and account, the sums")
    void file() {
        byte[] bytes = insurer("00138057")
                .accept("text/csv")
                .get(path("insurers/00138057"))
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=windows-31j")
                .extract()
                .asByteArray();
        List<String> rows = List.of(new String(bytes, Charset.forName("windows-31j")).split("\r\n"));

        assertThat(rows.get(0)).startsWith("請求年月,勘定科目,貸借,繰越点数,繰越金額,計上件数,");
        assertThat(rows).anyMatch(row -> row.startsWith(month + ",保険者負担,借方,0,0,1,1000,7000,0,0,0,1000,7000,"));
        assertThat(rows.get(rows.size() - 1)).startsWith("合計,医療機関請求,貸方,");
    }

    @Test
    @DisplayName("a month later everything is carried forward")
    void carriedForward() {
        String later = YearMonth.parse(booked).plusMonths(1).toString();
        JsonPath statement = insurer("00138057")
                .get("/v1/statements/" + later + "/insurers/00138057")
                .then()
                .statusCode(200)
                .body("claimMonths", hasSize(0))
                .extract()
                .jsonPath();

        assertThat(statement.getLong("payableYen.net")).isZero();
        assertThat(statement.getLong("payableYen.opening"))
                .isEqualTo(statement.getLong("payableYen.closing"))
                .isPositive();
    }

    @Test
    @DisplayName("nobody reads another's")
    void foreign() {
        insurer("06132013").get(path("insurers/00138057")).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.institution("1319999999"))
                .get(path("institutions/" + play.institution()))
                .then()
                .statusCode(404);
        for (String token : List.of(Tokens.person("p"), Tokens.auditor(), Tokens.operator())) {
            given().auth().oauth2(token).get(path("insurers/00138057")).then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .get(path("institutions/" + play.institution()))
                    .then()
                    .statusCode(403);
        }
        given().get(path("insurers/00138057")).then().statusCode(401);
        insurer("00138057")
                .get("/v1/statements/2026-13/insurers/00138057")
                .then()
                .statusCode(400);
        reviewer().get(trialBalance() + "?asOf=yesterday").then().statusCode(400);
        reviewer()
                .queryParam("asOf", "+999999999-12-31T23:59:59Z")
                .get(trialBalance())
                .then()
                .statusCode(400);
    }

    private void move() {
        play.wake(receipt);
        play.decide(Example.burden(play.from(COMPANY, month, 1), Relationship.SELF, 2));
    }

    /** What this test's claim month adds to the line of an account. */
    private Map<String, Object> line(JsonPath statement, String account) {
        return statement.getMap(
                "claimMonths.find { it.claimMonth == '" + month + "' && it.account == '" + account + "' }");
    }

    private JsonPath statement(String party) {
        return reviewer().get(path(party)).then().statusCode(200).extract().jsonPath();
    }

    private String path(String party) {
        return "/v1/statements/" + booked + '/' + party;
    }

    private String trialBalance() {
        return "/v1/claim-months/" + month + "/trial-balance";
    }

    private static RequestSpecification insurer(String number) {
        return given().auth().oauth2(Tokens.insurer(number));
    }

    private static RequestSpecification reviewer() {
        return given().auth().oauth2(Tokens.reviewer());
    }
}
