package jp.shikaku.claims.intake;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Keeps a few workers busy while files wait: woken by a new file, and now and then for files a crash left behind. */
@ApplicationScoped
public class CheckWorkers {

    private static final Logger LOG = Logger.getLogger(CheckWorkers.class);

    private final FileCheck check;
    private final ManagedExecutor executor;
    private final IntakeConfig config;
    private final AtomicInteger busy = new AtomicInteger();

    @Inject
    CheckWorkers(FileCheck check, ManagedExecutor executor, IntakeConfig config) {
        this.check = check;
        this.executor = executor;
        this.config = config;
    }

    /** Says that a file may be waiting. */
    @Scheduled(every = "1s")
    void wake() {
        if (!config.enabled()) {
            return;
        }
        if (busy.incrementAndGet() > config.workers()) {
            busy.decrementAndGet();
            return;
        }
        executor.execute(this::work);
    }

    private void work() {
        try {
            boolean found = true;
            while (found) {
                found = check.checkNext();
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The check of a claim file failed (%s); it is taken up again",
                    e.getClass().getName());
        } finally {
            busy.decrementAndGet();
        }
    }
}
