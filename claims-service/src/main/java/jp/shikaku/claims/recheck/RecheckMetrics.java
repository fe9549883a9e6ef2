package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the recheck did and how far behind it is, for the operator and for the progress of a review. */
@ApplicationScoped
public class RecheckMetrics {

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double NANOS_PER_SECOND = 1e9;

    private final Counter decided;
    private final Counter changed;
    private final Counter failures;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final Deque<Sample> samples = new ArrayDeque<>();

    @Inject
    RecheckMetrics(MeterRegistry registry) {
        decided = registry.counter("shikaku.review.decided");
        changed = registry.counter("shikaku.review.changed");
        failures = registry.counter("shikaku.review.failures");
        registry.gauge("shikaku.review.waiting", waiting);
        registry.gauge("shikaku.review.waiting.oldest.seconds", oldestSeconds);
    }

    void decided(int receipts, int withNewDecision) {
        decided.increment(receipts);
        changed.increment(withNewDecision);
        synchronized (samples) {
            samples.addLast(new Sample(System.nanoTime(), receipts));
        }
    }

    void failed() {
        failures.increment();
    }

    void backlog(ReviewWork.Backlog backlog) {
        waiting.set(backlog.receipts());
        oldestSeconds.set(backlog.oldestSeconds());
    }

    /** Receipts this instance decided per second, over the last ten seconds. */
    public double perSecond() {
        long now = System.nanoTime();
        synchronized (samples) {
            while (!samples.isEmpty() && now - samples.peekFirst().at() > WINDOW_NANOS) {
                samples.removeFirst();
            }
            if (samples.isEmpty()) {
                return 0;
            }
            long receipts = samples.stream().mapToLong(Sample::receipts).sum();
            double seconds = Math.max(1, (now - samples.peekFirst().at()) / NANOS_PER_SECOND);
            return receipts / seconds;
        }
    }

    private record Sample(long at, int receipts) {}
}
