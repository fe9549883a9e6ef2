package jp.shikaku.eligibility.quality.filing;

import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneOffset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.support.ForwardClock;

/**
 * Forgets whom filings are about: of those that were registered, though nobody listed them since, and of those that
 * found no registration for a long time. The filing with its dates stays.
 */
@Singleton
class FilingRetention {

    private static final Logger LOG = Logger.getLogger(FilingRetention.class);
    private static final int FILINGS_AT_ONCE = 1_000;

    private final Filings filings;
    private final ForwardClock clock;
    private final Period keep;

    @Inject
    FilingRetention(Filings filings, ForwardClock clock, FilingConfig config) {
        this(filings, clock, config.keep());
    }

    FilingRetention(Filings filings, ForwardClock clock, Period keep) {
        this.filings = filings;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            identity = "filing-retention",
            every = "${shikaku.filings.forget-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        try {
            forget();
        } catch (SQLException e) {
            LOG.warn("Persons of old filings could not be forgotten and will be tried again");
        }
    }

    /** Forgets all that were stated last before the term. */
    void forget() throws SQLException {
        int forgotten = FILINGS_AT_ONCE;
        while (forgotten == FILINGS_AT_ONCE) {
            forgotten = filings.forget(
                    clock.now().atOffset(ZoneOffset.UTC).minus(keep).toInstant(), FILINGS_AT_ONCE);
        }
    }
}
