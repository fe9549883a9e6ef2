package jp.shikaku.notice.lifecycle;

import java.time.LocalDate;

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
 * Forgets the pages of documents that have not counted for the retention, and what was printed on them, some at a time. Any
 * number of instances may do it. What fails is counted as {@code shikaku_retention_failures_total} and tried again.
 */
@ApplicationScoped
public class DocumentRetention {

    private static final Logger LOG = Logger.getLogger(DocumentRetention.class);
    private static final int CHUNK = 200;

    private final DocumentRepository documents;
    private final NoticeConfig config;
    private final ForwardClock clock;
    private final Counter failures;

    @Inject
    DocumentRetention(DocumentRepository documents, NoticeConfig config, ForwardClock clock, MeterRegistry registry) {
        this.documents = documents;
        this.config = config;
        this.clock = clock;
        failures = registry.counter("shikaku.retention.failures");
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "forget-documents")
    void run() {
        try {
            int forgotten = forget(clock.today().minus(config.retention()));
            if (forgotten > 0) {
                LOG.infof("%d entitlements with their documents are forgotten: their retention is over", forgotten);
            }
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
    }

    /** Forgets what has not counted since before a day; answers how many entitlements, with their documents. */
    public int forget(LocalDate countedLastBefore) {
        int all = 0;
        int some = CHUNK;
        while (some >= CHUNK) {
            some = QuarkusTransaction.requiringNew()
                    .call(() -> documents.forget(countedLastBefore, clock.now(), CHUNK));
            all += some;
        }
        return all;
    }
}
