package jp.shikaku.claims.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Keeps a few workers busy while files wait: woken by a new file, and now and then for files a crash left behind. An orderly
 * stop lets checks end that end soon; what is cut off is undone, and taken up again by whoever works then.
 */
@ApplicationScoped
public class CheckWorkers {

    private static final Logger LOG = Logger.getLogger(CheckWorkers.class);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final FileCheck check;
    private final ManagedExecutor executor;
    private final IntakeConfig config;
    private final Semaphore idle;
    private volatile boolean stopping;

    @Inject
    CheckWorkers(FileCheck check, ManagedExecutor executor, IntakeConfig config) {
        this.check = check;
        this.executor = executor;
        this.config = config;
        idle = new Semaphore(config.workers());
    }

    /** Says that a file may be waiting. */
    @Scheduled(every = "1s")
    void wake() {
        if (config.enabled() && !stopping && idle.tryAcquire()) {
            executor.execute(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (!idle.tryAcquire(config.workers(), STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            LOG.info("Checks of claim files are cut off by the stop; they are taken up again");
            check.giveUp();
        }
    }

    private void work() {
        try {
            boolean found = true;
            while (found && !stopping) {
                found = check.checkNext();
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The check of a claim file failed (%s); it is taken up again",
                    e.getClass().getName());
        } finally {
            idle.release();
        }
    }
}
