package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.NoticeConfig;
import jp.shikaku.support.ForwardClock;

/**
 * Forgets what notice keeps about persons when its retention is over, some at a time: the pages of documents that have not
 * counted for it, with what was printed on them; then what was applied for; then who stood on monthly lists. Any number of
 * instances may do it. Counted as {@code shikaku_retention_forgotten_total}; what fails is counted as
 * {@code shikaku_retention_failures_total} and tried again.
 */
@ApplicationScoped
public class DocumentRetention {

    private static final Logger LOG = Logger.getLogger(DocumentRetention.class);
    private static final int CHUNK = 200;

    private final DocumentRepository documents;
    private final NoticeConfig config;
    private final ForwardClock clock;
    private final Counter failures;
    private final Counter entitlements;
    private final Counter applications;
    private final Counter lists;

    @Inject
    DocumentRetention(DocumentRepository documents, NoticeConfig config, ForwardClock clock, MeterRegistry registry) {
        this.documents = documents;
        this.config = config;
        this.clock = clock;
        failures = registry.counter("shikaku.retention.failures");
        entitlements = forgotten(registry, "entitlement");
        applications = forgotten(registry, "application");
        lists = forgotten(registry, "list");
    }

    private static Counter forgotten(MeterRegistry registry, String what) {
        return registry.counter("shikaku.retention.forgotten", "what", what);
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "forget-documents")
    void run() {
        try {
            int forgotten = forget(clock.today().minus(config.retention()));
            if (forgotten > 0) {
                LOG.infof("%d entitlements, applications and lists are forgotten: their retention is over", forgotten);
            }
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
    }

    /**
     * Forgets what has not counted, and what nothing was done about, since before a day; answers how many entitlements (with
     * their documents), applications and lists.
     */
    public int forget(LocalDate lastBefore) {
        return all(entitlements, CHUNK, () -> documents.forget(lastBefore, clock.now(), CHUNK))
                + all(applications, CHUNK, () -> documents.forgetApplications(lastBefore, CHUNK))
                + all(lists, 1, () -> documents.forgetList(lastBefore, clock.now()));
    }

    /** Goes on, each time in a transaction of its own, as long as it finds as many as it may take. */
    private static int all(Counter counted, int most, Callable<Integer> step) {
        int all = 0;
        int some = most;
        while (some >= most) {
            some = QuarkusTransaction.requiringNew().call(step);
            counted.increment(some);
            all += some;
        }
        return all;
    }
}
