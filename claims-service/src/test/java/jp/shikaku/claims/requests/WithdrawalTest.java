package jp.shikaku.claims.requests;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("An institution takes a billed receipt back")
class WithdrawalTest {

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    private YearMonth month;
    private ReceiptKey receipt;

    @BeforeEach
    void aBilledReceipt() {
        month = play.laterMonth();
        receipt = sent(month);
        play.close(month);
    }

    @Test
    @DisplayName("nobody pays it any more, the ledger takes it back and still sums, and no later registration bills it")
    void withdrawn() {
        withdraw("{\"reasonText\":\"算定誤りのため\"}")
                .statusCode(202)
                .body("state", equalTo("REQUESTED"), "returnClass", equalTo("9"), "returnCode", equalTo("S1025"));
        play.decide(play.from(CITY, month, 1));

        state().statusCode(200).body("state", equalTo("DONE"));
        assertThat(outcome()).isEqualTo("WITHDRAWN");
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/" + month + "/trial-balance")
                .then()
                .body("balanced", equalTo(true));
        given().auth()
                .oauth2(Tokens.insurer("00138057"))
                .get("/v1/receipts/" + receipt.receiptId())
                .then()
                .statusCode(404);
        play.wake(receipt);
        play.decide(play.from(COMPANY, month, 1));
        assertThat(outcome()).isEqualTo("WITHDRAWN");
    }

    @Test
    @DisplayName("taken back again, also at once from many sides, it is taken back once")
    void once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> withdraw("{}").extract().statusCode());
        }
        try {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(202);
            }
        } finally {
            threads.shutdown();
        }
        play.decide(play.from(CITY, month, 1));
        withdraw("{}").statusCode(202).body("state", equalTo("DONE"));

        assertThat(database.query("SELECT 1 FROM ruling WHERE receipt_id = ?", row -> 1, receipt.receiptId()))
                .hasSize(1);
    }

    @Test
    @DisplayName("before the close, and after the time limit: 409")
    void inTime() {
        receipt = sent(play.laterMonth());
        withdraw("{}").statusCode(409).body("code", equalTo("SK-RCK-004"));

        YearMonth old = play.formerMonth();
        receipt = sent(old);
        play.close(old);
        withdraw("{}").statusCode(409).body("code", equalTo("SK-RCK-003"));
    }

    @Test
    @DisplayName(
            "between the closes of the two organisations: correction and withdrawal say that it can be withdrawn when billed")
    void betweenTheCloses() {
        month = play.laterMonth();
        receipt = sent(month);
        play.closePart(month);
        String[] file = database.first(
                        """
                        SELECT f.institution, f.file_id FROM receipt r JOIN claim_file f USING (claim_month, file_id)
                         WHERE r.receipt_id = ?
                        """,
                        row -> new String[] {row.getString(1), row.getString(2)},
                        receipt.receiptId())
                .orElseThrow();

        withdraw("{}")
                .statusCode(409)
                .body("code", equalTo("SK-RCK-004"), "detail", containsString("CLOSED"))
                .body("detail", matchesPattern(".* until 20\\d\\d-\\d\\d-\\d\\d\\."));
        given().auth()
                .oauth2(Tokens.institution(file[0]))
                .contentType("application/json")
                .body("{\"reason\":\"重複請求\"}")
                .post("/v1/claim-files/" + file[1] + "/receipts/" + receipt.receiptId() + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-CLM-001"), "detail", containsString("/withdrawal"));

        play.close(month);
        withdraw("{}").statusCode(202);
    }

    @Test
    @DisplayName("words with a number of a person are refused")
    void words() {
        withdraw("{\"reasonText\":\"番号12345678\"}").statusCode(422).body("code", equalTo("SK-RCK-007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    @DisplayName("another institution 404, another role 403, no token 401")
    void access(String method) {
        String address = "/v1/receipts/" + receipt.receiptId() + "/withdrawal";
        for (String token : List.of(Tokens.institution("2711234567"), Tokens.reviewer("institution+reviewer:anna"))) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .request(method, address)
                    .then()
                    .statusCode(404);
        }
        Stream.of(Tokens.insurer("00138057"), Tokens.person("p"), Tokens.auditor(), Tokens.operator())
                .forEach(token -> given().auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .request(method, address)
                        .then()
                        .statusCode(403));
        given().contentType("application/json").request(method, address).then().statusCode(401);
    }

    private ReceiptKey sent(YearMonth claimMonth) {
        ReceiptKey key = play.send(claimMonth, CITY, 5, 12);
        play.wake(key);
        play.decide(play.from(CITY, claimMonth, 1));
        return key;
    }

    private ValidatableResponse withdraw(String body) {
        return given().auth()
                .oauth2(Tokens.institution(play.institution()))
                .contentType("application/json")
                .body(body)
                .post("/v1/receipts/" + receipt.receiptId() + "/withdrawal")
                .then();
    }

    private ValidatableResponse state() {
        return given().auth()
                .oauth2(Tokens.institution(play.institution()))
                .get("/v1/receipts/" + receipt.receiptId() + "/withdrawal")
                .then();
    }

    private String outcome() {
        return database.first(
                        "SELECT outcome FROM allocation WHERE receipt_id = ?",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }
}
