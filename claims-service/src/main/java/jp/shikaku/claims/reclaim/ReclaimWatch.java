package jp.shikaku.claims.reclaim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.ledger.Account;
import jp.shikaku.claims.ledger.Entry;
import jp.shikaku.claims.recheck.ReceiptsBooked;
import jp.shikaku.claims.recheck.ReceiptsSettled;
import jp.shikaku.claims.recheck.ReceiptsSettled.Settled;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.claims.review.Ruling;
import jp.shikaku.claims.ruling.NewRuling;
import jp.shikaku.claims.ruling.RulingAction;
import jp.shikaku.claims.ruling.RulingReason;
import jp.shikaku.claims.ruling.RulingStore;
import jp.shikaku.claims.worklist.ReclaimItems;
import jp.shikaku.support.ForwardClock;

/**
 * Links claims made again, and returns by rule one whose earlier claim still stands (理由番号 100019 重複請求), in the transactions
 * that decide and book receipts. A person can reverse that; it is not repeated. A chunk without claims made again costs no
 * statement. A trial has no effect on links either.
 */
@ApplicationScoped
class ReclaimWatch {

    private static final String CLAIMED_TWICE = "S1019";
    private static final String RULE = NewRuling.RULE_AUTHOR + "100019";

    private final ReclaimStore reclaims;
    private final RulingStore rulings;
    private final ReviewWork queue;
    private final ReclaimItems items;
    private final ForwardClock clock;

    @Inject
    ReclaimWatch(ReclaimStore reclaims, RulingStore rulings, ReviewWork queue, ReclaimItems items, ForwardClock clock) {
        this.reclaims = reclaims;
        this.rulings = rulings;
        this.queue = queue;
        this.items = items;
        this.clock = clock;
    }

    void settled(@Observes ReceiptsSettled settled) {
        Map<ReceiptKey, OwnSearchNumber> numbers = new LinkedHashMap<>();
        for (Settled one : settled.receipts()) {
            if (one.stated().searchNumber() != null
                    && !MonthKey.isTrial(one.key().claimMonth())) {
                OwnSearchNumber.of(one.stated().searchNumber()).ifPresent(number -> numbers.put(one.key(), number));
            }
        }
        if (!numbers.isEmpty()) {
            reclaims.link(numbers, clock.now());
            giveBack(reclaims.duplicates(numbers.keySet()));
        }
    }

    /** What was given up and stands again: whatever claimed it again is looked at once more. */
    void booked(@Observes ReceiptsBooked booked) {
        List<ReceiptKey> standAgain = booked.entries().entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(ReclaimWatch::takesBackAReturn))
                .filter(one -> one.getValue().stream().noneMatch(ReclaimWatch::givesUp))
                .map(Map.Entry::getKey)
                .toList();
        if (!standAgain.isEmpty()) {
            queue.wake(reclaims.claimedAgainBy(standAgain));
        }
    }

    private void giveBack(List<ReclaimStore.Duplicate> duplicates) {
        if (duplicates.isEmpty()) {
            return;
        }
        List<ReceiptKey> keys =
                duplicates.stream().map(ReclaimStore.Duplicate::key).toList();
        queue.wake(keys);
        for (ReclaimStore.Duplicate duplicate : duplicates) {
            rulings.add(new NewRuling(
                    duplicate.key(),
                    "reclaim:" + duplicate.earlier(),
                    RulingAction.RULE,
                    new Ruling.Return(CLAIMED_TWICE),
                    RulingReason.RECLAIM_OF_STANDING_CLAIM,
                    null,
                    RULE,
                    clock.now(),
                    0,
                    false));
        }
        items.show(keys);
    }

    private static boolean takesBackAReturn(Entry entry) {
        return entry.kind() == Entry.Kind.REVERSAL && isGivenUp(entry);
    }

    private static boolean givesUp(Entry entry) {
        return entry.kind() == Entry.Kind.BOOKING && isGivenUp(entry);
    }

    private static boolean isGivenUp(Entry entry) {
        return entry.account() == Account.RETURNED || entry.account() == Account.WITHDRAWN;
    }
}
