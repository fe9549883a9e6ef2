package jp.shikaku.eligibility.retention;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.support.ForwardClock;

/**
 * What this instance forgot and could not forget: {@code shikaku_registry_forgotten_persons_total} (dry runs do not count) and
 * {@code shikaku_retention_failures_total}; and, of all instances, {@code shikaku_retention_unfinished_seconds}, the age of
 * the oldest consent that was not followed to the end.
 */
@Singleton
class ForgettingMetrics {

    private final ForgettingStore store;
    private final ForwardClock clock;
    private final Counter persons;
    private final Counter failures;
    private final AtomicLong unfinished = new AtomicLong();

    @Inject
    ForgettingMetrics(ForgettingStore store, ForwardClock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        persons = registry.counter("shikaku.registry.forgotten.persons");
        failures = registry.counter("shikaku.retention.failures");
        registry.gauge("shikaku.retention.unfinished.seconds", unfinished);
    }

    void forgotten(int went) {
        persons.increment(went);
    }

    void failed() {
        failures.increment();
    }

    @Scheduled(
            identity = "forgetting-watch",
            every = "${shikaku.registry.forgetting-poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() throws SQLException {
        unfinished.set(store.oldestUnfinishedConsent()
                .map(given -> Duration.between(given, clock.now()).toSeconds())
                .orElse(0L));
    }
}
