package jp.shikaku.claims.worklist;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Who may work the worklist, and what it refuses")
class WorklistAccessTest {

    private static final String DECISION =
            """
            {"action":"RULE","ruling":{"kind":"BILL_AS_CLAIMED"},"reasonCode":"OTHER","reasonText":"理由"}""";

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    private YearMonth month;
    private String item;

    @BeforeEach
    void anItemOfShiharaiKikin() {
        month = play.laterMonth();
        ReceiptKey receipt = play.send(month, Example.number("77777777", null, "777777777", null), 5);
        play.wake(receipt);
        play.decide(new Knowledge(
                Knowledge.Match.SEVERAL,
                List.of(),
                List.of(new Knowledge.Candidate("p-1", List.of(play.from(CITY, month, 1))))));
        item = database.first(
                        "SELECT item_id FROM worklist_item WHERE receipt_id = ?",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} for {2}")
    @CsvSource({
        "GET, '', reviewer+approver",
        "GET, /counts, reviewer+approver",
        "GET, /ITEM, reviewer+approver",
        "GET, /ITEM/candidates, reviewer",
        "POST, /ITEM/claim, reviewer",
        "POST, /ITEM/release, reviewer",
        "POST, /ITEM/assignment, reviewer+approver",
        "POST, /ITEM/decisions, reviewer",
        "POST, /ITEM/approval, approver",
        "POST, /ITEM/reversal, reviewer"
    })
    @DisplayName("403 for every other role, 401 without a token")
    void roles(String method, String path, String roles) {
        String address = "/v1/worklist" + path.replace("ITEM", item);
        Stream.of(
                        Tokens.institution("1311234567"),
                        Tokens.insurer("00138057"),
                        Tokens.person("p"),
                        Tokens.auditor(),
                        Tokens.operator(),
                        Tokens.service("changes", "persons", "coverage-resolution"),
                        roles.contains("reviewer") ? null : Tokens.reviewer(),
                        roles.contains("approver") ? null : Tokens.reviewer("approver:cleo"))
                .filter(token -> token != null)
                .forEach(token -> given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .request(method, address)
                        .then()
                        .statusCode(403));
        given().contentType("application/json").request(method, address).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, ''", "POST, /claim", "POST, /release", "GET, /candidates"})
    @DisplayName(
            "an item of the other review organisation does not exist for whoever belongs to one; who belongs to none may nothing")
    void otherOrganisation(String method, String path) {
        given().auth()
                .oauth2(Tokens.reviewer("reviewer:kim@2"))
                .contentType("application/json")
                .request(method, "/v1/worklist/" + item + path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.reviewer("reviewer:odd@3"))
                .contentType("application/json")
                .request(method, "/v1/worklist/" + item + path)
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("lists show the items of one's own review organisation only")
    void ownOrganisationOnly() {
        given().auth()
                .oauth2(Tokens.reviewer("reviewer:kim@2"))
                .queryParam("claimMonth", month.toString())
                .get("/v1/worklist")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().auth()
                .oauth2(Tokens.reviewer("reviewer:anna@1"))
                .queryParam("claimMonth", month.toString())
                .get("/v1/worklist")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no version             |        | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"BILL_AS_CLAIMED\"},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 428 | SK-REQ-012",
                "an old version         | \"0\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"BILL_AS_CLAIMED\"},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 412 | SK-REQ-013",
                "no words               | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"BILL_AS_CLAIMED\"},\"reasonCode\":\"OTHER\"} | 422 | SK-WRK-008",
                "a number in the words  | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"BILL_AS_CLAIMED\"},\"reasonCode\":\"OTHER\",\"reasonText\":\"番号１２３４５６７８\"} | 422 | SK-WRK-008",
                "no ruling              | \"1\"  | {\"action\":\"RULE\",\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "only acknowledged      | \"1\"  | {\"action\":\"ACKNOWLEDGE\",\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "withdrawn by another   | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"WITHDRAW\"},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "a payer without number | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"MOVE_TO\",\"payer\":{\"insurerNumber\":\"06132013\"}},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "an insurer that is none| \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"MOVE_TO\",\"payer\":{\"insurerNumber\":\"6\",\"number\":\"1\",\"relationship\":\"SELF\"}},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "days that are none     | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"SPLIT_BY\",\"shares\":[{\"payer\":{\"qualificationId\":\"q\"},\"days\":[32]}]},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "a null among the days  | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"SPLIT_BY\",\"shares\":[{\"payer\":{\"qualificationId\":\"q\"},\"days\":[null]}]},\"reasonCode\":\"OTHER\",\"reasonText\":\"x\"} | 422 | SK-WRK-007",
                "no reason code         | \"1\"  | {\"action\":\"RULE\",\"ruling\":{\"kind\":\"BILL_AS_CLAIMED\"},\"reasonText\":\"x\"} | 400 | SK-REQ-002",
            })
    @DisplayName("a decision that lacks something is refused, and nothing is kept")
    void badDecisions(String what, String ifMatch, String body, int status, String code) {
        claim();
        var request = given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/json")
                .body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }

        request.post("/v1/worklist/" + item + "/decisions")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        assertThat(database.query(
                        "SELECT 1 FROM ruling r JOIN worklist_item i USING (receipt_id) WHERE i.item_id = ?::uuid",
                        row -> 1,
                        item))
                .as(what)
                .isEmpty();
    }

    @Test
    @DisplayName("leaving a receipt with its insurer moves no money and needs nobody's approval")
    void nothingMoves() {
        claim();

        given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(DECISION)
                .post("/v1/worklist/" + item + "/decisions")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"), "rulings[0].movedYen", equalTo(0))
                .body("rulings[0].effective", equalTo(true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"?cursor=x, 400", "?claimMonth=2026, 400", "?limit=201, 400", "?reviewOrganisation=3, 400", "/none, 404"
    })
    @DisplayName("bad questions get their error")
    void badQuestions(String query, int status) {
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/worklist" + query)
                .then()
                .statusCode(status);
    }

    private void claim() {
        given().auth()
                .oauth2(Tokens.reviewer())
                .contentType("application/json")
                .post("/v1/worklist/" + item + "/claim")
                .then()
                .statusCode(200);
    }
}
