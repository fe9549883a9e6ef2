package jp.shikaku.claims.worklist;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The worklist over HTTP")
class WorklistTest {

    private static final String ANNA = "reviewer:anna";
    private static final String BEN = "reviewer:ben";
    private static final String CLEO = "approver:cleo";

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    private YearMonth month;
    private ReceiptKey receipt;

    @BeforeEach
    void aReceiptThatAPersonMustDecide() {
        month = play.laterMonth();
        receipt = play.send(month, Example.number("77777777", null, "777777777", null), 5, 12);
        play.wake(receipt);
        play.decide(candidates());
    }

    @Test
    @DisplayName(
            "candidates that are not certain: a person decides, another approves, and every later recheck honours it")
    void decidedByAPerson() {
        String item = item("HELD");
        get(ANNA, item)
                .body("reason", equalTo("CANDIDATES_UNCERTAIN"), "state", equalTo("OPEN"), "version", equalTo(1));

        post(ANNA, item, "/claim", null).statusCode(200).body("assignee", equalTo(ANNA));
        decide(ANNA, item, 1, confirm("p-1")).statusCode(200).body("state", equalTo("PROPOSED"));
        play.decide(candidates());
        assertThat(outcome()).as("nothing before the approval").isEqualTo("HELD");

        approve(CLEO, item, 1, "APPROVE").statusCode(200).body("state", equalTo("SETTLED"));
        play.decide(candidates());
        assertThat(outcome()).isEqualTo("MOVED");
        play.wake(receipt);
        play.decide(candidates());
        assertThat(outcome()).as("a recheck honours it").isEqualTo("MOVED");

        explanation(Tokens.reviewer())
                .body("ruling.kind", equalTo("CONFIRM_PERSON"), "ruling.author", equalTo(ANNA))
                .body("sentences.en", hasItem("The days were given by a person at the review organisation."));
        explanation(Tokens.institution(play.institution()))
                .body("ruling.kind", equalTo("CONFIRM_PERSON"), "ruling.author", nullValue())
                .body("ruling.reasonText", nullValue());
    }

    @Test
    @DisplayName("a decision is taken back by a further one, which needs approval, too; then today's knowledge counts")
    void reversed() {
        String item = settled();

        reverse(BEN, item, 3).statusCode(200).body("state", equalTo("PROPOSED"));
        play.decide(candidates());
        assertThat(outcome()).isEqualTo("MOVED");
        approve(CLEO, item, 2, "APPROVE").statusCode(200);
        play.decide(candidates());

        assertThat(outcome()).isEqualTo("HELD");
        get(ANNA, item)
                .body("state", equalTo("OPEN"), "rulings.action", contains("RULE", "REVERSE"))
                .body("rulings[0].approval.by", equalTo(CLEO), "rulings[0].reasonText", equalTo("保険者に電話で確認"));
        reverse(BEN, item, version(item)).statusCode(409).body("code", equalTo("SK-WRK-006"));
    }

    @Test
    @DisplayName("a decision that is refused goes back to its author and has no effect")
    void refused() {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        decide(ANNA, item, 1, confirm("p-1"));

        approve(CLEO, item, 1, "REFUSE").statusCode(200).body("state", equalTo("OPEN"), "assignee", equalTo(ANNA));
        approve(CLEO, item, 1, "REFUSE").statusCode(200);
        approve("approver:dora", item, 1, "APPROVE").statusCode(409).body("code", equalTo("SK-WRK-005"));
        play.decide(candidates());

        assertThat(outcome()).isEqualTo("HELD");
        decide(ANNA, item, 3, confirm("p-2")).statusCode(200).body("state", equalTo("PROPOSED"));
    }

    @Test
    @DisplayName("nobody approves their own decision, whatever roles they have")
    void fourEyes() {
        String item = item("HELD");
        String both = "reviewer+approver:anna";
        post(both, item, "/claim", null);
        decide(both, item, 1, confirm("p-1"));

        approve(both, item, 1, "APPROVE").statusCode(403).body("code", equalTo("SK-WRK-004"));

        assertThat(database.query("SELECT 1 FROM ruling_verdict WHERE receipt_id = ?", row -> 1, receipt.receiptId()))
                .isEmpty();
    }

    @Test
    @DisplayName("what somebody holds nobody else takes, until it is released, assigned or its time is over")
    void leases() {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        post(BEN, item, "/claim", null).statusCode(409).body("code", equalTo("SK-WRK-001"));
        decide(BEN, item, 1, confirm("p-1")).statusCode(409).body("code", equalTo("SK-WRK-002"));
        post(BEN, item, "/release", null).statusCode(200).body("assignee", equalTo(ANNA));
        post(BEN, item, "/assignment", Map.of("assignee", BEN)).statusCode(409);

        post(ANNA, item, "/release", null).body("assignee", nullValue());
        post(BEN, item, "/claim", null).statusCode(200);
        post(CLEO, item, "/assignment", Map.of("assignee", ANNA)).body("assignee", equalTo(ANNA));
        database.inTransaction(() -> database.update(
                "UPDATE worklist_item SET leased_until = leased_until - interval '2 days' WHERE receipt_id = ?",
                receipt.receiptId()));
        decide(ANNA, item, 1, confirm("p-1")).statusCode(409);
        post(BEN, item, "/claim", null).statusCode(200).body("assignee", equalTo(BEN));
    }

    @Test
    @DisplayName(
            "the same decision sent again, also at once from many sides, is one; another one on the same version is stale")
    void once() throws Exception {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> decide(ANNA, item, 1, confirm("p-1")).extract().statusCode());
        }

        assertThat(atOnce(calls)).containsOnly(200);
        decide(ANNA, item, 1, confirm("p-2")).statusCode(412);

        assertThat(database.query("SELECT 1 FROM ruling WHERE receipt_id = ?", row -> 1, receipt.receiptId()))
                .hasSize(1);
    }

    @Test
    @DisplayName("two approvers at once: one verdict holds")
    void oneVerdict() throws Exception {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        decide(ANNA, item, 1, confirm("p-1"));

        List<Integer> answers = atOnce(List.of(
                () -> approve(CLEO, item, 1, "APPROVE").extract().statusCode(),
                () -> approve("approver:dora", item, 1, "REFUSE").extract().statusCode()));

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    @DisplayName("a ruling that takes effect between the registry's answer and the saving is not lost")
    void noLostRuling() {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        decide(ANNA, item, 1, confirm("p-1"));
        play.decideWhile(candidates(), () -> approve(CLEO, item, 1, "APPROVE").statusCode(200));
        play.decide(candidates());

        assertThat(outcome()).isEqualTo("MOVED");
    }

    @Test
    @DisplayName("a ruling that has become impossible puts the receipt before a person again")
    void impossible() {
        String item = settled();
        play.wake(receipt);
        play.decide(Knowledge.without(Knowledge.Match.NONE));

        assertThat(outcome()).isEqualTo("HELD");
        get(ANNA, item).body("state", equalTo("OPEN"), "reason", equalTo("RULING_IMPOSSIBLE"));
    }

    @Test
    @DisplayName("what the registry settles, or a corrected file replaces, is taken off the list")
    void obsolete() {
        String item = item("HELD");
        play.wake(receipt);
        play.decide(identified());
        get(ANNA, item).body("state", equalTo("OBSOLETE"));
        post(ANNA, item, "/claim", null).statusCode(409).body("code", equalTo("SK-WRK-003"));

        play.wake(receipt);
        play.decide(candidates());
        get(ANNA, item).body("state", equalTo("OPEN"));
        play.forget(receipt);
        get(ANNA, item).body("state", equalTo("OBSOLETE"));
    }

    @Test
    @DisplayName("a decision that was overtaken before its approval cannot be approved any more, only the new one")
    void overtaken() {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        decide(ANNA, item, 1, confirm("p-1")).statusCode(200);
        play.wake(receipt);
        play.decide(identified());
        play.wake(receipt);
        play.decide(candidates());
        post(BEN, item, "/claim", null).statusCode(200);
        decide(BEN, item, version(item), confirm("p-2")).statusCode(200).body("state", equalTo("PROPOSED"));

        approve(CLEO, item, 1, "APPROVE").statusCode(409).body("code", equalTo("SK-WRK-005"));
        get(ANNA, item).body("state", equalTo("PROPOSED"));
        approve(CLEO, item, 2, "APPROVE").statusCode(200).body("state", equalTo("SETTLED"));
    }

    @Test
    @DisplayName(
            "a burden difference that a move books is shown, seen once, and not asked about again while it is the same")
    void burdenDifference() {
        ReceiptKey moved = play.send(month, CITY, 5, 12);
        play.wake(moved);
        KnownQualification company =
                Example.burden(play.from(COMPANY, month, 1), jp.shikaku.model.Relationship.SELF, 2);
        play.decide(company);
        play.close(month);

        String item = itemOf(moved, "BURDEN_DIFFERENCE");
        get(ANNA, item).body("state", equalTo("OPEN"), "differenceYen", equalTo(-200));
        post(ANNA, item, "/claim", null);
        decide(
                        ANNA,
                        item,
                        1,
                        Map.of("action", "ACKNOWLEDGE", "reasonCode", "DIFFERENCE_REPORTED", "reasonText", "保険者に連絡済"))
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
        play.wake(moved);
        play.decide(company);

        get(ANNA, item).body("state", equalTo("SETTLED"));
    }

    @Test
    @DisplayName("lists are filtered, paged and counted")
    void lists() {
        for (int i = 0; i < 3; i++) {
            play.wake(play.send(month, Example.number("77777777", null, "777777777", null), 7));
        }
        play.decide(candidates());
        post(ANNA, item("HELD"), "/claim", null);

        given().auth()
                .oauth2(Tokens.reviewer(ANNA))
                .queryParam("claimMonth", month.toString())
                .get("/v1/worklist/counts")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo("CANDIDATES_UNCERTAIN"), "items[0].count", equalTo(4))
                .body("items[0].ages.upTo7Days", equalTo(4), "items[0].oldest", notNullValue());
        assertThat(list("free")).hasSize(3);
        assertThat(list("mine")).containsExactly(item("HELD"));
        assertThat(list(null)).hasSize(4).doesNotHaveDuplicates();
    }

    private List<String> list(String held) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().auth()
                    .oauth2(Tokens.reviewer(ANNA))
                    .queryParam("claimMonth", month.toString())
                    .queryParam("limit", 2);
            if (held != null) {
                request.queryParam("held", held);
            }
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page =
                    request.get("/v1/worklist").then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items.itemId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return found;
    }

    /** An item decided by Anna and approved by Cleo, and its receipt moved. */
    private String settled() {
        String item = item("HELD");
        post(ANNA, item, "/claim", null);
        decide(ANNA, item, 1, confirm("p-1"));
        approve(CLEO, item, 1, "APPROVE");
        play.decide(candidates());
        assertThat(outcome()).isEqualTo("MOVED");
        return item;
    }

    private Knowledge candidates() {
        return new Knowledge(
                Knowledge.Match.SEVERAL,
                List.of(),
                List.of(
                        new Knowledge.Candidate("p-1", List.of(play.from(COMPANY, month, 1))),
                        new Knowledge.Candidate("p-2", List.of(play.from(CITY, month, 1)))));
    }

    private Knowledge identified() {
        return Knowledge.of(Knowledge.Match.IDENTIFIED, List.of(play.from(COMPANY, month, 1)));
    }

    private static Map<String, Object> confirm(String person) {
        return Map.of(
                "action", "RULE",
                "ruling", Map.of("kind", "CONFIRM_PERSON", "personId", person),
                "reasonCode", "INSURER_CONFIRMED",
                "reasonText", "保険者に電話で確認");
    }

    private String item(String kind) {
        return itemOf(receipt, kind);
    }

    private String itemOf(ReceiptKey key, String kind) {
        return database.first(
                        "SELECT item_id FROM worklist_item WHERE receipt_id = ? AND kind = ?",
                        row -> row.getString(1),
                        key.receiptId(),
                        kind)
                .orElseThrow();
    }

    private int version(String item) {
        return get(ANNA, item).extract().path("version");
    }

    private String outcome() {
        return database.first(
                        "SELECT outcome FROM allocation WHERE receipt_id = ?",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }

    private ValidatableResponse explanation(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/receipts/" + receipt.receiptId() + "/explanation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String who, String item) {
        return given().auth()
                .oauth2(Tokens.reviewer(who))
                .get("/v1/worklist/" + item)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String who, String item, String action, Object body) {
        RequestSpecification request =
                given().auth().oauth2(Tokens.reviewer(who)).contentType("application/json");
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/worklist/" + item + action).then();
    }

    private static ValidatableResponse decide(String who, String item, int version, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.reviewer(who))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/worklist/" + item + "/decisions")
                .then();
    }

    private static ValidatableResponse reverse(String who, String item, int version) {
        return given().auth()
                .oauth2(Tokens.reviewer(who))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reasonCode", "CORRECTION", "reasonText", "対象者の取り違え"))
                .post("/v1/worklist/" + item + "/reversal")
                .then();
    }

    private static ValidatableResponse approve(String who, String item, int number, String verdict) {
        return post(
                who, item, "/approval", Map.of("decisionNumber", number, "verdict", verdict, "reasonText", "内容を確認"));
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
