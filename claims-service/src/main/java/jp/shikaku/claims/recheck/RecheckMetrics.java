package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import jp.shikaku.claims.review.Outcome;

/** What the recheck did and how far behind it is, for the operator. Names and meanings: docs/review-job.md. */
@ApplicationScoped
public class RecheckMetrics {

    private static final String CHUNK = "shikaku.review.chunk";
    private static final String RESULT = "result";

    private final MeterRegistry registry;
    private final Counter decided;
    private final Counter changed;
    private final Counter failures;
    private final Timer saved;
    private final Timer failed;
    private final AtomicLong heardAt = new AtomicLong(System.nanoTime());
    private final AtomicLong feedLost = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final MultiGauge waitingByMonth;
    private final MultiGauge heldByAge;

    @Inject
    RecheckMetrics(MeterRegistry registry) {
        this.registry = registry;
        decided = registry.counter("shikaku.review.decided");
        changed = registry.counter("shikaku.review.changed");
        failures = registry.counter("shikaku.review.failures");
        saved = registry.timer(CHUNK, RESULT, "saved");
        failed = registry.timer(CHUNK, RESULT, "failed");
        registry.gauge("shikaku.review.waiting", waiting);
        registry.gauge("shikaku.review.waiting.oldest.seconds", oldestSeconds);
        registry.gauge("shikaku.review.feed.lost", feedLost);
        Gauge.builder("shikaku.review.feed.silent.seconds", heardAt, RecheckMetrics::secondsSince)
                .register(registry);
        waitingByMonth = MultiGauge.builder("shikaku.review.month.waiting").register(registry);
        heldByAge = MultiGauge.builder("shikaku.review.held").register(registry);
    }

    void decided(int receipts, int withNewDecision, Duration took) {
        decided.increment(receipts);
        changed.increment(withNewDecision);
        saved.record(took);
    }

    /** New decisions of a saved chunk, by what they say. */
    void outcome(Outcome outcome, long receipts) {
        registry.counter("shikaku.review.outcomes", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment(receipts);
    }

    /**
     * The registry has answered a poll of its feed.
     *
     * @param lost whether it no longer keeps the changes that follow
     */
    void heard(boolean lost) {
        heardAt.set(System.nanoTime());
        feedLost.set(lost ? 1 : 0);
    }

    void chunkFailed(Duration took) {
        failed.record(took);
    }

    void failed() {
        failures.increment();
    }

    void backlog(ReviewBacklog.Waiting backlog) {
        waiting.set(backlog.receipts());
        oldestSeconds.set(backlog.oldestSeconds());
    }

    void months(List<ReviewBacklog.Count> months) {
        waitingByMonth.register(rows("month", months), true);
    }

    void held(List<ReviewBacklog.Count> ages) {
        heldByAge.register(rows("age", ages), true);
    }

    private static double secondsSince(AtomicLong instant) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - instant.get());
    }

    private static List<Row<?>> rows(String tag, List<ReviewBacklog.Count> counts) {
        return counts.stream()
                .<Row<?>>map(count -> Row.of(Tags.of(tag, count.of()), count.receipts()))
                .toList();
    }
}
