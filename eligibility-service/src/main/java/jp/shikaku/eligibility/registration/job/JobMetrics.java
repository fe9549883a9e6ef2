package jp.shikaku.eligibility.registration.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.Shard;

/**
 * Insurers' files as jobs: how many are open by state ({@code shikaku_registration_jobs}), and how many of their lines are
 * still to be judged ({@code shikaku_registration_lines_waiting}). About the whole database, measured by each instance.
 */
@Singleton
class JobMetrics {

    private static final Logger LOG = Logger.getLogger(JobMetrics.class);
    private static final String OPEN =
            """
            SELECT lower(s.state), count(j.job_id), coalesce(sum(j.lines - j.last_line), 0)
            FROM (VALUES ('QUEUED'), ('RUNNING')) s (state)
            LEFT JOIN registration_job j ON j.shard = %d AND j.state = s.state GROUP BY s.state"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;
    private final MultiGauge jobs;
    private final AtomicLong lines = new AtomicLong();

    @Inject
    JobMetrics(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.jobs = MultiGauge.builder("shikaku.registration.jobs").register(registry);
        registry.gauge("shikaku.registration.lines.waiting", lines);
    }

    @Scheduled(identity = "job-metrics", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OPEN);
                ResultSet row = statement.executeQuery()) {
            List<MultiGauge.Row<?>> states = new ArrayList<>();
            long waiting = 0;
            while (row.next()) {
                states.add(MultiGauge.Row.of(Tags.of("state", row.getString(1)), row.getLong(2)));
                waiting += row.getLong(3);
            }
            jobs.register(states, true);
            lines.set(waiting);
        } catch (SQLException e) {
            LOG.warn("The open jobs could not be counted; what was counted last goes on to be shown");
        }
    }
}
