package jp.shikaku.claims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.intake.Institution;
import jp.shikaku.claims.intake.TestFile;
import jp.shikaku.claims.notification.AnnouncedMessages;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.model.Tokyo;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;
import jp.shikaku.testing.Watched;
import jp.shikaku.testing.contract.Contract;
import jp.shikaku.testing.contract.Operation;

import static io.restassured.RestAssured.given;
import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim month whose retention is over")
class ForgettingTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final String ANNA = "approver:anna@1";
    private static final String GONE = "SK-CLM-011";
    /** What a query waits behind the one who detaches, 50 ms and the time of the catalogue, on a machine that is busy. */
    private static final long LONGEST_WAIT_MS = 1_000;

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Inject
    AnnouncedMessages messages;

    @Inject
    RetentionStore store;

    @Inject
    Forgetting forgetting;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void end() {
        ended.set(true);
        others.shutdownNow();
    }

    @Test
    @DisplayName("goes when an operator proposed it and another person of the review organisation agreed")
    void fourEyes() {
        YearMonth month = billed();
        as("operator").get(path(month)).then().body("state", equalTo("KEPT"), "obstacles", empty());
        as("operator")
                .get(path(month))
                .then()
                .body("contents.files", equalTo(2), "contents.receipts", equalTo(2))
                .body("contents.bytes", greaterThan(10_000), "lastUsedAt", notNullValue(), "totals", empty());

        as(ANNA).post(path(month) + "/consent").then().statusCode(409).body("code", equalTo("SK-CLM-013"));
        propose("operator:olga", month).statusCode(200).body("state", equalTo("PROPOSED"));
        propose("operator:otto", month).statusCode(200).body("proposal.proposedBy", equalTo("operator:olga"));
        forgetting.forget(month.atDay(1));
        as("approver:ben@2").post(path(month) + "/consent").then().statusCode(403);
        as("operator").get(path(month)).then().body("state", equalTo("PROPOSED"), "proposal.missing", contains("1"));
        agree(month).body("state", equalTo("AGREED"), "proposal.consents.givenBy", contains(ANNA));
        as("auditor").get("/v1/retention/claim-months").then().body("items.claimMonth", hasItem(month.toString()));
        Watched months = Watched.onDashboard("shikaku_retention_forgotten_total");
        double before = months.in(RestAssured.get("/q/metrics").asString());
        forgetting.forget(month.atDay(1));

        assertThat(months.in(RestAssured.get("/q/metrics").asString())).isEqualTo(before + 1);
        as("reviewer")
                .get(path(month))
                .then()
                .body("state", equalTo("FORGOTTEN"), "forgottenAt", notNullValue(), "completedAt", notNullValue())
                .body("lastUsedAt", nullValue(), "dueAt", nullValue())
                .body("contents.receipts", equalTo(0), "contents.bytes", equalTo(0), "obstacles", empty())
                .body("totals.receipts", contains(2), "totals.costYen", contains(3000));
        as("operator").delete(path(month) + "/proposal").then().statusCode(409).body("code", equalTo("SK-CLM-013"));
    }

    @Test
    @DisplayName("is kept when who proposed it agrees himself, and when the proposal is withdrawn")
    void notByOne() {
        YearMonth month = billed();
        propose("operator+approver:mia", month).statusCode(200);

        as("operator+approver:mia")
                .post(path(month) + "/consent")
                .then()
                .statusCode(409)
                .body("code", equalTo("SK-CLM-014"));
        assertThatThrownBy(() -> database.update(
                        """
                        INSERT INTO month_forgetting_consent
                               (claim_month, proposal, review_organisation, proposed_by, given_by, given_at)
                        VALUES (?, 1, '1', 'operator+approver:mia', 'operator+approver:mia', now())
                        """,
                        month.atDay(1)))
                .hasMessage("SQL state 23514");
        agree(month);
        as(ANNA).delete(path(month) + "/proposal").then().statusCode(200).body("state", equalTo("KEPT"));
        forgetting.forget(month.atDay(1));
        as("reviewer").get("/v1/claim-months/" + month).then().statusCode(200);
        propose("operator", month).statusCode(200).body("proposal.missing", contains("1"));
    }

    @Test
    @DisplayName("is kept while the database is not shown the consent of all, whoever asks it")
    void databaseWantsConsent() {
        YearMonth month = billed();

        assertThatThrownBy(() -> begin(month)).hasMessage("SQL state 23514");
        propose("operator", month).statusCode(200);
        assertThatThrownBy(() -> begin(month)).hasMessage("SQL state 23514");
        assertThatThrownBy(() -> next(month)).as("steps before the begin").hasMessage("SQL state 55000");
        assertThatThrownBy(() -> database.update("ALTER TABLE receipt DETACH PARTITION receipt_"
                        + month.toString().replace("-", "")))
                .as("by the service itself")
                .hasMessage("SQL state 42501");
    }

    @ParameterizedTest(name = "is kept while something is in the way: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_BOOKED | UPDATE claim_month SET booked_at = NULL WHERE claim_month = ?",
                "USED_LATER | UPDATE claim_file SET received_at = now() + interval '1 day' WHERE claim_month = ?",
                "FILES_UNDER_CHECK | UPDATE claim_file SET status = 'CHECKING', leased_until = now() + interval '1 hour' "
                        + "WHERE claim_month = ?",
                "RECEIPTS_UNDECIDED | DELETE FROM allocation WHERE claim_month = ?",
                "RECEIPTS_HELD | UPDATE allocation SET outcome = 'HELD', held_reason = 'UNIDENTIFIED', part_numbers = '{}', "
                        + "part_insurers = '{}', part_days = '{}', part_visit_counts = '{}', part_points = '{}', "
                        + "part_meals_yen = '{}' WHERE claim_month = ?",
                "ITEMS_OPEN | INSERT INTO worklist_item (claim_month, receipt_id, kind, reason, review_organisation, "
                        + "raised_at) SELECT claim_month, receipt_id, 'HELD', 'X', '1', now() FROM receipt "
                        + "WHERE claim_month = ?",
                "REQUESTS_OPEN | INSERT INTO recheck_request (claim_month, receipt_id, insurer, reason_number, ordinal, "
                        + "asked_decision, requested_at, requested_by) SELECT claim_month, receipt_id, '00138057', '100001', "
                        + "1, 1, now(), 'x' FROM receipt WHERE claim_month = ?",
            })
    void obstacles(String obstacle, String statement) {
        YearMonth month = billed();
        database.update(statement, month.atDay(1));

        as("operator").get(path(month)).then().body("obstacles.obstacle", hasItem(obstacle));
        propose("operator", month).statusCode(409).body("code", equalTo("SK-CLM-012"));
    }

    @Test
    @DisplayName("is kept while its deliveries are not announced, receipts wait, or later claims refer to it")
    void moreObstacles() {
        YearMonth month = freshMonth();
        ReceiptKey receipt = play.send(month, CITY, 5, 12);
        decide(month);
        as("operator").get(path(month)).then().body("obstacles.obstacle", contains("DELIVERIES_NOT_ANNOUNCED"));
        messages.announce();
        play.wake(receipt);
        as("operator").get(path(month)).then().body("obstacles.obstacle", contains("RECEIPTS_WAITING"));
        play.decide(play.from(CITY, month, 1));
        ReceiptKey later = play.send(freshMonth(), CITY, 5);
        database.update(
                "INSERT INTO reclaim (claim_month, receipt_id, earlier_month, earlier_receipt, linked_at) VALUES (?, ?, ?, ?, now())",
                later.claimMonth(),
                later.receiptId(),
                receipt.claimMonth(),
                receipt.receiptId());
        as("operator").get(path(month)).then().body("obstacles.obstacle", contains("CLAIMED_AGAIN"));
        propose("operator", month).statusCode(409);
    }

    @Test
    @DisplayName("is kept for ever while something turns up between the consent and the work")
    void hinderedLater() {
        YearMonth month = billed();
        propose("operator", month).statusCode(200);
        agree(month);
        database.update(
                "UPDATE claim_file SET received_at = now() + interval '1 day' WHERE claim_month = ?", month.atDay(1));
        forgetting.forget(month.atDay(1));

        as("operator")
                .get(path(month))
                .then()
                .body("state", equalTo("AGREED"), "obstacles.obstacle", contains("USED_LATER"));
        as("reviewer").get("/v1/claim-months/" + month + "/summary").then().body("total.receipts", equalTo(2));
    }

    @Test
    @DisplayName("is answered with 410 by every operation of the contract once it is forgotten")
    void everyOperation() {
        YearMonth month = billed();
        String claimed = forgotten(month);
        Map<String, Integer> answers = new LinkedHashMap<>();
        Contract.committed().operations().stream()
                .filter(operation -> operation.path().contains("{claimMonth}"))
                .filter(operation -> !operation.path().startsWith("/v1/retention/"))
                .filter(operation -> !operation.path().endsWith("/trial-balance"))
                .forEach(operation ->
                        answers.put(operation.id(), call(operation, month).statusCode()));

        assertThat(answers).hasSizeGreaterThan(20).allSatisfy((operation, status) -> assertThat(status)
                .as(operation)
                .isEqualTo(410));
        as("reviewer").get("/v1/claim-months/" + month + "/allocations").then().body("code", equalTo(GONE));
        as("reviewer").get("/v1/worklist?claimMonth=" + month).then().statusCode(410);
        as("insurer:00138057")
                .get("/v1/recheck-requests?claimMonth=" + month)
                .then()
                .statusCode(410);
        given().get(claimed).then().statusCode(401);
        as("insurer:00138057").get(claimed).then().statusCode(403);
    }

    @Test
    @DisplayName("has its error in the contract of every operation that can lead to it, and of no other")
    void contract() {
        Contract.committed().operations().forEach(operation -> assertThat(
                        operation.definition().at("/responses/410").isMissingNode())
                .as(operation.toString())
                .isEqualTo(operation.path().startsWith("/v1/retention/") || !leadsToAMonth(operation)));
    }

    /** By its path or query, by a file that is sent, by a booking month in which a month was decided otherwise. */
    private static boolean leadsToAMonth(Operation operation) {
        return Stream.of("{claimMonth}", "{fileId}", "{receiptId}").anyMatch(operation.path()::contains)
                || operation
                        .definition()
                        .path("parameters")
                        .findValuesAsText("name")
                        .contains("claimMonth")
                || Set.of("sendClaimFile", "sendClaimFiles").contains(operation.id());
    }

    private Response call(Operation operation, YearMonth month) {
        String role = operation.roles().get(0);
        String caller =
                switch (role) {
                    case "institution" -> "institution:" + play.institution();
                    case "insurer" -> "insurer:00138057";
                    default -> role;
                };
        String address = operation
                .path()
                .replace("{claimMonth}", month.toString())
                .replace("{institutionCode}", play.institution())
                .replace("{insurerNumber}", "00138057")
                .replace("{reviewOrganisation}", "1")
                .replaceAll("\\{\\w+}", "1");
        return as(caller).contentType(ContentType.JSON).body("{}").request(operation.method(), address);
    }

    @Test
    @DisplayName("answers 410 for its files and their receipts, to whom they were shown before; 404 to others")
    void filesAndReceipts() {
        YearMonth month = freshMonth();
        Institution sender = Institution.fresh();
        String file = sender.accepted(TestFile.of(sender.code(), month, 100, 200), "");
        String receipt = "/v1/receipts/" + sender.http().get(file + "/receipts").path("items[0].receiptId");
        String replaced = sender.http().get(file + "/receipts").path("items[1].receiptId");
        change(sender, file, replaced, "withdrawal");
        String successor = change(sender, file, replaced, "reinstatement");
        assertThat(successor).isNotEqualTo(replaced);
        play.send(month, CITY, 5);
        decide(month);
        settle(month);
        sender.http().get(receipt).then().statusCode(200);
        forgotten(month);

        for (String path : List.of(
                file,
                file + "/content",
                file + "/slip",
                file + "/faults",
                receipt,
                "/v1/receipts/" + replaced,
                "/v1/receipts/" + successor)) {
            sender.http().get(path).then().statusCode(410).body("code", equalTo(GONE));
        }
        sender.http().get(receipt + "/explanation").then().statusCode(410);
        as("reviewer:ben@1").get(receipt).then().statusCode(410);
        as("reviewer:cleo@2").get(receipt).then().statusCode(404);
        Institution.fresh().http().get(file).then().statusCode(404);
        Institution.fresh().http().get(receipt).then().statusCode(404);
        as("insurer:00138057").get(receipt).then().statusCode(410);
        as("insurer:39131032").get(receipt).then().statusCode(404);
        sender.http()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(receipt + "/withdrawal")
                .then()
                .statusCode(410);
        sender.send(TestFile.of(sender.code(), month, 100), "").statusCode(410).body("code", equalTo(GONE));
        sender.send(TestFile.of(sender.code(), month, 200), "").statusCode(410);
    }

    private static String change(Institution sender, String file, String receipt, String act) {
        return sender.http()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "重複請求"))
                .post(file + "/receipts/" + receipt + "/" + act)
                .then()
                .statusCode(200)
                .extract()
                .path("receiptId");
    }

    @Test
    @DisplayName("leaves the sums of ledger and statements as they were, at its begin and at its end, moves included")
    void laws() {
        YearMonth month = freshMonth();
        ReceiptKey moved = play.send(month, CITY, 5, 12);
        play.send(month, CITY, 3);
        decide(month);
        play.decideAgain(moved, play.from(COMPANY, month, 1));
        YearMonth booked = YearMonth.from(Tokyo.dayOf(Instant.now()));
        String balance = "/v1/claim-months/" + month + "/trial-balance";
        List<String> kept = new ArrayList<>(List.of(balance));
        for (String party : List.of(
                "insurers/" + CITY.insurer(), "insurers/" + COMPANY.insurer(), "institutions/" + play.institution())) {
            kept.add("/v1/statements/" + booked + '/' + party);
            kept.add("/v1/statements/" + booked.plusMonths(1) + '/' + party);
        }
        settle(month);
        Map<String, String> before = answers(kept);
        String beforeTheMove = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        propose(month);
        begin(month);

        assertThat(answers(kept)).isEqualTo(before);
        as("reviewer").get(balance).then().body("balanced", equalTo(true), "receipts.yen", equalTo(3000));
        as("reviewer").get(balance + "?asOf=" + beforeTheMove).then().statusCode(410);
        as("reviewer:ben@2").get(balance).then().body("receipts.yen", equalTo(0), "balanced", equalTo(true));
        play.decideAgain(moved, play.from(CITY, month, 1));
        assertThat(answers(kept)).as("while it goes a change decides nothing").isEqualTo(before);
        assertThatThrownBy(() -> database.update(
                        """
                        INSERT INTO decision (claim_month, receipt_id, decision_number, outcome, parts, reasons, month_state,
                                              knowledge_position, known_at, decided_at)
                        VALUES (?, ?, 9, 'NO_CHANGE', '[]', '[]', 'CLOSED', 1, now(), now())
                        """,
                        moved.claimMonth(),
                        moved.receiptId()))
                .as("whoever decides")
                .hasMessage("SQL state 23514");
        Optional<String> step = next(month);
        while (step.isPresent()) {
            assertThat(answers(kept)).as("without " + step.get()).isEqualTo(before);
            step = next(month);
        }
        as("insurer:" + COMPANY.insurer())
                .get("/v1/deliveries/" + booked + "/insurers/" + COMPANY.insurer() + "/manifest?edition=REEXAMINATION")
                .then()
                .statusCode(410);
    }

    @Test
    @DisplayName("leaves nothing that names a person: no table, no row, of a file its first record only")
    void nothingLeft() {
        YearMonth month = billed();
        forgotten(month);
        LocalDate key = month.atDay(1);

        assertThat(database.query(
                        "SELECT relname::text FROM pg_class WHERE relname LIKE '%\\_' || to_char(?::date, 'YYYYMM') || '%'",
                        row -> row.getString(1), key))
                .isEmpty();
        for (String table : database.query(
                """
                SELECT DISTINCT c.relname::text FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                 WHERE a.attname = 'claim_month' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                   AND c.relname NOT IN ('claim_month', 'claim_month_close', 'claim_calendar', 'claim_file')
                   AND c.relname NOT LIKE 'month\\_forgetting%' AND c.relname NOT LIKE 'forgotten\\_%'
                """,
                row -> row.getString(1))) {
            assertThat(database.first(
                            "SELECT count(*) FROM " + table + " WHERE claim_month = ?", row -> row.getLong(1), key))
                    .as(table)
                    .contains(0L);
        }
        assertThat(database.query(
                        "SELECT octet_length(content) FROM claim_file WHERE claim_month = ?",
                        row -> row.getInt(1),
                        key))
                .hasSize(2)
                .allMatch(bytes -> bytes < 300);
    }

    @Test
    @DisplayName("goes as a trial as well, closed or not")
    void trial() {
        YearMonth month = freshMonth();
        Institution sender = Institution.fresh();
        String file = sender.accepted(TestFile.of(sender.code(), month, 100), "?trial=true");
        String trial = "/v1/retention/claim-months/" + month + "-TEST";
        as("operator")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "試験終了"))
                .post(trial + "/proposal")
                .then()
                .statusCode(200);
        as(ANNA).post(trial + "/consent").then().statusCode(200);
        forgetting.forget(month.atDay(2));

        as("operator").get(trial).then().body("state", equalTo("FORGOTTEN"));
        sender.http().get(file).then().statusCode(410);
        sender.send(TestFile.of(sender.code(), month, 300), "?trial=true").statusCode(410);
        sender.accepted(TestFile.of(sender.code(), month, 300), "");
    }

    @Test
    @Timeout(120)
    @DisplayName("goes beside readers and writers of other months: none of them fails, none waits for long")
    void besideRunningWork() throws Exception {
        YearMonth month = billed();
        settle(month);
        propose(month);
        AtomicLong longest = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        running.add(work(longest, "INSERT INTO receipt (claim_month) SELECT current_date WHERE false"));
        running.add(work(longest, "INSERT INTO ledger_entry (claim_month) SELECT current_date WHERE false"));
        running.add(
                work(longest, "UPDATE claim_file SET leased_until = NULL WHERE file_id = '" + UUID.randomUUID() + "'"));
        running.add(work(longest, "UPDATE allocation SET code = '01' WHERE claim_month = '1999-01-01'"));
        await().atMost(90, TimeUnit.SECONDS).pollInSameThread().until(() -> {
            forgetting.forget(month.atDay(1));
            return "FORGOTTEN".equals(as("operator").get(path(month)).path("state"));
        });
        ended.set(true);

        for (Future<?> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertThat(longest.get()).as("milliseconds that a statement took").isLessThan(LONGEST_WAIT_MS);
    }

    /** Works in transactions of 20 ms and more, and notes the longest that a statement took. */
    private Future<?> work(AtomicLong longest, String statement) {
        return others.submit(() -> {
            while (!ended.get()) {
                database.inTransaction(() -> {
                    long begun = System.nanoTime();
                    database.update(statement);
                    longest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
                    return database.query("SELECT pg_sleep(0.02)", row -> "");
                });
            }
        });
    }

    /** A month in which no other test lives: some of these are gone afterwards. */
    private static YearMonth freshMonth() {
        return YearMonth.of(2089, 1).plusMonths(MONTHS.getAndIncrement());
    }

    /** A month of two receipts, billed, booked and announced. */
    private YearMonth billed() {
        YearMonth month = freshMonth();
        play.send(month, CITY, 5, 12);
        play.send(month, CITY, 3);
        decide(month);
        messages.announce();
        return month;
    }

    private void decide(YearMonth month) {
        as("reviewer").post("/v1/claim-months/" + month + "/review").then().statusCode(202);
        play.decide(play.from(CITY, month, 1));
        play.close(month);
    }

    /** Announces also what is announced at the end of this month, and settles what was put on the worklist. */
    private void settle(YearMonth month) {
        messages.announce();
        database.update(
                """
                INSERT INTO delivery_announcement (delivery_month, edition, announced_at)
                VALUES (?, 'REEXAMINATION', now()) ON CONFLICT DO NOTHING
                """,
                Tokyo.dayOf(Instant.now()).withDayOfMonth(1));
        database.update("UPDATE worklist_item SET state = 'SETTLED' WHERE claim_month = ?", month.atDay(1));
    }

    /** Proposes and agrees past the obstacle that a month was used just now. */
    private void propose(YearMonth month) {
        LocalDate key = month.atDay(1);
        database.inTransaction(() -> {
            store.propose(key, "test", "operator", Instant.now());
            store.consent(key, store.standing(key).orElseThrow(), "1", ANNA, Instant.now());
            return null;
        });
    }

    /** Forgets a month to its end; answers an address of it. */
    private String forgotten(YearMonth month) {
        propose(month);
        begin(month);
        Optional<String> step = next(month);
        while (step.isPresent()) {
            step = next(month);
        }
        return "/v1/claim-months/" + month;
    }

    private void begin(YearMonth month) {
        database.inTransaction(() -> {
            store.begin(month.atDay(1), Instant.now().plus(70, ChronoUnit.DAYS), Instant.now());
            return null;
        });
    }

    private Optional<String> next(YearMonth month) {
        return database.inTransaction(() -> store.next(month.atDay(1), Instant.now()));
    }

    private Map<String, String> answers(List<String> paths) {
        Map<String, String> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(
                path, as("reviewer").get(path).then().statusCode(200).extract().asString()));
        return answers;
    }

    private ValidatableResponse propose(String caller, YearMonth month) {
        return as(caller)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "保存期間満了"))
                .post(path(month) + "/proposal")
                .then();
    }

    private ValidatableResponse agree(YearMonth month) {
        return as(ANNA).post(path(month) + "/consent").then().statusCode(200);
    }

    private static String path(YearMonth month) {
        return "/v1/retention/claim-months/" + month;
    }

    private static RequestSpecification as(String clientId) {
        return given().auth().oauth2(Tokens.reviewer(clientId));
    }
}
