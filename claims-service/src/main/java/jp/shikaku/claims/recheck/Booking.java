package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.CurrentDecision;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.NewDecision;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.ledger.Bearer;
import jp.shikaku.claims.ledger.ClaimedMoney;
import jp.shikaku.claims.ledger.Entry;
import jp.shikaku.claims.ledger.Ledger;
import jp.shikaku.claims.ledger.LedgerStore;
import jp.shikaku.claims.ledger.RecordedMoney;
import jp.shikaku.claims.ledger.RecordedMoneyStore;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.support.ForwardClock;

/**
 * Books closed months. Closing bills what is decided, and what is still held becomes 06 or 03; afterwards every new
 * decision books the difference. Each receipt is booked once, whoever comes first, so that a close that was interrupted
 * goes on where it stopped.
 */
@ApplicationScoped
public class Booking {

    private final Database database;
    private final DecisionStore decisions;
    private final LedgerStore ledger;
    private final RecordedMoneyStore recorded;
    private final Event<ReceiptsBooked> booked;
    private final ForwardClock clock;
    /** What is left of the slices of this instance. */
    private final Map<Place, Slice> reached = new ConcurrentHashMap<>();

    private record Place(LocalDate claimMonth, Slice slice) {}

    @Inject
    Booking(
            Database database,
            DecisionStore decisions,
            LedgerStore ledger,
            RecordedMoneyStore recorded,
            Event<ReceiptsBooked> booked,
            ForwardClock clock) {
        this.database = database;
        this.decisions = decisions;
        this.ledger = ledger;
        this.recorded = recorded;
        this.booked = booked;
        this.clock = clock;
    }

    /**
     * Books up to {@code limit} receipts of a closed month in one transaction; answers how many there were. Goes through the
     * slice in the order of its receipts; after its end, when asked again, through whatever others have not booked by then.
     * A trial is decided to its end in the same way, and never booked.
     *
     * @param slice the part of the month that is this thread's to begin with
     */
    int bookNext(LocalDate claimMonth, Slice slice, int limit) {
        Place place = new Place(claimMonth, slice);
        Slice rest = reached.getOrDefault(place, slice);
        List<ReceiptKey> done = book(claimMonth, rest, limit);
        if (!done.isEmpty()) {
            reached.put(place, rest.from(done.get(done.size() - 1).receiptId()));
        } else if (database.inTransaction(() -> conclude(claimMonth)) > 0) {
            reached.remove(place);
        } else {
            reached.put(place, Slice.WHOLE);
        }
        return done.size();
    }

    private List<ReceiptKey> book(LocalDate claimMonth, Slice slice, int limit) {
        return database.inTransaction(() -> {
            List<CurrentDecision> unbooked = decisions.lockUnbooked(claimMonth, slice.after(), slice.last(), limit);
            if (unbooked.isEmpty()) {
                return List.of();
            }
            List<ReceiptKey> keys = unbooked.stream().map(CurrentDecision::key).toList();
            Instant now = clock.now();
            List<NewDecision> atClose = unbooked.stream()
                    .filter(current -> current.disposition().outcome() == Outcome.HELD)
                    .filter(current -> !current.asClaimed().parts().isEmpty())
                    .map(Booking::atClose)
                    .toList();
            decisions.keep(atClose, now);
            if (MonthKey.isTrial(claimMonth)) {
                decisions.markBooked(keys);
                return keys;
            }
            Map<ReceiptKey, ClaimedMoney> money = recorded.of(keys);
            Map<ReceiptKey, List<Entry>> entries = new LinkedHashMap<>();
            unbooked.forEach(current -> entries.put(
                    current.key(),
                    bookings(
                            current.number(),
                            current.disposition(),
                            money(money, current.key(), current.recordedBurdenYen()))));
            atClose.forEach(next -> entries.put(next.key(), bookings(next, money)));
            ledger.enter(entries, money, now);
            decisions.markBooked(keys);
            booked.fire(new ReceiptsBooked(entries));
            return keys;
        });
    }

    /** Nothing of the month is left, not even with somebody who has it locked: from now on only changes are booked. */
    private int conclude(LocalDate claimMonth) {
        return database.update(
                """
                UPDATE claim_month m SET booked_at = ?
                 WHERE m.claim_month = ? AND m.state = 'CLOSED' AND m.booked_at IS NULL
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = m.claim_month AND a.booked_decision IS NULL)
                """,
                clock.now(),
                claimMonth);
    }

    /** Books decisions that were just kept for receipts of closed months. */
    void bookChanges(List<NewDecision> decided, Instant now) {
        List<NewDecision> changed = decided.stream()
                .filter(next -> !MonthKey.isTrial(next.key().claimMonth()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        List<ReceiptKey> keys = changed.stream().map(NewDecision::key).toList();
        Map<ReceiptKey, List<Entry>> standing = ledger.standing(keys);
        Map<ReceiptKey, ClaimedMoney> money = recorded.of(keys);
        Map<ReceiptKey, List<Entry>> entries = new LinkedHashMap<>();
        for (NewDecision next : changed) {
            List<Entry> before = standing.getOrDefault(next.key(), new ArrayList<>());
            entries.put(next.key(), Ledger.change(next.number(), before, bookings(next, money)));
        }
        ledger.enter(entries, money, now);
        decisions.markBooked(keys);
        booked.fire(new ReceiptsBooked(entries));
    }

    /** Closed months of which something is not booked yet. */
    List<LocalDate> unfinishedMonths() {
        return database.query(
                """
                SELECT claim_month FROM claim_month WHERE state = 'CLOSED' AND booked_at IS NULL ORDER BY claim_month
                """,
                row -> row.getObject(1, LocalDate.class));
    }

    private static NewDecision atClose(CurrentDecision held) {
        Decision decision = new Decision.Held(
                held.disposition().held(), held.disposition().allocation(), held.asClaimed(), held.reasons());
        return new NewDecision(
                held.key(),
                held.number() + 1,
                Disposition.of(decision, MonthState.CLOSED),
                held.asClaimed(),
                held.reasons(),
                held.recordedBurdenYen(),
                MonthState.CLOSED,
                held.knowledge());
    }

    private static List<Entry> bookings(NewDecision next, Map<ReceiptKey, ClaimedMoney> money) {
        return bookings(next.number(), next.disposition(), money(money, next.key(), next.recordedBurdenYen()));
    }

    private static List<Entry> bookings(int number, Disposition disposition, RecordedMoney money) {
        return Ledger.bookings(number, bearer(disposition.outcome()), disposition.allocation(), money);
    }

    private static Bearer bearer(Outcome outcome) {
        return switch (outcome) {
            case NOT_SUBJECT -> Bearer.PUBLIC_EXPENSE;
            case RETURNED -> Bearer.RETURNED;
            case WITHDRAWN -> Bearer.WITHDRAWN;
            default -> Bearer.INSURERS;
        };
    }

    private static RecordedMoney money(Map<ReceiptKey, ClaimedMoney> money, ReceiptKey key, Long burdenYen) {
        return money.get(key).recorded().withBurden(burdenYen);
    }
}
