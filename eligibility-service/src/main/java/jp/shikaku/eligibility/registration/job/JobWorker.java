package jp.shikaku.eligibility.registration.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.eligibility.registration.Chunk;
import jp.shikaku.eligibility.registration.Chunks;
import jp.shikaku.eligibility.registration.FileChunks;
import jp.shikaku.eligibility.registration.ReadLine;
import jp.shikaku.eligibility.registration.RegistrationPipeline;
import jp.shikaku.eligibility.registration.RegistrationVerdict;
import jp.shikaku.eligibility.registration.StatementLines;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * Works on jobs. Whoever holds the lease works; each chunk commits its facts, its verdicts, its progress and a longer
 * lease together, and nothing at all once the lease is another's or the job was cancelled. So each line has its effect
 * once, whichever replica dies when.
 */
@Singleton
class JobWorker {

    private static final int MOST_FAILURES = 5;
    private static final String CLAIM =
            """
            UPDATE registration_job SET state = 'RUNNING', lease_owner = ?, lease_until = now() + ? * interval '1 ms'
            WHERE shard = %d AND job_id = (
                SELECT job_id FROM registration_job
                WHERE shard = %d AND state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < now())
                ORDER BY received_at FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING %s"""
                    .formatted(Shard.ONLY, Shard.ONLY, JobRows.COLUMNS);
    private static final String PROGRESS = "UPDATE registration_job SET last_line = ?, failures = 0,"
            + " lease_until = now() + ? * interval '1 ms', "
            + JobRows.COUNTED.stream()
                    .map(v -> v.toLowerCase(Locale.ROOT))
                    .map(c -> c + " = " + c + " + ?")
                    .collect(Collectors.joining(", "))
            + " WHERE shard = " + Shard.ONLY + " AND job_id = ? AND lease_owner = ? AND state = 'RUNNING'";
    private static final String OWN =
            " WHERE shard = " + Shard.ONLY + " AND job_id = ? AND lease_owner = ?" + " AND state = 'RUNNING'";

    private final DataSource dataSource;
    private final JobStore store;
    private final RegistrationPipeline pipeline;
    private final FileChunks files;
    private final ObjectMapper mapper;
    private final ForwardClock clock;
    private final long leaseMillis;
    private final UUID owner = UUID.randomUUID();

    @Inject
    JobWorker(
            DataSource dataSource,
            JobStore store,
            RegistrationPipeline pipeline,
            FileChunks files,
            ObjectMapper mapper,
            ForwardClock clock,
            JobConfig config) {
        this(dataSource, store, pipeline, files, mapper, clock, config.lease());
    }

    JobWorker(
            DataSource dataSource,
            JobStore store,
            RegistrationPipeline pipeline,
            FileChunks files,
            ObjectMapper mapper,
            ForwardClock clock,
            Duration lease) {
        this.dataSource = dataSource;
        this.store = store;
        this.pipeline = pipeline;
        this.files = files;
        this.mapper = mapper;
        this.clock = clock;
        this.leaseMillis = lease.toMillis();
    }

    /** Another one holds the lease, or the job was cancelled: what was judged is not kept. */
    static final class NotMine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotMine() {
            super(null, null, false, false);
        }
    }

    /** Takes the job that waits longest, also one whose holder has not been heard of. */
    Optional<Job> claim() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, owner);
            statement.setLong(2, leaseMillis);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(JobRows.read(row)) : Optional.empty();
            }
        }
    }

    /** Works on a claimed job to its end, or until it is no longer this worker's. */
    void work(Job job) throws SQLException, IOException {
        try {
            Chunks chunks =
                    files.of(behind(job.format().open(new JobContent(store, job.id()), mapper), job), job.run());
            Chunk chunk = chunks.next();
            while (!chunk.lines().isEmpty()) {
                take(job, chunk);
                chunk = chunks.next();
            }
            end(job, "DONE");
        } catch (NotMine e) {
            return;
        } catch (ProblemException e) {
            if (e.error() == CommonError.UNAVAILABLE) {
                fail(job);
                throw e;
            }
            end(job, "FAILED");
        } catch (SQLException | IOException | RuntimeException e) {
            fail(job);
            throw e;
        }
    }

    /** Takes one chunk: judged, kept and counted in one transaction. */
    void take(Job job, Chunk chunk) {
        pipeline.register(chunk, job.run(), (connection, outcomes) -> {
            List<RegistrationVerdict> verdicts = RegistrationVerdict.of(chunk.lines(), outcomes);
            progress(connection, job, verdicts);
            keep(connection, job, verdicts);
        });
    }

    /** The lines whose effect is not kept yet. */
    static StatementLines behind(StatementLines lines, Job job) {
        return most -> {
            List<ReadLine> next = lines.next(most);
            while (!next.isEmpty() && next.get(next.size() - 1).number() <= job.lastLine()) {
                next = lines.next(most);
            }
            return next.stream().filter(l -> l.number() > job.lastLine()).toList();
        };
    }

    private void progress(Connection connection, Job job, List<RegistrationVerdict> verdicts) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        verdicts.forEach(v -> counts.merge(v.verdict().name(), 1, Integer::sum));
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            int i = 1;
            statement.setInt(i++, verdicts.get(verdicts.size() - 1).line());
            statement.setLong(i++, leaseMillis);
            for (String counted : JobRows.COUNTED) {
                statement.setInt(i++, counts.getOrDefault(counted, 0));
            }
            statement.setObject(i++, job.id());
            statement.setObject(i, owner);
            if (statement.executeUpdate() != 1) {
                throw new NotMine();
            }
        }
    }

    private static void keep(Connection connection, Job job, List<RegistrationVerdict> verdicts) throws SQLException {
        BulkInsert rows = BulkInsert.into(
                "registration_job_verdict",
                "job_id uuid",
                "line integer",
                "verdict text",
                "qualification_id uuid",
                "person_id uuid",
                "code text",
                "message text",
                "pointer text");
        boolean kept = !job.run().dryRun();
        for (RegistrationVerdict v : verdicts) {
            rows.row(
                    job.id(),
                    v.line(),
                    v.verdict(),
                    kept ? v.qualificationId() : null,
                    kept ? v.personId() : null,
                    v.code(),
                    v.message(),
                    v.pointer());
        }
        rows.insert(connection);
    }

    private void end(Job job, String state) throws SQLException {
        update("UPDATE registration_job SET state = '" + state + "', ended_at = ?" + OWN, job);
    }

    /** Lets it be tried again after a while, but not for ever. */
    private void fail(Job job) throws SQLException {
        update(
                "UPDATE registration_job SET failures = failures + 1, lease_until = now() + interval '10 s',"
                        + " state = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN 'FAILED' ELSE state END,"
                        + " ended_at = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN ?::timestamptz END" + OWN,
                job);
    }

    private void update(String sql, Job job) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, job.id());
            statement.setObject(3, owner);
            statement.executeUpdate();
        }
    }
}
