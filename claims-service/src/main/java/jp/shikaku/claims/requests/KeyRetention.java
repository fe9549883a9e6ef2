package jp.shikaku.claims.requests;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.claims.database.Database;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.ForwardClock;

/** Forgets the Idempotency-Keys whose term is over, hourly. Any number of instances may do it. */
@ApplicationScoped
class KeyRetention {

    private static final Logger LOG = Logger.getLogger(KeyRetention.class);

    private final Database database;
    private final RequestStore store;
    private final RequestConfig config;
    private final ForwardClock clock;

    @Inject
    KeyRetention(Database database, RequestStore store, RequestConfig config, ForwardClock clock) {
        this.database = database;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "forget-request-keys", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        int forgotten =
                forget(clock.now().atZone(Tokyo.ZONE).minus(config.keepKeys()).toInstant());
        if (forgotten > 0) {
            LOG.infof("%d Idempotency-Keys are forgotten: their term is over", forgotten);
        }
    }

    /** Forgets the keys that were first used before an instant; answers how many. */
    int forget(Instant firstUsedBefore) {
        return database.inTransaction(() -> store.forgetKeys(firstUsedBefore));
    }
}
