package jp.shikaku.eligibility.quality.suspicion;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Keeps the passes going. */
@ApplicationScoped
class SuspicionTick {

    private static final Logger LOG = Logger.getLogger(SuspicionTick.class);

    private final SuspicionPass pass;

    @Inject
    SuspicionTick(SuspicionPass pass) {
        this.pass = pass;
    }

    /** Follows the feed to its end, and a run chunk by chunk, the feed first again after each. */
    @Scheduled(
            every = "${shikaku.quality.tick}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "suspicion")
    void work() {
        try {
            boolean more = true;
            while (more) {
                more = pass.follow() || pass.run();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "A pass over suspicions was interrupted (%s); it goes on",
                    e.getClass().getSimpleName());
        }
    }
}
