package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Example;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Watched;

import static jp.shikaku.claims.review.Example.CITY;
import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("The recheck on a real database")
class RecheckTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Inject
    Database database;

    @Inject
    SentReceipts sent;

    @Inject
    ReviewWork queue;

    @Inject
    Lots lots;

    @Inject
    ReviewBacklog backlog;

    @Inject
    MonthPlay play;

    @Inject
    ReviewWorker worker;

    @Inject
    FeedStore feed;

    @Inject
    Booking booking;

    @Inject
    Heartbeat heartbeat;

    private YearMonth claimMonth;
    private RegistryHistory registry;

    @BeforeEach
    void aMonthOfItsOwn() {
        claimMonth = YearMonth.of(2036, 1).plusMonths(MONTHS.incrementAndGet());
        registry = new RegistryHistory(feed.place().position());
        database.inTransaction(() -> database.update("DELETE FROM review_work"));
    }

    @Test
    @DisplayName("a receipt that found nobody is held, and moves when the registration arrives")
    void lateRegistration() {
        ReceiptKey receipt = send(5, 12);
        work();
        assertThat(state(receipt)).isEqualTo("1 HELD NO_PERSON {}");

        registry.learn(atCompany(1));
        takeFeed();
        work();

        assertThat(state(receipt)).isEqualTo("2 MOVED null {06132013}");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("a recheck that finds the same keeps no new decision")
    void nothingNew() {
        ReceiptKey receipt = send(5, 12);
        registry.learn(atCity(1));
        work();
        registry.learn(atCity(1));
        takeFeed();
        work();

        assertThat(state(receipt)).isEqualTo("1 NO_CHANGE null {00138057}");
    }

    @Test
    @DisplayName("a change that arrives between the question and the saving wakes the receipt again")
    void noLostWakeUp() {
        ReceiptKey receipt = send(5, 12);

        worker.workOnce(questions -> {
            Resolution before = registry.resolve(questions);
            registry.learn(atCompany(1));
            takeFeed();
            return before;
        });
        assertThat(state(receipt)).isEqualTo("1 HELD NO_PERSON {}");
        assertThat(waiting()).isOne();
        work();

        assertThat(state(receipt)).isEqualTo("2 MOVED null {06132013}");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("a change of a known subject while a worker decides is not deleted with the work")
    void changeDuringRecheck() {
        ReceiptKey receipt = send(5, 12);
        work();
        registry.learn(atCity(1));
        takeFeed();

        worker.workOnce(questions -> {
            Resolution before = registry.resolve(questions);
            registry.learn(lost(atCity(1), 10)).learn(atCompany(10));
            takeFeed();
            return before;
        });
        work();

        assertThat(state(receipt)).isEqualTo("3 SPLIT null {00138057,06132013}");
    }

    @Test
    @DisplayName("a worker that died leaves its claim to the next one; if it was only slow, its result is ignored")
    void expiredLease() {
        ReceiptKey receipt = send(5, 12);
        Chunk slow = claim(Duration.ZERO);
        registry.learn(atCompany(1));

        worker.workOnce(questions -> {
            Resolution known = registry.resolve(questions);
            assertThat(database.inTransaction(() -> lots.setBack(slow, List.of(receipt))))
                    .isEmpty();
            return known;
        });

        assertThat(state(receipt)).isEqualTo("1 MOVED null {06132013}");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("a claim taken over by another worker: the slow one's stale result is not saved")
    void staleResult() {
        ReceiptKey receipt = send(5, 12);

        worker.workOnce(questions -> {
            Resolution stale = registry.resolve(questions);
            registry.learn(atCompany(1));
            expireLeases();
            work();
            return stale;
        });

        assertThat(state(receipt)).isEqualTo("1 MOVED null {06132013}");
    }

    @Test
    @DisplayName("a long chunk that shows signs of life is not taken for dead; without them it is taken over")
    void heartbeat() {
        send(5, 12);
        Chunk slow = claim(Duration.ofSeconds(30));
        heartbeat.hold(slow);
        expireLeases();

        heartbeat.beat(Instant.now().plusSeconds(10));
        assertThat(worker.workOnce(registry::resolve)).isZero();
        heartbeat.letGo(slow);
        expireLeases();
        heartbeat.beat(Instant.now().plusSeconds(10));

        assertThat(worker.workOnce(registry::resolve)).isOne();
    }

    @Test
    @DisplayName("while the registry is down the work waits, and goes on afterwards")
    void registryDown() {
        ReceiptKey receipt = send(5, 12);
        assertThatThrownBy(() -> worker.workOnce(questions -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(waiting()).isOne();
        database.inTransaction(() -> database.update("UPDATE review_lot SET available_at = now()"));

        registry.learn(atCity(1));
        work();

        assertThat(state(receipt)).isEqualTo("1 NO_CHANGE null {00138057}");
    }

    @Test
    @DisplayName("what is tried in vain again and again has waited since it was queued, except in a paused month")
    void waitedSinceQueued() {
        send(5, 12);
        database.update("UPDATE review_lot SET waiting_since = now() - interval '20 minutes'");
        for (int attempt = 0; attempt < 2; attempt++) {
            database.update("UPDATE review_lot SET available_at = now()");
            assertThatThrownBy(() -> worker.workOnce(questions -> {
                        throw new IllegalStateException("down");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(backlog.waiting().oldestSeconds()).isBetween(1200L, 1500L);

        database.update("UPDATE claim_month SET review_state = 'PAUSED' WHERE claim_month = ?", claimMonth.atDay(1));

        assertThat(backlog.waiting()).isEqualTo(new ReviewBacklog.Waiting(1, 0));
    }

    @Test
    @DisplayName("a receipt that alone cannot be decided waits for its next attempt, and does not look as if all stood")
    void setAsideStandsAlone() {
        send(5, 12);
        database.update("UPDATE review_lot SET waiting_since = now() - interval '20 minutes'");
        worker.workOnce(questions -> {
            throw new QuestionRefusedException();
        });

        assertThat(backlog.waiting()).isEqualTo(new ReviewBacklog.Waiting(1, 0));
    }

    @Test
    @DisplayName("what is to be tried later is taken at once when something new asks for it")
    void wokenBeforeItsTime() {
        ReceiptKey receipt = send(5, 12);
        assertThatThrownBy(() -> worker.workOnce(questions -> {
                    throw new IllegalStateException("down");
                }))
                .isInstanceOf(IllegalStateException.class);
        database.inTransaction(() -> database.update("UPDATE review_lot SET available_at = now() + interval '1 day'"));
        registry.learn(atCity(1));
        work();
        assertThat(waiting()).isOne();

        database.inTransaction(() -> {
            queue.wake(List.of(receipt));
            return null;
        });
        work();

        assertThat(state(receipt)).isEqualTo("1 NO_CHANGE null {00138057}");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("small lots are claimed together; lots of which nothing is left are passed over and end")
    void smallLots() {
        send(5);
        ReceiptKey forgotten = send(7);
        send(9);
        database.inTransaction(() -> database.update(
                "DELETE FROM review_work WHERE claim_month = ? AND receipt_id = ?",
                forgotten.claimMonth(),
                forgotten.receiptId()));

        assertThat(worker.workOnce(registry::resolve)).isEqualTo(2);
        assertThat(worker.workOnce(registry::resolve)).isZero();
        assertThat(database.query(
                        "SELECT 1 FROM review_lot WHERE claim_month = ?", row -> row.getInt(1), claimMonth.atDay(1)))
                .isEmpty();
    }

    @Test
    @DisplayName("what was replaced, left out or withdrawn is never decided, whoever queues it again")
    void noLongerClaimed() {
        ReceiptKey replaced = send(5);
        ReceiptKey claimed = send(7);
        registry.learn(atCity(1));
        play.forget(replaced);
        database.inTransaction(() ->
                database.update("UPDATE receipt SET state = 'REPLACED' WHERE receipt_id = ?", replaced.receiptId()));
        play.wake(replaced, claimed);
        work();

        assertThat(List.of(state(replaced), state(claimed)))
                .containsExactly("undecided", "1 NO_CHANGE null {00138057}");
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("a question the registry refuses sets one receipt aside and holds up no other")
    void refusedQuestion() {
        ReceiptKey good = send(5, 12);
        ReceiptKey alsoGood = send(7);
        ReceiptKey refused = sent.send(claimMonth, Example.number("138057", "12", "666", "01"), 9);
        enqueue();
        registry.learn(atCity(1));
        Watched failures = Watched.by("ShikakuReviewFails", "shikaku_review_failures_total");
        double before = failures.in(RestAssured.get("/q/metrics").asString());

        worker.workOnce(questions -> {
            if (questions.stream()
                    .anyMatch(question -> "666".equals(question.number().number()))) {
                throw new QuestionRefusedException();
            }
            return registry.resolve(questions);
        });

        assertThat(List.of(state(good), state(alsoGood), state(refused)))
                .containsExactly("1 NO_CHANGE null {00138057}", "1 NO_CHANGE null {00138057}", "undecided");
        assertThat(waiting()).isOne();
        assertThat(failures.in(RestAssured.get("/q/metrics").asString())).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("closing bills what is held as claimed; a late registration reverses and enters anew with code 11")
    void afterTheClose() {
        ReceiptKey receipt = send(5, 12);
        work();
        close();
        assertThat(state(receipt)).isEqualTo("2 UNCONFIRMED NO_PERSON {00138057}");
        assertThat(ledger(receipt))
                .containsExactly("2 INSURER_SHARE BOOKING 00138057 200 1400", "2 PATIENT_SHARE BOOKING 00138057 0 600");

        registry.learn(atCompany(1));
        takeFeed();
        work();

        assertThat(state(receipt)).isEqualTo("3 MOVED null {06132013}");
        assertThat(code(receipt)).isEqualTo("11");
        assertThat(ledger(receipt))
                .containsExactly(
                        "2 INSURER_SHARE BOOKING 00138057 200 1400",
                        "2 PATIENT_SHARE BOOKING 00138057 0 600",
                        "3 INSURER_SHARE BOOKING 06132013 200 1400",
                        "3 INSURER_SHARE REVERSAL 00138057 -200 -1400",
                        "3 PATIENT_SHARE BOOKING 06132013 0 600",
                        "3 PATIENT_SHARE REVERSAL 00138057 0 -600");
    }

    @Test
    @DisplayName("a close that is interrupted books each receipt once when it goes on")
    void interruptedClose() {
        ReceiptKey first = send(5, 12);
        ReceiptKey second = send(7);
        registry.learn(atCity(1));
        work();
        closeMonth();
        booking.bookNext(claimMonth.atDay(1), Slice.WHOLE, 1);
        registry.learn(lost(atCity(1), 2)).learn(atCompany(2));
        takeFeed();
        work();
        book();
        book();

        assertThat(ledger(first)).hasSizeBetween(2, 6);
        assertThat(ledger(second)).hasSizeBetween(2, 6);
        assertThat(List.of(sum(first), sum(second))).containsExactly(2_000L, 1_000L);
    }

    @Test
    @DisplayName("an unknown qualification that nobody claims stays held on the account of the unidentified")
    void unidentified() {
        ReceiptKey receipt = sent.send(claimMonth, Example.number("77777777", null, "777777777", null), 5);
        enqueue();
        work();
        close();

        assertThat(state(receipt)).isEqualTo("1 HELD UNIDENTIFIED {}");
        assertThat(ledger(receipt))
                .containsExactly("1 PATIENT_SHARE BOOKING null 0 300", "1 UNIDENTIFIED BOOKING null 100 700");
    }

    @Test
    @DisplayName("two followers with the same page: one takes it")
    void onePageOnce() {
        registry.learn(atCity(1));
        String cursor = feed.place().cursor();
        FeedPage page = registry.nextPage();

        assertThat(feed.take(cursor, page)).isPresent();
        assertThat(feed.take(cursor, page)).isEmpty();
    }

    private ReceiptKey send(int... days) {
        ReceiptKey key = sent.send(claimMonth, CITY, days);
        enqueue();
        return key;
    }

    private void enqueue() {
        database.inTransaction(() -> queue.enqueueUndecided(claimMonth.atDay(1)));
    }

    private void work() {
        while (worker.workOnce(registry::resolve) > 0) {
            assertThat(claimMonth).isNotNull();
        }
    }

    private Chunk claim(Duration lease) {
        return database.inTransaction(() -> lots.claim(UUID.randomUUID(), 500, lease))
                .chunk();
    }

    private void expireLeases() {
        database.inTransaction(() -> database.update("UPDATE review_lot SET leased_until = now() - interval '1s'"));
    }

    private void takeFeed() {
        feed.take(feed.place().cursor(), registry.nextPage());
    }

    private jp.shikaku.claims.review.KnownQualification atCity(int day) {
        return Example.from(CITY, claimMonth.minusMonths(1).atDay(day));
    }

    private jp.shikaku.claims.review.KnownQualification atCompany(int day) {
        return Example.from(COMPANY, claimMonth.minusMonths(1).atDay(day));
    }

    private jp.shikaku.claims.review.KnownQualification lost(jp.shikaku.claims.review.KnownQualification q, int day) {
        return Example.between(
                q.number(), q.period().acquiredOn(), claimMonth.minusMonths(1).atDay(day));
    }

    private void closeMonth() {
        play.closeWithoutBooking(claimMonth);
    }

    private void close() {
        closeMonth();
        book();
    }

    private void book() {
        while (booking.bookNext(claimMonth.atDay(1), Slice.WHOLE, 100) > 0) {
            assertThat(claimMonth).isNotNull();
        }
    }

    private long waiting() {
        return queue.waiting(claimMonth.atDay(1));
    }

    private String state(ReceiptKey key) {
        return database.first(
                        "SELECT decision_number, outcome, held_reason, part_insurers::text FROM allocation WHERE receipt_id = ?",
                        row -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4),
                        key.receiptId())
                .orElse("undecided");
    }

    private String code(ReceiptKey key) {
        return database.first(
                        "SELECT code FROM allocation WHERE receipt_id = ?", row -> row.getString(1), key.receiptId())
                .orElseThrow();
    }

    private List<String> ledger(ReceiptKey key) {
        return database.query(
                """
                SELECT decision_number, account, kind, insurer, points, yen FROM ledger_entry
                 WHERE receipt_id = ? AND side = 'DEBIT' ORDER BY 1, 2, 3
                """,
                row -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4) + " "
                        + row.getInt(5) + " " + row.getLong(6),
                key.receiptId());
    }

    private long sum(ReceiptKey key) {
        return database.first(
                        "SELECT sum(yen) FROM ledger_entry WHERE receipt_id = ? AND side = 'DEBIT'",
                        row -> row.getLong(1),
                        key.receiptId())
                .orElseThrow();
    }
}
