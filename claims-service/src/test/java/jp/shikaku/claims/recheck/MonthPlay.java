package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.NewDecision;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.model.InsuredNumber;

/** Plays steps of a claim month for tests of other features. */
@ApplicationScoped
public class MonthPlay {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Inject
    SentReceipts sent;

    @Inject
    ReviewWorker worker;

    @Inject
    FeedStore feed;

    @Inject
    Booking booking;

    @Inject
    Database database;

    @Inject
    DecisionStore decisions;

    /** A claim month that no other test uses. */
    public YearMonth freshMonth() {
        return YearMonth.of(2023, 4).plusMonths(MONTHS.incrementAndGet());
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
        int claimed = worker.workOnce(registry::resolve);
        while (claimed > 0) {
            claimed = worker.workOnce(registry::resolve);
        }
    }

    /** Queues every receipt of a month again, as a change of the registry does. */
    public void recheck(YearMonth claimMonth) {
        database.inTransaction(() -> database.update(
                """
                INSERT INTO review_work (claim_month, receipt_id)
                SELECT claim_month, receipt_id FROM receipt WHERE claim_month = ?
                ON CONFLICT DO NOTHING
                """,
                claimMonth.atDay(1)));
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
        int booked = booking.bookNext(claimMonth.atDay(1), 100);
        while (booked > 0) {
            booked = booking.bookNext(claimMonth.atDay(1), 100);
        }
    }
}
