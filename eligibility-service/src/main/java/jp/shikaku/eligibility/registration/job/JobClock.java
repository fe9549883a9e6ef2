package jp.shikaku.eligibility.registration.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/** Lets this replica take jobs, one after the other. */
@Singleton
class JobClock {

    private static final Logger LOG = Logger.getLogger(JobClock.class);

    private final JobWorker worker;

    @Inject
    JobClock(JobWorker worker) {
        this.worker = worker;
    }

    @Scheduled(every = "${shikaku.registration-jobs.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            Optional<Job> job = worker.claim();
            while (job.isPresent()) {
                worker.work(job.get());
                job = worker.claim();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warnf(
                    "A registration job could not go on and is tried again: %s",
                    e.getClass().getSimpleName());
        }
    }
}
