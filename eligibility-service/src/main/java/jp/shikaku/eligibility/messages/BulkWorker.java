package jp.shikaku.eligibility.messages;

import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.support.ForwardClock;

/** Works off bulk files, and deletes those that are too old. */
@Singleton
class BulkWorker {

    private static final Logger LOG = Logger.getLogger(BulkWorker.class);

    private final BulkChunks chunks;
    private final BulkStore store;
    private final MessageSettings settings;
    private final ForwardClock clock;

    @Inject
    BulkWorker(BulkChunks chunks, BulkStore store, MessageSettings settings, ForwardClock clock) {
        this.chunks = chunks;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "bulk-confirmations")
    void work() {
        boolean more = true;
        while (more) {
            more = answerNext();
        }
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "bulk-retention")
    void deleteOld() throws SQLException {
        int deleted = store.deleteBefore(clock.now().minus(settings.keep()));
        if (deleted > 0) {
            LOG.infof("%d bulk confirmations were deleted by age", deleted);
        }
    }

    private boolean answerNext() {
        try {
            return chunks.answerNext();
        } catch (BulkChunks.ChunkFailed e) {
            return giveUpOrRetry(e);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Bulk confirmations wait: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    /** An outage is waited for; anything else is tried a few times, so that one file does not stop the others. */
    private boolean giveUpOrRetry(BulkChunks.ChunkFailed failure) {
        if (DatabaseTrouble.isOutage(failure)) {
            LOG.warn("Bulk confirmations wait: the database is not available");
            return false;
        }
        LOG.errorf(
                "A chunk of a bulk confirmation failed: %s",
                failure.getCause().getClass().getName());
        try {
            store.fail(failure.receptionNumber(), settings.attempts(), clock.now());
            return true;
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }
}
