package jp.shikaku.claims.explanation;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A receipt explained over HTTP")
class ExplanationTest {

    @Inject
    MonthPlay play;

    @Test
    @DisplayName("a split: which day is covered by which qualification, known since when, by which rule")
    void split() {
        ReceiptKey receipt = splitReceipt();
        int treated = receipt.claimMonth().minusMonths(1).getMonthValue();

        explanation(receipt, Tokens.reviewer())
                .statusCode(200)
                .body("outcome", equalTo("SPLIT"), "code", equalTo("05"))
                .body("days.day", contains(5, 12, 13))
                .body("days.coveredBy.insurerNumber", contains("00138057", "06132013", "06132013"))
                .body("days[0].rule", equalTo("CLAIMED_STAYS"))
                .body("history.outcome", contains("SPLIT"))
                .body("sentences.ja", hasItem(startsWith(treated + "月5日は国民健康保険（保険者番号 138057）の資格です")))
                .body("sentences.ja", hasItem("分割2：健康保険（保険者番号 06132013）に" + treated + "月12日から13日の200点。"))
                .body("sentences.en", hasItem("The receipt was split by qualification (code 05)."));
    }

    @Test
    @DisplayName("a held receipt says what is missing")
    void held() {
        YearMonth month = play.freshMonth();
        ReceiptKey receipt = play.send(month, CITY, 5);
        start(month);
        play.decide();

        explanation(receipt, Tokens.reviewer())
                .body("outcome", equalTo("HELD"), "held", equalTo("NO_PERSON"))
                .body("sentences.ja", hasItem("記号・番号・生年月日に当たる資格の登録がありません。"));
    }

    @Test
    @DisplayName("what was written, since when each rule is in force, what changed later, why, and who acted")
    void history() {
        YearMonth month = play.freshMonth();
        ReceiptKey receipt = play.send(month, CITY, 5);
        start(month);
        play.decide();
        play.decideAgain(receipt, play.from(CITY, month, 1));

        explanation(receipt, Tokens.reviewer())
                .statusCode(200)
                .body("written.insurerNumber", equalTo("00138057"), "written.receiptType", equalTo("1112"))
                .body("days[0].ruleFrom", equalTo("2022-02"))
                .body("history.cause", contains("FIRST_REVIEW", "REGISTRATION"))
                .body("history.actor", contains("RULES", "RULES"))
                .body("history[1].changes.insurerNumber", contains("00138057"))
                .body("sentences.ja", hasItem(startsWith("判定2（")))
                .body("sentences.en", hasItem(startsWith("Decision 2, ")));
    }

    @Test
    @DisplayName("its institution, its payers and the reviewer see it; to all others it does not exist")
    void whoMaySee() {
        ReceiptKey receipt = splitReceipt();

        Stream.of(
                        Tokens.institution(play.institution()),
                        Tokens.insurer("00138057"),
                        Tokens.insurer("06132013"),
                        Tokens.reviewer())
                .forEach(token -> explanation(receipt, token).statusCode(200));
        Stream.of(Tokens.institution("2711234567"), Tokens.insurer("39131032")).forEach(token -> {
            explanation(receipt, token).statusCode(404);
            receipt(receipt.receiptId().toString(), token).statusCode(404);
        });
        Stream.of(Tokens.person("p"), Tokens.auditor(), Tokens.operator(), Tokens.service("changes"))
                .forEach(token -> explanation(receipt, token).statusCode(403));
    }

    @Test
    @DisplayName("the receipt lists its parts with type and burden, and nothing that names the patient")
    void parts() {
        ReceiptKey receipt = splitReceipt();

        String body = receipt(receipt.receiptId().toString(), Tokens.institution(play.institution()))
                .statusCode(200)
                .body("parts.part", contains(1, 2))
                .body("parts.points", contains(100, 200))
                .body("parts.receiptType", contains("1112", "1112"))
                .extract()
                .asString();

        assertThat(body).doesNotContain("試験").doesNotContain("1980");
    }

    @Test
    @DisplayName("an id that is none: 404")
    void noId() {
        receipt("not-an-id", Tokens.reviewer()).statusCode(404).body("code", equalTo("SK-REQ-007"));
    }

    @Test
    @DisplayName("every outcome and every reason has a sentence in both languages")
    void complete() {
        Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .map(locale -> ResourceBundle.getBundle("explanation.sentences", locale))
                .forEach(bundle -> {
                    Arrays.stream(HeldReason.values())
                            .forEach(reason -> assertThat(bundle.containsKey("held." + reason))
                                    .isTrue());
                    Arrays.stream(History.Cause.values())
                            .filter(cause -> cause != History.Cause.FIRST_REVIEW)
                            .forEach(cause -> assertThat(bundle.containsKey("later." + cause))
                                    .isTrue());
                    Arrays.stream(History.What.values())
                            .forEach(what -> assertThat(bundle.containsKey("change." + what))
                                    .isTrue());
                    Arrays.stream(Outcome.values())
                            .forEach(outcome -> assertThat(bundle.containsKey("outcome." + outcome))
                                    .isTrue());
                });
    }

    private ReceiptKey splitReceipt() {
        YearMonth month = play.freshMonth();
        ReceiptKey receipt = play.send(month, CITY, 5, 12, 13);
        start(month);
        play.decide(
                Example.between(
                        CITY,
                        month.minusMonths(1).atDay(1),
                        month.minusMonths(1).atDay(10)),
                play.from(COMPANY, month, 10));
        return receipt;
    }

    private static void start(YearMonth month) {
        given().auth()
                .oauth2(Tokens.reviewer())
                .post("/v1/claim-months/" + month + "/review")
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse explanation(ReceiptKey receipt, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/receipts/" + receipt.receiptId() + "/explanation")
                .then();
    }

    private static ValidatableResponse receipt(String id, String token) {
        return given().auth().oauth2(token).get("/v1/receipts/" + id).then();
    }
}
