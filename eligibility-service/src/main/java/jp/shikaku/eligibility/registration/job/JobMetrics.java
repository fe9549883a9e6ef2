package jp.shikaku.eligibility.registration.job;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.support.OpenWorkGauges;

/**
 * Insurers' files as jobs: how many are open by state ({@code shikaku_registration_jobs}), and how many of their lines are
 * still to be judged ({@code shikaku_registration_lines_waiting}). About the whole database, measured by each instance.
 */
@Singleton
class JobMetrics {

    private static final String OPEN =
            """
            SELECT lower(s.state), count(j.job_id), coalesce(sum(j.lines - j.last_line), 0)
            FROM (VALUES ('QUEUED'), ('RUNNING')) s (state)
            LEFT JOIN registration_job j ON j.shard = %d AND j.state = s.state GROUP BY s.state"""
                    .formatted(Shard.ONLY);

    private final OpenWorkGauges open;

    @Inject
    JobMetrics(DataSource dataSource, MeterRegistry registry) {
        open = new OpenWorkGauges(
                dataSource, registry, "shikaku.registration.jobs", "shikaku.registration.lines.waiting", OPEN);
    }

    @Scheduled(identity = "job-metrics", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        open.measure();
    }
}
