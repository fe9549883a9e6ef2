package jp.shikaku.claims.requests;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.claims.database.Database;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;

/**
 * Forgets the Idempotency-Keys whose term is over, hourly. Any number of instances may do it. Counted as
 * {@code shikaku_retention_forgotten_total}.
 */
@ApplicationScoped
class KeyRetention {

    private final Database database;
    private final RequestStore store;
    private final RequestConfig config;
    private final ForwardClock clock;
    private final Counter forgotten;

    @Inject
    KeyRetention(
            Database database, RequestStore store, RequestConfig config, ForwardClock clock, MeterRegistry registry) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.clock = clock;
        forgotten = registry.counter("shikaku.retention.forgotten", "what", "request_key");
    }

    @Scheduled(identity = "forget-request-keys", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        forget(clock.now().atZone(Tokyo.ZONE).minus(config.keepKeys()).toInstant());
    }

    /** Forgets the keys that were first used before an instant. */
    void forget(Instant firstUsedBefore) {
        forgotten.increment(database.inTransaction(() -> store.forgetKeys(firstUsedBefore)));
    }
}
