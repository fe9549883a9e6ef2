package jp.shikaku.eligibility.matching.clearing;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.DatabaseTrouble;
import jp.shikaku.eligibility.registration.ComparisonConfig;
import jp.shikaku.support.RepeatedTask;

/** Runs the comparison in the background. Any number of instances may run; the queue keeps them apart. */
@ApplicationScoped
class MatchingThreads {

    private static final Logger LOG = Logger.getLogger(MatchingThreads.class);
    private static final int RUN_STEP = 5_000;
    private static final long STOP_SECONDS = 20;

    private final MatchingConfig config;
    private final boolean required;
    private final MatchingWorker worker;
    private final MatchingRuns runs;
    private final AtomicReference<String> trouble = new AtomicReference<>();
    private ScheduledExecutorService threads;

    @Inject
    MatchingThreads(MatchingConfig config, ComparisonConfig comparison, MatchingWorker worker, MatchingRuns runs) {
        this.config = config;
        required = comparison.required();
        this.worker = worker;
        this.runs = runs;
    }

    void start(@Observes StartupEvent event) {
        if (!required) {
            return;
        }
        long idle = config.idle().toMillis();
        threads = Executors.newScheduledThreadPool(2);
        threads.scheduleWithFixedDelay(guarded(this::compare), idle, idle, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(guarded(this::proceed), idle, idle, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (threads != null) {
            threads.shutdownNow();
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** What hinders the comparison now, in words for an operator; null if nothing does. */
    String trouble() {
        return trouble.get();
    }

    private void compare() {
        while (!Thread.currentThread().isInterrupted() && worker.workOnce() > 0) {
            trouble.set(null);
        }
    }

    private void proceed() {
        try {
            while (!Thread.currentThread().isInterrupted() && runs.proceed(RUN_STEP)) {
                LOG.debug("statements of a run were put into the queue");
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    /** A task whose trouble is told by the health check until something succeeds. */
    private Runnable guarded(Runnable task) {
        return RepeatedTask.guarded(task, thrown -> {
            if (!Thread.currentThread().isInterrupted()) {
                trouble.set(thrown);
                LOG.warnf("the comparison waits: %s", thrown);
            }
        });
    }
}
