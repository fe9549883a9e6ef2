package jp.shikaku.eligibility.registration.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.support.ForwardClock;

/**
 * Removes the files and the verdicts of jobs that ended long ago: the facts they brought are kept elsewhere, and the
 * bytes hold personal data that nobody needs any more. The job with its counts and the file's hash stays. A job whose
 * file is gone cannot be resumed.
 */
@Singleton
class JobRetention {

    private static final Logger LOG = Logger.getLogger(JobRetention.class);
    private static final int JOBS_AT_ONCE = 20;
    private static final String REMOVE =
            """
            WITH old AS (
                SELECT j.job_id FROM registration_job j
                WHERE j.shard = 0 AND j.ended_at < ? AND j.state IN ('DONE', 'CANCELLED', 'FAILED')
                  AND EXISTS (SELECT 1 FROM registration_job_part p WHERE p.shard = 0 AND p.job_id = j.job_id)
                ORDER BY j.ended_at LIMIT %d FOR UPDATE SKIP LOCKED
            ), verdicts AS (
                DELETE FROM registration_job_verdict v USING old WHERE v.shard = 0 AND v.job_id = old.job_id
            ), parts AS (
                DELETE FROM registration_job_part p USING old WHERE p.shard = 0 AND p.job_id = old.job_id
            )
            SELECT count(*) FROM old"""
                    .formatted(JOBS_AT_ONCE);

    private final DataSource dataSource;
    private final ForwardClock clock;
    private final Period keep;

    @Inject
    JobRetention(DataSource dataSource, ForwardClock clock, JobConfig config) {
        this(dataSource, clock, config.keep());
    }

    JobRetention(DataSource dataSource, ForwardClock clock, Period keep) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            identity = "job-retention",
            every = "${shikaku.registration-jobs.purge-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        try {
            remove();
        } catch (SQLException e) {
            LOG.warn("Files of old jobs could not be removed and will be tried again");
        }
    }

    /** Removes what ended before the retention, some jobs at a time. */
    void remove() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC).minus(keep));
            statement.execute();
        }
    }
}
