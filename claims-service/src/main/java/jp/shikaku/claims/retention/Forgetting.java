package jp.shikaku.claims.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.database.DatabaseException;
import jp.shikaku.support.ForwardClock;

/**
 * Forgets the months that were agreed upon: first their sums are kept, then one table after the other goes, each in a
 * transaction of its own that yields to running work. Any number of instances may do it at the same time, and whatever is
 * interrupted goes on later. Measured as {@code shikaku_retention_unfinished_seconds}, the age of the oldest consent that was
 * not followed to the end, {@code shikaku_retention_forgotten_total}, the months whose last table this instance took away, and
 * {@code shikaku_retention_failures_total}.
 */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Database database;
    private final RetentionStore store;
    private final MonthRetention retention;
    private final RetentionConfig config;
    private final ForwardClock clock;
    private final Counter failures;
    private final Counter forgotten;
    private final AtomicLong unfinished = new AtomicLong();

    @Inject
    Forgetting(
            Database database,
            RetentionStore store,
            MonthRetention retention,
            RetentionConfig config,
            ForwardClock clock,
            MeterRegistry registry) {
        this.database = database;
        this.store = store;
        this.retention = retention;
        this.config = config;
        this.clock = clock;
        failures = registry.counter("shikaku.retention.failures");
        forgotten = registry.counter("shikaku.retention.forgotten", "what", "claim_month");
        registry.gauge("shikaku.retention.unfinished.seconds", unfinished);
    }

    @Scheduled(
            identity = "forgetting",
            every = "${shikaku.retention.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (config.enabled()) {
            store.agreed().forEach(agreed -> forget(agreed.claimMonth()));
        }
        List<RetentionStore.Agreed> left = store.agreed();
        unfinished.set(
                left.isEmpty()
                        ? 0
                        : Duration.between(left.get(0).agreedAt(), clock.now()).toSeconds());
    }

    /** Goes on with a month as far as running work allows. */
    void forget(LocalDate month) {
        String name = MonthKey.written(month);
        try {
            database.inTransaction(config.longest(), () -> {
                store.begin(month, retention.unusedSince(month), clock.now());
                return null;
            });
            Optional<String> gone = next(month);
            while (gone.filter(table -> !table.isEmpty()).isPresent()) {
                LOG.infof("Claim month %s is being forgotten: %s", name, gone.get());
                gone = next(month);
            }
            if (gone.isEmpty()) {
                forgotten.increment();
                LOG.infof("Claim month %s is forgotten", name);
            }
        } catch (RuntimeException e) {
            interrupted(name, e);
        }
    }

    /** What was begun is gone on with at the next run, whatever stopped it. */
    private void interrupted(String month, RuntimeException e) {
        if (e instanceof DatabaseException refused && refused.isLockTimeout()) {
            LOG.infof("Claim month %s is forgotten further when running work leaves a moment for it", month);
        } else if (e instanceof DatabaseException refused && refused.isNotYet()) {
            LOG.warnf("Claim month %s is not forgotten: see the obstacles of its retention", month);
        } else {
            failures.increment();
            LOG.errorf(
                    "Claim month %s could not be forgotten: %s",
                    month,
                    e instanceof DatabaseException
                            ? e.getMessage()
                            : e.getClass().getSimpleName());
        }
    }

    private Optional<String> next(LocalDate month) {
        return database.inTransaction(() -> store.next(month, clock.now()));
    }
}
