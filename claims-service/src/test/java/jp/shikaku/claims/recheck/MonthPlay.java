package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.decision.NewDecision;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.eligibilityclient.api.CoverageResolutionsApi;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.model.InsuredNumber;

/** Plays steps of a claim month for tests of other features. */
@ApplicationScoped
public class MonthPlay {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final AtomicInteger FORMER = new AtomicInteger();
    private static final AtomicInteger LATER = new AtomicInteger();

    @Inject
    SentReceipts sent;

    @Inject
    Database database;

    @Inject
    ReviewWork queue;

    @Inject
    ReviewWorker worker;

    @Inject
    FeedStore feed;

    @Inject
    Booking booking;

    @Inject
    DecisionStore decisions;

    /** A claim month that no other test uses. */
    public YearMonth freshMonth() {
        YearMonth month = YearMonth.of(2023, 4).plusMonths(MONTHS.incrementAndGet());
        return isUsed(month) ? freshMonth() : month;
    }

    /** Some tests use months of their own choice. */
    private boolean isUsed(YearMonth month) {
        return database.first("SELECT 1 FROM claim_month WHERE claim_month = ?", row -> 1, month.atDay(1))
                .isPresent();
    }

    /** The same in years gone by: every time limit is over. */
    public YearMonth formerMonth() {
        return YearMonth.of(2022, 3).plusMonths(FORMER.incrementAndGet());
    }

    /** The same in the years to come: within every time limit. */
    public YearMonth laterMonth() {
        return YearMonth.of(2047, 1).plusMonths(LATER.incrementAndGet());
    }

    public ReceiptKey send(YearMonth claimMonth, InsuredNumber claimed, int... days) {
        return sent.send(claimMonth, claimed, days);
    }

    /** The institution of every receipt sent. */
    public String institution() {
        return SentReceipts.CLINIC.value();
    }

    public KnownQualification from(InsuredNumber number, YearMonth claimMonth, int day) {
        return Example.from(number, claimMonth.minusMonths(1).atDay(day));
    }

    /** Decides everything that waits, while the registry knows these qualifications of the one patient. */
    public void decide(KnownQualification... known) {
        RegistryHistory registry = new RegistryHistory(feed.place().position());
        for (KnownQualification qualification : known) {
            registry.learn(qualification);
        }
        work(registry::resolve);
    }

    /** Decides everything that waits, while the registry answers this to any question. */
    public void decide(Knowledge knowledge) {
        KnowledgePosition position = new KnowledgePosition(feed.place().position(), Instant.EPOCH);
        work(questions -> new Resolution(
                position,
                questions.stream()
                        .map(question -> new Resolution.Answer(knowledge, Set.of()))
                        .toList()));
    }

    /** Queues receipts as a change in the registry does. */
    public void wake(ReceiptKey... keys) {
        database.inTransaction(() -> {
            queue.wake(List.of(keys));
            return null;
        });
    }

    /** Decides one chunk; the step is taken between the registry's answer and the saving. */
    public void decideWhile(Knowledge knowledge, Runnable step) {
        KnowledgePosition position = new KnowledgePosition(feed.place().position(), Instant.EPOCH);
        worker.workOnce(questions -> {
            step.run();
            return new Resolution(
                    position,
                    questions.stream()
                            .map(question -> new Resolution.Answer(knowledge, Set.of()))
                            .toList());
        });
    }

    public void close(YearMonth claimMonth) {
        closeWithoutBooking(claimMonth);
        book(claimMonth);
    }

    /** Closes a month for every organisation with files, whatever is open in it. */
    public void closeWithoutBooking(YearMonth claimMonth) {
        database.inTransaction(() -> {
            closePart(claimMonth);
            return database.update(
                    "UPDATE claim_month SET state = 'CLOSED', closed_at = now(), closed_by = 'test' WHERE claim_month = ?",
                    claimMonth.atDay(1));
        });
    }

    /** Closes a month for every organisation that files were sent to so far; it is billed later. */
    public void closePart(YearMonth claimMonth) {
        database.update(
                """
                INSERT INTO claim_month_close (claim_month, review_organisation, closed_at, closed_by)
                SELECT DISTINCT claim_month, review_organisation, now(), 'test' FROM claim_file
                 WHERE claim_month = ? AND status = 'ACCEPTED'
                    ON CONFLICT DO NOTHING
                """,
                claimMonth.atDay(1));
    }

    /** Takes the receipts of a file out of the review, as a file that replaces it does. */
    public void forget(ReceiptKey key) {
        database.inTransaction(() -> {
            UUID file = database.first(
                            "SELECT file_id FROM receipt WHERE receipt_id = ?",
                            row -> row.getObject(1, UUID.class),
                            key.receiptId())
                    .orElseThrow();
            queue.forget(key.claimMonth(), file);
            return null;
        });
    }

    private void work(Function<List<CoverageQuestion>, Resolution> registry) {
        int claimed = worker.workOnce(registry);
        while (claimed > 0) {
            claimed = worker.workOnce(registry);
        }
    }

    /** Decides one receipt again, while the registry knows these qualifications of its patient. */
    public void decideAgain(ReceiptKey receipt, KnownQualification... known) {
        wake(receipt);
        decide(known);
    }

    /** A replay that asks a registry given as its contract. */
    public Replay replay(CoverageResolutionsApi registry) {
        return new Replay(new EligibilityGateway(registry, null, null, null, null));
    }

    /** Keeps and books a decision about a receipt of a closed month, as the recheck does at an instant. */
    public void change(NewDecision decision, Instant at) {
        database.inTransaction(() -> {
            decisions.keep(List.of(decision), at);
            booking.bookChanges(List.of(decision), at);
            return null;
        });
    }

    public void book(YearMonth claimMonth) {
        book(claimMonth.atDay(1));
    }

    /** Books a month, or ends a trial, by its key. */
    public void book(LocalDate key) {
        int booked = booking.bookNext(key, Slice.WHOLE, 100);
        while (booked > 0) {
            booked = booking.bookNext(key, Slice.WHOLE, 100);
        }
    }
}
