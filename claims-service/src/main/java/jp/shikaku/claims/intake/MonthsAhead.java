package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.RetryLaterException;

/**
 * Opens the present claim month and the ones to come before their first file arrives, so that no sender waits for it. Any
 * number of instances may do it at the same time.
 */
@ApplicationScoped
class MonthsAhead {

    private static final Logger LOG = Logger.getLogger(MonthsAhead.class);

    private final ClaimFileStore store;
    private final IntakeConfig config;
    private final ForwardClock clock;

    @Inject
    MonthsAhead(ClaimFileStore store, IntakeConfig config, ForwardClock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "months-ahead", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void open() {
        if (!config.enabled()) {
            return;
        }
        for (LocalDate month : missing()) {
            try {
                store.provide(month);
            } catch (RetryLaterException e) {
                LOG.infof("Claim month %s is opened when running work leaves a moment for it", MonthKey.written(month));
            }
        }
    }

    /** The months that should be there and are not. */
    private List<LocalDate> missing() {
        YearMonth present = YearMonth.from(clock.today());
        return IntStream.rangeClosed(0, config.monthsAhead())
                .mapToObj(ahead -> MonthKey.of(present.plusMonths(ahead), false))
                .filter(month -> !store.isProvided(month))
                .toList();
    }
}
