package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.CurrentDecision;
import jp.shikaku.claims.decision.DecisionStore;
import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.decision.NewDecision;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.support.ForwardClock;

/**
 * Saves what was decided, in one transaction per chunk. It takes the feed's place shared, then the month, the work and
 * the allocations, always in this order (whoever else locks them does the same, so nobody waits in a circle). A receipt
 * that a newer change concerns is saved and waits again; a receipt whose claim was lost to another worker is left alone.
 */
@ApplicationScoped
public class DecisionSaver {

    private final Database database;
    private final FeedStore feed;
    private final Lots lots;
    private final SubjectStore subjects;
    private final DecisionStore decisions;
    private final Booking booking;
    private final Event<ReceiptsSettled> settled;
    private final ReviewChunks chunks;
    private final RecheckMetrics metrics;
    private final ForwardClock clock;

    @Inject
    DecisionSaver(
            Database database,
            FeedStore feed,
            Lots lots,
            SubjectStore subjects,
            DecisionStore decisions,
            Booking booking,
            Event<ReceiptsSettled> settled,
            ReviewChunks chunks,
            RecheckMetrics metrics,
            ForwardClock clock) {
        this.database = database;
        this.feed = feed;
        this.lots = lots;
        this.subjects = subjects;
        this.decisions = decisions;
        this.booking = booking;
        this.settled = settled;
        this.chunks = chunks;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Saves a chunk.
     *
     * @param unit the claim
     * @param chunk decided receipts of one month, all on the same knowledge
     * @param knowledge that knowledge
     * @return how many receipts got a new decision
     */
    int save(Chunk unit, List<Judged> chunk, KnowledgePosition knowledge) {
        if (chunk.isEmpty()) {
            return 0;
        }
        return database.inTransaction(() -> {
            FeedStore.Place feedPlace = feed.holdPlace();
            if (feedPlace.prunedPosition() > knowledge.position()) {
                lots.setBack(unit, keys(chunk));
                return 0;
            }
            MonthState state = holdMonth(unit.month());
            Set<ReceiptKey> again = feedPlace.position() > knowledge.position()
                    ? subjects.concernedAfter(knowledge.position(), subjects(chunk))
                    : Set.of();
            Set<ReceiptKey> finished = finish(unit, chunk, again);
            Set<ReceiptKey> held = new HashSet<>(lots.setBack(
                    unit,
                    keys(chunk).stream().filter(key -> !finished.contains(key)).toList()));
            held.addAll(finished);
            List<Judged> ours = chunk.stream()
                    .filter(judged -> held.contains(judged.work().key()))
                    .toList();
            int changed = saveOurs(ours, finished, state, knowledge);
            lots.end(unit);
            chunks.saved(unit.month(), ours.size(), changed, unit.took());
            return changed;
        });
    }

    private Set<ReceiptKey> finish(Chunk unit, List<Judged> chunk, Set<ReceiptKey> again) {
        return lots.finish(
                unit,
                chunk.stream()
                        .map(Judged::work)
                        .filter(work -> !again.contains(work.key()))
                        .toList());
    }

    private static List<ReceiptKey> keys(List<Judged> chunk) {
        return chunk.stream().map(judged -> judged.work().key()).toList();
    }

    private static Map<ReceiptKey, Set<String>> subjects(List<Judged> chunk) {
        return chunk.stream().collect(Collectors.toMap(judged -> judged.work().key(), Judged::subjects));
    }

    private int saveOurs(List<Judged> ours, Set<ReceiptKey> finished, MonthState month, KnowledgePosition knowledge) {
        Map<ReceiptKey, CurrentDecision> current = decisions.lockCurrent(keys(ours)).stream()
                .collect(Collectors.toMap(CurrentDecision::key, Function.identity()));
        Set<ReceiptKey> standing = standing(ours, current);
        Map<ReceiptKey, NewDecision> changes = new LinkedHashMap<>();
        for (Judged judged : ours) {
            ReceiptKey key = judged.work().key();
            if (!standing.contains(key)) {
                next(judged, current.get(key), month, knowledge).ifPresent(next -> changes.put(key, next));
            }
        }
        List<NewDecision> changed = List.copyOf(changes.values());
        keep(changed);
        subjects.add(subjects(ours), current.keySet());
        settled.fire(new ReceiptsSettled(
                ours.stream()
                        .filter(judged -> finished.contains(judged.work().key()))
                        .map(judged -> settled(
                                judged,
                                current,
                                changes,
                                standing.contains(judged.work().key()),
                                month))
                        .toList(),
                knowledge));
        return changed.size();
    }

    /**
     * Receipts whose decision stays because the registry no longer knows enough to decide them: only what it learns speaks
     * against a decision. Where a ruling was taken back, what was decided under it does not stay.
     */
    private Set<ReceiptKey> standing(List<Judged> ours, Map<ReceiptKey, CurrentDecision> current) {
        List<Judged> forgotten = ours.stream()
                .filter(Judged::isNoLongerKnown)
                .filter(judged -> current.containsKey(judged.work().key())
                        && current.get(judged.work().key()).disposition().outcome() != Outcome.HELD)
                .toList();
        if (forgotten.isEmpty()) {
            return Set.of();
        }
        Set<ReceiptKey> standing =
                forgotten.stream().map(judged -> judged.work().key()).collect(Collectors.toSet());
        List<ReceiptKey> unruled = forgotten.stream()
                .filter(judged -> !judged.ruled())
                .map(judged -> judged.work().key())
                .toList();
        standing.removeAll(decisions.ruled(unruled));
        return standing;
    }

    private void keep(List<NewDecision> changed) {
        Instant now = clock.now();
        decisions.keep(changed, now);
        changed.stream()
                .collect(Collectors.groupingBy(next -> next.disposition().outcome(), Collectors.counting()))
                .forEach(metrics::outcome);
        booking.bookChanges(
                changed.stream()
                        .filter(next -> next.month() == MonthState.CLOSED)
                        .toList(),
                now);
    }

    private static ReceiptsSettled.Settled settled(
            Judged judged,
            Map<ReceiptKey, CurrentDecision> current,
            Map<ReceiptKey, NewDecision> changes,
            boolean stands,
            MonthState month) {
        ReceiptKey key = judged.work().key();
        NewDecision change = changes.get(key);
        return new ReceiptsSettled.Settled(
                key,
                change == null ? current.get(key).number() : change.number(),
                change == null ? current.get(key).disposition() : change.disposition(),
                judged.decision() instanceof Decision.Held held ? held.why() : null,
                stands,
                month,
                judged.stated());
    }

    /** The decision to keep; empty if the receipt stays as it is. */
    private static Optional<NewDecision> next(
            Judged judged, CurrentDecision current, MonthState month, KnowledgePosition knowledge) {
        Disposition found = Disposition.of(judged.decision(), month);
        boolean billedBefore = current != null && current.bookedDecision() != null;
        Disposition disposition = billedBefore ? found.afterBilling() : found;
        if (current != null && isSame(current.disposition(), disposition)) {
            return Optional.empty();
        }
        return Optional.of(new NewDecision(
                judged.work().key(),
                current == null ? 1 : current.number() + 1,
                disposition,
                judged.decision() instanceof Decision.Held held ? held.asClaimed() : null,
                judged.decision().reasons(),
                judged.recordedBurdenYen(),
                month,
                knowledge));
    }

    private static boolean isSame(Disposition current, Disposition found) {
        return current.isSameAs(found) || found.outcome() != Outcome.HELD && current.isSameButForgotten(found);
    }

    private MonthState holdMonth(LocalDate month) {
        return database.first(
                        "SELECT state FROM claim_month WHERE claim_month = ? FOR SHARE",
                        row -> MonthState.valueOf(row.getString(1)),
                        month)
                .orElseThrow();
    }
}
