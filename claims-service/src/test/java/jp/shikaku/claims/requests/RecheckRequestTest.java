package jp.shikaku.claims.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("An insurer asks for a check of a billed receipt")
class RecheckRequestTest {

    private static final String PAYER = "00138057";
    private static final String ADDRESS = "/v1/recheck-requests";

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Inject
    KeyRetention keys;

    private YearMonth month;
    private ReceiptKey receipt;

    @BeforeEach
    void aReceiptBilledToTheCity() {
        month = play.laterMonth();
        receipt = billed(month, 5, 12);
    }

    @Test
    @DisplayName("another insurer covers the days: moved, 180 with code 11")
    void movedAway() {
        String id = ask("100001")
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("requestId");
        play.decide(atCompany(1));

        answer(id)
                .body(
                        "state", equalTo("ANSWERED"),
                        "answer.result", equalTo("180"),
                        "answer.confirmationCode", equalTo("11"),
                        "answer.unchangedReason", nullValue());
        assertThat(outcome()).isEqualTo("MOVED");
        assertBalanced();
    }

    @Test
    @DisplayName("another insurer covers some of the days: split, 180 with code 12")
    void splitAway() {
        String id = ask("100001").extract().path("requestId");
        play.decide(lost(10), atCompany(10));

        answer(id).body("answer.result", equalTo("180"), "answer.confirmationCode", equalTo("12"));
        assertBalanced();
    }

    @Test
    @DisplayName("the branch is found: 180 with code 14")
    void branch() {
        String id = ask("100003").extract().path("requestId");
        play.decide(play.from(Example.number("138057", "12", "345", "02"), month, 1));

        answer(id).body("answer.result", equalTo("180"), "answer.confirmationCode", equalTo("14"));
    }

    @ParameterizedTest(name = "{0}, registry: {1} -> 102 for {2}")
    @CsvSource({
        "100001, claimed, 100002",
        "100001, nobody, 100003",
        "100001, lost, 100001",
        "100003, claimed, 100002",
        "100018, claimed, 100002"
    })
    @DisplayName("nothing changes: 102 and 13, with the reason")
    void unchanged(String reason, String registry, String unchangedReason) {
        String id = ask(withDates(question(reason))).extract().path("requestId");
        switch (registry) {
            case "claimed" -> play.decide(play.from(CITY, month, 1));
            case "lost" -> play.decide(lost(2));
            default -> play.decide();
        }

        answer(id)
                .body(
                        "answer.result", equalTo("102"),
                        "answer.confirmationCode", equalTo("13"),
                        "answer.unchangedReason", equalTo(unchangedReason));
    }

    @Test
    @DisplayName("a visit after the loss that nobody else covers goes back to the institution: 101, S1018, nobody pays")
    void returned() {
        String id = ask(withDates(question("100018"))).extract().path("requestId");
        play.decide(lost(2));

        answer(id).body("answer.result", equalTo("101"), "answer.returnCode", equalTo("S1018"));
        assertThat(outcome()).isEqualTo("RETURNED");
        assertThat(database.first(
                        "SELECT return_code FROM decision WHERE receipt_id = ? ORDER BY decision_number DESC",
                        row -> row.getString(1),
                        receipt.receiptId()))
                .contains("S1018");
        assertThat(standingAt(PAYER)).isZero();
        assertBalanced();
        explanation().body("outcome", equalTo("RETURNED"), "ruling.reasonCode", equalTo("REQUEST_OF_INSURER"));

        play.wake(receipt);
        play.decide(atCompany(1));
        assertThat(outcome())
                .as("a later registration does not bill a returned receipt")
                .isEqualTo("RETURNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100001", "100003", "100018", "100020"})
    @DisplayName(
            "the registry no longer knows who covered the days: 102 with a remark, the decision stands, nothing goes back")
    void noLongerKnown(String reason) {
        play.decideAgain(receipt, play.from(CITY, month, 1));
        String before = decisions();
        String id = ask(withDates(question(reason))).extract().path("requestId");
        play.decide(forgotten());

        answer(id)
                .body("answer.result", equalTo("102"), "answer.confirmationCode", equalTo("13"))
                .body("answer.unchangedReason", nullValue(), "answer.remark", equalTo("NO_LONGER_KNOWN"));
        assertThat(decisions()).isEqualTo(before).contains("NO_CHANGE");
        assertBalanced();
    }

    @Test
    @DisplayName("what a person decides about stays with a person, also where the registry no longer knows")
    void noLongerKnownToAPerson() {
        play.decideAgain(receipt, play.from(CITY, month, 1));
        String id = ask("100019").extract().path("requestId");
        play.decide(forgotten());

        answer(id).body("state", equalTo("WAITING"));
        assertThat(item()).isNotNull();
    }

    @Test
    @DisplayName(
            "a return that a person takes back does not stay because the registry no longer knows who covered the days")
    void takenBackAndNoLongerKnown() {
        ask(withDates(question("100018")));
        play.decide(lost(2));
        play.wake(receipt);
        play.decide(forgotten());
        assertThat(outcome()).isEqualTo("RETURNED");
        String item = item();
        reviewer(
                "/reversal",
                item,
                "\"" + version(item) + "\"",
                Map.of("reasonCode", "CORRECTION", "reasonText", "喪失日の確認中"));
        approve(item, 2);
        play.decide(forgotten());

        assertThat(outcome()).isEqualTo("UNCONFIRMED");
        assertBalanced();
    }

    @Test
    @DisplayName("what no rule answers waits for a person, who sends it back")
    void byAPerson() {
        String id = ask("100012").extract().path("requestId");
        play.decide(play.from(CITY, month, 1));
        answer(id).body("state", equalTo("WAITING"));

        String item = item();
        reviewer("/claim", item, null, null);
        reviewer(
                        "/decisions",
                        item,
                        "\"1\"",
                        Map.of(
                                "action", "RULE",
                                "ruling", Map.of("kind", "RETURN", "returnCode", "S1012"),
                                "reasonCode", "REQUEST_OF_INSURER",
                                "reasonText", "氏名相違を確認"))
                .body("state", equalTo("PROPOSED"));
        approve(item, 1);
        play.decide(play.from(CITY, month, 1));

        answer(id).body("answer.result", equalTo("101"), "answer.returnCode", equalTo("S1012"));
    }

    @Test
    @DisplayName(
            "a rule returns it, a person takes that back and returns it when asked again: each line tells who acted")
    void whoActed() {
        ask(withDates(question("100018")));
        play.decide(lost(2));
        String item = item();
        reviewer(
                "/reversal",
                item,
                "\"" + version(item) + "\"",
                Map.of("reasonCode", "CORRECTION", "reasonText", "喪失日の確認中"));
        approve(item, 2);
        play.decide(lost(2));
        ask("100012");
        play.decide(lost(2));
        reviewer("/claim", item, null, null);
        reviewer(
                "/decisions",
                item,
                "\"" + version(item) + "\"",
                Map.of(
                        "action", "RULE",
                        "ruling", Map.of("kind", "RETURN", "returnCode", "S1012"),
                        "reasonCode", "REQUEST_OF_INSURER",
                        "reasonText", "氏名相違を確認"));
        approve(item, 3);
        play.decide(lost(2));

        explanation()
                .body(
                        "history.outcome",
                        contains(
                                "HELD",
                                "UNCONFIRMED",
                                "BILLED_AS_CLAIMED",
                                "RETURNED",
                                "BILLED_AS_CLAIMED",
                                "RETURNED"))
                .body(
                        "history.cause",
                        contains("FIRST_REVIEW", "CLOSE", "REGISTRATION", "RULING", "RULING_REVERSED", "RULING"))
                .body("history.actor", contains("RULES", "REVIEWER", "RULES", "RULES", "REVIEWER", "REVIEWER"));
    }

    @Test
    @DisplayName("or a person sees it and changes nothing: 102 without a national reason")
    void seenByAPerson() {
        String id = ask("100012").extract().path("requestId");
        play.decide(play.from(CITY, month, 1));
        String item = item();
        reviewer("/claim", item, null, null);
        reviewer(
                        "/decisions",
                        item,
                        "\"1\"",
                        Map.of("action", "ACKNOWLEDGE", "reasonCode", "EVIDENCE_IN_RECEIPT", "reasonText", "相違なし"))
                .body("state", equalTo("SETTLED"));

        answer(id).body("answer.result", equalTo("102"), "answer.unchangedReason", nullValue());
    }

    @Test
    @DisplayName("asking again while it waits, or under the same key, is the same request; afterwards it is a new one")
    void sameRequest() {
        String first = ask("100001").extract().path("requestId");
        assertThat(ask("100001").statusCode(202).extract().<String>path("requestId"))
                .isEqualTo(first);
        play.decide(play.from(CITY, month, 1));
        String again = keyed("k-" + first, question("100001"))
                .statusCode(202)
                .extract()
                .path("requestId");
        assertThat(again).isNotEqualTo(first);
        play.decide(play.from(CITY, month, 1));

        assertThat(keyed("k-" + first, question("100001")).extract().<String>path("requestId"))
                .isEqualTo(again);
        keyed("k-" + first, question("100003")).statusCode(409).body("code", equalTo("SK-RCK-006"));
    }

    @Test
    @DisplayName(
            "a key whose term is over is a new one, for the same content and for another; what waits is still asked once")
    void forgottenKey() {
        String key = "t-" + receipt.receiptId();
        String first = keyed(key, question("100001")).extract().path("requestId");
        keys.forget(Instant.now().minus(1, ChronoUnit.HOURS));
        keyed(key, question("100003")).statusCode(409);
        keys.forget(Instant.now().plus(1, ChronoUnit.DAYS));

        assertThat(keyed(key, question("100001")).statusCode(202).extract().<String>path("requestId"))
                .as("it waits: the same request, whatever the key")
                .isEqualTo(first);
        play.decide(play.from(CITY, month, 1));
        keys.forget(Instant.now().plus(1, ChronoUnit.DAYS));
        String other = keyed(key, question("100003")).statusCode(202).extract().path("requestId");
        keys.forget(Instant.now().plus(1, ChronoUnit.DAYS));
        String second = keyed(key, question("100001")).statusCode(202).extract().path("requestId");

        assertThat(List.of(first, other, second)).doesNotHaveDuplicates();
        assertThat(keyed(key, question("100001")).extract().<String>path("requestId"))
                .as("from then on it is the new one")
                .isEqualTo(second);
    }

    @Test
    @DisplayName("asked at once from many sides it is one request")
    void atOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> ask("100001").statusCode(202).extract().path("requestId"));
        }
        try {
            List<String> ids = new ArrayList<>();
            for (var answer : threads.invokeAll(calls)) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(6).containsOnly(ids.get(0));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("a request that arrives between the registry's answer and the saving is answered on newer knowledge")
    void noLostRequest() {
        play.wake(receipt);
        List<String> asked = new ArrayList<>();
        play.decideWhile(
                Knowledge.of(Knowledge.Match.FOUND, List.of(play.from(CITY, month, 1))),
                () -> asked.add(ask("100001").extract().path("requestId")));
        answer(asked.get(0)).body("state", equalTo("WAITING"));
        play.decide(atCompany(1));

        answer(asked.get(0)).body("answer.result", equalTo("180"));
    }

    @Test
    @DisplayName("many at once: each is taken or refused by itself, in a fixed number of statements")
    void bulk() {
        ReceiptKey other = billed(month, 7);
        Map<String, Object> foreign = new HashMap<>(question("100001"));
        foreign.put("receiptId", "00000000-0000-0000-0000-000000000000");
        Map<String, Object> second = new HashMap<>(question("100001"));
        second.put("receiptId", other.receiptId().toString());

        insurer()
                .body(Map.of(
                        "items", List.of(question("100001"), foreign, question("100099"), second, question("100001"))))
                .post(ADDRESS + "/bulk")
                .then()
                .statusCode(200)
                .body("items.accepted", contains(true, false, false, true, true))
                .body("items.code", hasItems("SK-REQ-007", "SK-RCK-001"));

        insurer()
                .queryParam("claimMonth", month.toString())
                .queryParam("state", "WAITING")
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.receiptId", hasItem(other.receiptId().toString()));
    }

    @Test
    @DisplayName("an item that is none is named by its JSON pointer")
    void noItem() {
        insurer()
                .body("{\"items\":[null]}")
                .post(ADDRESS + "/bulk")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0"));
    }

    @Test
    @DisplayName("the list is paged without loss or repetition")
    void pages() {
        ask("100001");
        ask("100003");
        ask("100011");
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request =
                    insurer().queryParam("claimMonth", month.toString()).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(ADDRESS).then().statusCode(200).extract().jsonPath();
            found.addAll(page.getList("items.requestId", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(found).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("an insurer that is not billed for the receipt, or another than the caller's: 404")
    void foreign() {
        Map<String, Object> others = new HashMap<>(question("100001"));
        others.put("insurerNumber", "06132013");
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .contentType("application/json")
                .body(others)
                .post(ADDRESS)
                .then()
                .statusCode(404);
        insurer().body(others).post(ADDRESS).then().statusCode(404);
        String id = ask("100001").extract().path("requestId");
        given().auth()
                .oauth2(Tokens.insurer("06132013"))
                .get(ADDRESS + "/" + id)
                .then()
                .statusCode(404);
        insurer().get(ADDRESS + "/none").then().statusCode(404);
    }

    @Test
    @DisplayName("before the close, and after the time limit: 409")
    void inTime() {
        YearMonth open = play.laterMonth();
        ReceiptKey early = play.send(open, CITY, 5);
        play.wake(early);
        play.decide(play.from(CITY, open, 1));
        ask(question("100001", early)).statusCode(409).body("code", equalTo("SK-RCK-004"));

        ReceiptKey late = billed(play.formerMonth(), 5);
        ask(question("100001", late)).statusCode(409).body("code", equalTo("SK-RCK-003"));
    }

    @ParameterizedTest(name = "{0} without {1}: {2}")
    @CsvSource({
        "100018, reasonDate2, SK-RCK-002",
        "100023, reasonDate1, SK-RCK-002",
        "100048, newInsurerNumber, SK-RCK-002",
        "100024, note, SK-RCK-002",
        "100025, , SK-RCK-001",
        "100070, , SK-RCK-001"
    })
    @DisplayName("a reason number that lacks what it requires, or is not about the qualification: 422")
    void reasons(String reason, String missing, String code) {
        Map<String, Object> question = new HashMap<>(withDates(question(reason)));
        question.put("newInsurerNumber", "06132013");
        question.put("note", "補足");
        question.remove(missing);

        ask(question).statusCode(422).body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"POST, '', insurer", "POST, /bulk, insurer", "GET, '', both", "GET, /x, both"})
    @DisplayName("403 for every other role, 401 without a token")
    void roles(String method, String path, String who) {
        List<String> others = new ArrayList<>(List.of(
                Tokens.institution("1311234567"),
                Tokens.person("p"),
                Tokens.auditor(),
                Tokens.operator(),
                Tokens.reviewer("approver:cleo"),
                Tokens.service("changes")));
        if ("insurer".equals(who)) {
            others.add(Tokens.reviewer());
        }
        others.forEach(token -> given().auth()
                .oauth2(token)
                .contentType("application/json")
                .request(method, ADDRESS + path)
                .then()
                .statusCode(403));
        given().contentType("application/json")
                .request(method, ADDRESS + path)
                .then()
                .statusCode(401);
    }

    private ReceiptKey billed(YearMonth claimMonth, int... days) {
        ReceiptKey key = play.send(claimMonth, CITY, days);
        play.wake(key);
        play.decide();
        play.close(claimMonth);
        return key;
    }

    private Knowledge forgotten() {
        return Knowledge.without(Knowledge.Match.NONE).completeFrom(month.atDay(1));
    }

    private String decisions() {
        return database.query(
                        "SELECT decision_number || outcome FROM decision WHERE receipt_id = ? ORDER BY 1",
                        row -> row.getString(1),
                        receipt.receiptId())
                .toString();
    }

    private KnownQualification atCompany(int day) {
        return play.from(COMPANY, month, day);
    }

    private KnownQualification lost(int day) {
        YearMonth treated = month.minusMonths(1);
        return Example.between(CITY, treated.atDay(1), treated.atDay(day));
    }

    private Map<String, Object> question(String reason) {
        return question(reason, receipt);
    }

    private static Map<String, Object> question(String reason, ReceiptKey key) {
        return Map.of("insurerNumber", PAYER, "receiptId", key.receiptId().toString(), "reasonNumber", reason);
    }

    private Map<String, Object> withDates(Map<String, Object> question) {
        LocalDate lost = month.minusMonths(1).atDay(2);
        Map<String, Object> dated = new HashMap<>(question);
        dated.put("reasonDate1", lost.toString());
        dated.put("reasonDate2", lost.plusDays(1).toString());
        return dated;
    }

    private ValidatableResponse ask(String reason) {
        return ask(question(reason));
    }

    private static ValidatableResponse ask(Map<String, Object> question) {
        return insurer().body(question).post(ADDRESS).then();
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> question) {
        return insurer()
                .header("Idempotency-Key", key)
                .body(question)
                .post(ADDRESS)
                .then();
    }

    private static ValidatableResponse answer(String id) {
        return insurer().get(ADDRESS + "/" + id).then().statusCode(200);
    }

    private static RequestSpecification insurer() {
        return given().auth().oauth2(Tokens.insurer(PAYER)).contentType("application/json");
    }

    private static ValidatableResponse reviewer(String action, String item, String ifMatch, Object body) {
        RequestSpecification request =
                given().auth().oauth2(Tokens.reviewer("reviewer:anna")).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/worklist/" + item + action).then().statusCode(200);
    }

    private static void approve(String item, int number) {
        given().auth()
                .oauth2(Tokens.reviewer("approver:cleo"))
                .contentType("application/json")
                .body(Map.of("decisionNumber", number, "verdict", "APPROVE", "reasonText", "確認"))
                .post("/v1/worklist/" + item + "/approval")
                .then()
                .statusCode(200);
    }

    private String item() {
        return database.first(
                        "SELECT item_id FROM worklist_item WHERE receipt_id = ? AND kind = 'RECHECK_REQUEST'",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }

    private static int version(String item) {
        return given().auth()
                .oauth2(Tokens.reviewer("reviewer:anna"))
                .get("/v1/worklist/" + item)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private String outcome() {
        return database.first(
                        "SELECT outcome FROM allocation WHERE receipt_id = ?",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }

    /** Points and yen that stand at an insurer for the receipt. */
    private long standingAt(String insurer) {
        return database.first(
                        "SELECT coalesce(sum(abs_points), 0) FROM (SELECT sum(points) AS abs_points FROM ledger_entry"
                                + " WHERE receipt_id = ? AND insurer = ?) AS s",
                        row -> row.getLong(1),
                        receipt.receiptId(),
                        insurer)
                .orElse(0L);
    }

    private void assertBalanced() {
        given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/claim-months/" + month + "/trial-balance")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true));
    }

    private ValidatableResponse explanation() {
        return given().auth()
                .oauth2(Tokens.reviewer())
                .get("/v1/receipts/" + receipt.receiptId() + "/explanation")
                .then()
                .statusCode(200);
    }
}
