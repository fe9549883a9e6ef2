package jp.shikaku.claims.recheck;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A registry that has forgotten who covered the days of a receipt")
class ForgottenRegistryTest {

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    private YearMonth month;
    private ReceiptKey receipt;

    @BeforeEach
    void aReceipt() {
        month = play.laterMonth();
        receipt = play.send(month, CITY, 5, 12);
        play.wake(receipt);
    }

    @Test
    @DisplayName("has it held, asks a person, and says that nobody knows any more; at the close it is billed as 03")
    void held() {
        play.decide(forgotten());

        assertThat(state()).isEqualTo("1 HELD NO_LONGER_KNOWN null");
        assertThat(items()).containsExactly("OPEN NO_LONGER_KNOWN");
        explanation()
                .body("held", equalTo("NO_LONGER_KNOWN"), "days.day", contains(5, 12))
                .body(
                        "days.completeFrom",
                        contains(month.atDay(1).toString(), month.atDay(1).toString()))
                .body("sentences.en", hasItem(containsString("no longer known: the registry is complete only from")))
                .body("sentences.ja", hasItem(containsString("資格がなかったという意味ではありません")));

        play.close(month);
        assertThat(state()).isEqualTo("2 UNCONFIRMED NO_LONGER_KNOWN 03");
        explanation()
                .body(
                        "days.completeFrom",
                        contains(month.atDay(1).toString(), month.atDay(1).toString()));
    }

    @Test
    @DisplayName("takes nothing away from what was decided, neither before the close nor after it, and asks nobody")
    void stands() {
        play.decide(play.from(COMPANY, month, 1));
        play.wake(receipt);
        play.decide(forgotten());
        assertThat(state()).isEqualTo("1 MOVED null 04");

        play.close(month);
        List<String> booked = ledger();
        play.wake(receipt);
        play.decide(forgotten());

        assertThat(state()).isEqualTo("1 MOVED null 04");
        assertThat(ledger()).isEqualTo(booked).isNotEmpty();
        assertThat(items()).isEmpty();
        assertThat(decisions()).isOne();
    }

    @Test
    @DisplayName("leaves a question that a person was asked before where it is")
    void askedBefore() {
        play.decide(Knowledge.without(Knowledge.Match.SEVERAL));
        play.close(month);
        play.wake(receipt);
        play.decide(forgotten());

        assertThat(state()).isEqualTo("2 UNCONFIRMED SEVERAL_PERSONS 03");
        assertThat(items()).containsExactly("OPEN SEVERAL_PERSONS");
    }

    @Test
    @DisplayName("does not decide anew what a person billed as claimed")
    void ruled() {
        play.decide(Knowledge.without(Knowledge.Match.SEVERAL));
        rule(Map.of("kind", "BILL_AS_CLAIMED"));
        play.decide(Knowledge.without(Knowledge.Match.SEVERAL));
        String before = state();
        assertThat(before).contains("BILLED_AS_CLAIMED SEVERAL_PERSONS");
        play.wake(receipt);
        play.decide(forgotten());

        assertThat(state()).isEqualTo(before);
    }

    @Test
    @DisplayName("does not stand in the way of a person who decides about what it no longer knows")
    void ruledAfterwards() {
        play.decide(forgotten());
        rule(Map.of("kind", "BILL_AS_CLAIMED"));
        play.decide(forgotten());

        assertThat(state()).isEqualTo("2 BILLED_AS_CLAIMED NO_LONGER_KNOWN 06");
    }

    @Test
    @DisplayName("decides again as ever once somebody is registered who covers the days")
    void registeredAgain() {
        play.decide(forgotten());
        play.close(month);
        play.wake(receipt);
        play.decide(Knowledge.of(Knowledge.Match.FOUND, List.of(play.from(COMPANY, month, 1)))
                .completeFrom(month.atDay(1)));

        assertThat(state()).isEqualTo("3 MOVED null 11");
        assertThat(items()).containsExactly("OBSOLETE NO_LONGER_KNOWN");
    }

    private Knowledge forgotten() {
        return Knowledge.without(Knowledge.Match.NONE).completeFrom(month.atDay(1));
    }

    private void rule(Map<String, Object> ruling) {
        String item = database.first(
                        "SELECT item_id::text FROM worklist_item WHERE receipt_id = ? AND kind = 'HELD'",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
        act("reviewer:anna", item, "/claim", null);
        act(
                "reviewer:anna",
                item,
                "/decisions",
                Map.of(
                        "action", "RULE",
                        "ruling", ruling,
                        "reasonCode", "EVIDENCE_IN_RECEIPT",
                        "reasonText", "確認"));
        if (database.query("SELECT 1 FROM worklist_item WHERE item_id = ?::uuid AND state = 'PROPOSED'", row -> 1, item)
                        .size()
                == 1) {
            act(
                    "approver:cleo",
                    item,
                    "/approval",
                    Map.of("decisionNumber", 1, "verdict", "APPROVE", "reasonText", "確認"));
        }
    }

    private static void act(String who, String item, String action, Object body) {
        var request = given().auth().oauth2(Tokens.reviewer(who)).contentType("application/json");
        if (body != null) {
            request.header("If-Match", "\"1\"").body(body);
        }
        request.post("/v1/worklist/" + item + action).then().statusCode(200);
    }

    private ValidatableResponse explanation() {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/receipts/" + receipt.receiptId() + "/explanation")
                .then()
                .statusCode(200);
    }

    private String state() {
        return database.first(
                        """
                        SELECT concat_ws(' ', decision_number, outcome, coalesce(held_reason, 'null'), coalesce(code, 'null'))
                          FROM allocation WHERE receipt_id = ?
                        """,
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElse("undecided");
    }

    private List<String> items() {
        return database.query(
                "SELECT state || ' ' || reason FROM worklist_item WHERE receipt_id = ? AND kind = 'HELD'",
                row -> row.getString(1),
                receipt.receiptId());
    }

    private List<String> ledger() {
        return database.query(
                "SELECT l::text FROM ledger_entry l WHERE receipt_id = ? ORDER BY 1",
                row -> row.getString(1),
                receipt.receiptId());
    }

    private int decisions() {
        return database.query("SELECT 1 FROM decision WHERE receipt_id = ?", row -> 1, receipt.receiptId())
                .size();
    }
}
