package jp.shikaku.claims.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Receipts changed by their institution before the cut-off")
class ReceiptChangesTest {

    private static final YearMonth MONTH = YearMonth.of(2042, 1);

    @Inject
    Database database;

    @Inject
    MonthPlay play;

    private final Institution institution = Institution.fresh();

    @Test
    @DisplayName("are replaced by the corrected one, with before and after, who, when and why")
    void correction() {
        byte[] file = TestFile.of(institution.code(), MONTH, 100, 200);
        String path = institution.accepted(file, "");
        String before = receipt(path, 2);

        String after = correct(path, before, records(file, 2).replace("シケンタロウ", "シケンジロウ"))
                .statusCode(200)
                .body("receiptNumber", equalTo(2), "state", equalTo("ACCEPTED"), "points", equalTo(200))
                .body("receiptId", not(equalTo(before)))
                .extract()
                .path("receiptId");

        institution.http().get(path + "/receipts").then().body("items.receiptId", contains(receipt(path, 1), after));
        institution.checked(path).body("receipts.total", equalTo(2), "receipts.accepted", equalTo(2));
        institution
                .http()
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items[0].kind", equalTo("CORRECTED"))
                .body("items[0].receiptId", equalTo(before), "items[0].successorId", equalTo(after))
                .body("items[0].reason", equalTo("カナの誤り"), "items[0].changedBy", not(nullValue()))
                .body("items[0].differences", hasSize(1))
                .body("items[0].differences[0].record", equalTo("RE"))
                .body("items[0].differences[0].before", equalTo("シケンタロウ"))
                .body("items[0].differences[0].after", equalTo("シケンジロウ"));
        correct(path, before, records(file, 2)).statusCode(409).body("code", equalTo("SK-CLM-111"));
        correct(path, after, records(file, 2).replace("シケンタロウ", "シケンジロウ"))
                .statusCode(200)
                .body("receiptId", equalTo(after));
    }

    @Test
    @DisplayName("bring a refused receipt into the claim once it is right")
    void refusedReceiptCorrected() {
        byte[] right = TestFile.of(institution.code(), MONTH, 100, 200);
        String path = institution.accepted(Institution.edit(right, "RE,1,1112,204112", "RE,1,1112,204201"), "");
        institution
                .checked(path)
                .body("receipts.refused", equalTo(1), "points", equalTo(200), "faultCount", equalTo(1));

        correct(path, receipt(path, 1), records(right, 1)).statusCode(200).body("state", equalTo("ACCEPTED"));

        institution
                .checked(path)
                .body("receipts.refused", equalTo(0), "receipts.accepted", equalTo(2))
                .body("points", equalTo(300), "faultCount", equalTo(0));
    }

    @Test
    @DisplayName("stay as they were if the corrected one cannot be accepted, and are told the line of the file")
    void refusedCorrection() {
        byte[] file = TestFile.of(institution.code(), MONTH, 100, 200);
        String path = institution.accepted(file, "");
        String second = receipt(path, 2);
        int line = institution.http().get(path + "/receipts").then().extract().path("items[1].line");

        correct(path, second, records(file, 2).replace(",204112,", ",204201,"))
                .statusCode(422)
                .body("code", equalTo("SK-CLM-112"), "errors[0].code", equalTo("L2951"))
                .body("errors[0].line", equalTo(line), "errors[0].item", equalTo(3));
        correct(path, second, records(file, 1)).statusCode(422).body("errors[0].message", containsString("number"));
        correct(path, second, records(file, 1) + records(file, 2)).statusCode(422);
        correct(path, second, "GO,1,1,99").statusCode(422);
        correct(path, second, records(file, 2).replace("試験", "𠮷野")).statusCode(422);
        correct(path, second, "").statusCode(400);

        assertThat(receipt(path, 2)).isEqualTo(second);
        institution.checked(path).body("receipts.accepted", equalTo(2));
    }

    @Test
    @DisplayName("are withdrawn and reinstated until the cut-off; nobody is billed for a withdrawn one")
    void withdrawal() {
        String path = institution.accepted(TestFile.of(institution.code(), MONTH, 100, 200), "");
        given().auth().oauth2(Tokens.reviewer()).post("/v1/claim-months/" + MONTH + "/review");
        play.decide(play.from(COMPANY, MONTH, 1));
        String first = receipt(path, 1);
        assertThat(decided(first)).isEqualTo(1);

        act(path, first, "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));

        assertThat(decided(first)).isZero();
        institution
                .checked(path)
                .body("receipts.withdrawn", equalTo(1), "receipts.accepted", equalTo(1), "points", equalTo(200));
        act(path, first, "withdrawal").statusCode(409);
        String back = act(path, first, "reinstatement")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("receiptId");
        act(path, first, "reinstatement").statusCode(409);
        play.decide(play.from(COMPANY, MONTH, 1));
        assertThat(decided(back)).isEqualTo(1);
        institution
                .http()
                .accept("text/csv")
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("RIchng1" + institution.code() + "52401.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "withdrawal", "reinstatement"})
    @DisplayName("are changed by their own institution only")
    void foreign(String act) {
        String path = institution.accepted(TestFile.of(institution.code(), MONTH, 100), "");
        String address = path + "/receipts/" + receipt(path, 1) + '/' + act;
        Map<String, String> body =
                "correction".equals(act) ? Map.of("reason", "x", "records", "RE,1") : Map.of("reason", "x");

        for (String token : List.of(Tokens.reviewer(), Tokens.insurer("06132013"), Tokens.operator())) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body)
                    .post(address)
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json").body(body).post(address).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.reviewer("institution+reviewer:anna"))
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(404);
        Institution.fresh()
                .http()
                .contentType("application/json")
                .body(body)
                .post(address)
                .then()
                .statusCode(404);
        Institution.fresh().http().get(path + "/changes").then().statusCode(404);
    }

    @Test
    @DisplayName("are always somewhere, whatever is done in whatever order, and the month can be closed with them")
    void everyReceiptIsSomewhere() {
        YearMonth month = MONTH.plusMonths(1);
        byte[] file = TestFile.of(institution.code(), month, 100, 200, 300, 400, 500);
        byte[] sent = Institution.edit(file, "RE,3,1112,204201", "RE,3,1112,204202");
        String path = institution.accepted(sent, "?mode=CONFIRM_LATER");
        given().auth().oauth2(Tokens.reviewer()).post("/v1/claim-months/" + month + "/review");
        Random random = new Random(20261125);

        for (int step = 0; step < 40; step++) {
            int number = 1 + random.nextInt(5);
            String id = receipt(path, number);
            switch (random.nextInt(4)) {
                case 0 -> act(path, id, "withdrawal");
                case 1 -> act(path, id, "reinstatement");
                case 2 -> correct(path, id, records(file, number).replace("タロウ", "タロウ" + "ア".repeat(step % 3)));
                default -> play.decide(play.from(COMPANY, month, 1));
            }
            lawHolds(path, month);
        }

        play.decide(play.from(COMPANY, month, 1));
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + "/close")
                .then()
                .statusCode(200);
        act(path, receipt(path, 1), "withdrawal").statusCode(409).body("code", equalTo("SK-CLM-001"));
    }

    private void lawHolds(String path, YearMonth month) {
        JsonPath counts = institution.http().get(path).then().extract().jsonPath();
        assertThat(counts.getInt("receipts.accepted")
                        + counts.getInt("receipts.refused")
                        + counts.getInt("receipts.awaiting")
                        + counts.getInt("receipts.unclaimed")
                        + counts.getInt("receipts.withdrawn"))
                .isEqualTo(counts.getInt("receipts.total"));
        JsonPath totals = given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/" + month + "/control-totals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(List.of("decided", "held", "undecided", "refused", "unclaimed", "awaiting", "withdrawn").stream()
                        .mapToLong(place -> totals.getLong("receipts." + place))
                        .sum())
                .isEqualTo(totals.getLong("receipts.received"))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("are not brought back by a file that was replaced meanwhile")
    void replacedFile() {
        String path = institution.accepted(TestFile.of(institution.code(), MONTH, 100), "");
        String id = receipt(path, 1);
        institution.accepted(TestFile.of(institution.code(), MONTH, 150), "");

        act(path, id, "withdrawal").statusCode(409).body("code", equalTo("SK-CLM-111"));
        institution.http().get(path + "/receipts").then().body("items.state", hasItem("REPLACED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction", "withdrawal", "reinstatement"})
    @DisplayName("are not changed for a reason that holds a number of a person, and it is not repeated")
    void numberOfAPerson(String act) {
        String path = institution.accepted(TestFile.of(institution.code(), MONTH, 100), "");
        String receipt = receipt(path, 1);
        String reason = "番号１２３４５６７８の誤り";

        institution
                .http()
                .contentType("application/json")
                .body("correction".equals(act) ? Map.of("reason", reason, "records", "RE,1") : Map.of("reason", reason))
                .post(path + "/receipts/" + receipt + '/' + act)
                .then()
                .statusCode(400)
                .body("code", equalTo("SK-REQ-002"), "errors[0].pointer", equalTo("/reason"))
                .body(not(containsString("１２３４５６７８")));

        institution.http().get(path + "/changes").then().body("items", hasSize(0));
        institution.http().get(path + "/receipts").then().body("items.receiptId", contains(receipt));
    }

    private long decided(String receiptId) {
        return database.first(
                        "SELECT count(*) FROM allocation WHERE receipt_id = ?::uuid", row -> row.getLong(1), receiptId)
                .orElseThrow();
    }

    private String receipt(String path, int number) {
        return institution
                .http()
                .get(path + "/receipts")
                .then()
                .extract()
                .path("items.find { it.receiptNumber == " + number + " }.receiptId");
    }

    private ValidatableResponse act(String path, String receiptId, String act) {
        return institution
                .http()
                .contentType("application/json")
                .body(Map.of("reason", "重複請求"))
                .post(path + "/receipts/" + receiptId + '/' + act)
                .then();
    }

    private ValidatableResponse correct(String path, String receiptId, String records) {
        return institution
                .http()
                .contentType("application/json")
                .body(Map.of("reason", "カナの誤り", "records", records))
                .post(path + "/receipts/" + receiptId + "/correction")
                .then();
    }

    /** The records of a receipt of a file, as text. */
    private static String records(byte[] file, int number) {
        return new String(file, Institution.CP932).split("(?=RE,)|(?=GO,)")[number];
    }
}
