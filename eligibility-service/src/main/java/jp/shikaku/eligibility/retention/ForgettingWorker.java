package jp.shikaku.eligibility.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.support.ForwardClock;

/**
 * Carries out acts of forgetting under a lease: first the horizon, then persons by their ids, then the events of the feed,
 * each step in a transaction of its own, so that another worker goes on where one stopped. The service's role deletes
 * nothing; the functions it calls look for the agreement and the horizon themselves.
 */
@Singleton
class ForgettingWorker {

    private static final Logger LOG = Logger.getLogger(ForgettingWorker.class);
    private static final int MOST_FAILURES = 5;
    private static final int EVENTS_AT_ONCE = 5_000;
    private static final String CLAIM =
            """
            WITH claimed AS (
                UPDATE forgetting SET state = 'RUNNING', lease_owner = ?, lease_until = now() + ? * interval '1 ms'
                WHERE shard = 0 AND forgetting_id = (
                    SELECT forgetting_id FROM forgetting
                    WHERE shard = 0 AND state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < now())
                    FOR UPDATE SKIP LOCKED LIMIT 1)
                RETURNING *)
            SELECT f.*, c.given_by, c.given_at
            FROM claimed f
            LEFT JOIN forgetting_consent c ON c.shard = f.shard AND c.forgetting_id = f.forgetting_id""";
    private static final String OWN =
            " WHERE shard = 0 AND forgetting_id = ? AND lease_owner = ? AND state = 'RUNNING'";

    private final DataSource dataSource;
    private final ForgettingStore store;
    private final ForwardClock clock;
    private final Audit audit;
    private final ForgettingMetrics metrics;
    private final Period retention;
    private final int chunk;
    private final long leaseMillis;
    private final UUID owner = UUID.randomUUID();

    @Inject
    ForgettingWorker(
            DataSource dataSource,
            ForgettingStore store,
            ForwardClock clock,
            Audit audit,
            ForgettingMetrics metrics,
            RetentionConfig config) {
        this.dataSource = dataSource;
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.metrics = metrics;
        this.retention = config.retention();
        this.chunk = config.forgettingChunk();
        this.leaseMillis = config.forgettingLease().toMillis();
    }

    @Scheduled(
            identity = "forgetting",
            every = "${shikaku.registry.forgetting-poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            Optional<Forgetting> next = claim();
            if (next.isPresent()) {
                work(next.get());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "A forgetting could not go on: %s %s",
                    e.getClass().getSimpleName(), e instanceof SQLException refused ? refused.getSQLState() : "");
        }
    }

    Optional<Forgetting> claim() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, owner);
            statement.setLong(2, leaseMillis);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Forgetting.read(row)) : Optional.empty();
            }
        }
    }

    private void work(Forgetting forgetting) throws SQLException {
        try {
            if (!forgetting.dryRun() && forgetting.begunAt() == null) {
                record(forgetting, "BEGUN");
                begin(forgetting);
            }
            boolean more = true;
            while (more) {
                more = persons(forgetting);
            }
            more = !forgetting.dryRun();
            while (more) {
                more = changes(forgetting);
            }
            if (!forgetting.dryRun()) {
                leftovers(forgetting);
            }
            end(forgetting);
        } catch (SQLException | RuntimeException e) {
            fail(forgetting);
            throw e;
        }
    }

    /** Raises the horizon; does nothing if it was raised for this one before. */
    void begin(Forgetting forgetting) throws SQLException {
        step(forgetting, "SELECT begin_forgetting(?, ?, ?, ?)", statement -> {
            statement.setObject(3, clock.today().minus(retention));
            statement.setObject(4, clock.now().atOffset(ZoneOffset.UTC));
        });
    }

    /** Goes through the next persons; false when none is left, or when it is no longer this worker's. */
    boolean persons(Forgetting forgetting) throws SQLException {
        Integer went = step(forgetting, "SELECT forget_persons(?, ?, ?)", statement -> statement.setInt(3, chunk));
        if (went != null && !forgetting.dryRun()) {
            metrics.forgotten(went);
        }
        return went != null;
    }

    private boolean changes(Forgetting forgetting) throws SQLException {
        return step(forgetting, "SELECT forget_changes(?, ?, ?)", statement -> statement.setInt(3, EVENTS_AT_ONCE))
                != null;
    }

    private void leftovers(Forgetting forgetting) throws SQLException {
        step(forgetting, "SELECT forget_leftovers(?, ?)", statement -> {});
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    /** One call of the owner's functions, with a sign of life; its number, null for none. */
    private Integer step(Forgetting forgetting, String sql, Binding binding) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement alive = connection.prepareStatement(
                        "UPDATE forgetting SET lease_until = now() + ? * interval '1 ms'" + OWN);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            alive.setLong(1, leaseMillis);
            alive.setObject(2, forgetting.id());
            alive.setObject(3, owner);
            alive.executeUpdate();
            statement.setObject(1, forgetting.id());
            statement.setObject(2, owner);
            binding.to(statement);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getObject(1) instanceof Integer number ? number : null;
            }
        }
    }

    private void end(Forgetting forgetting) throws SQLException {
        boolean ended;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE forgetting SET state = 'DONE', ended_at = ?, lease_owner = NULL" + OWN)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, forgetting.id());
            statement.setObject(3, owner);
            ended = statement.executeUpdate() == 1;
        }
        if (ended && !forgetting.dryRun()) {
            Optional<Forgetting> done = store.read(forgetting.id());
            if (done.isPresent()) {
                record(done.get(), "ENDED");
            }
        }
    }

    /** The trail keeps who proposed, who agreed, the day and the counts; no person is named. */
    private void record(Forgetting forgetting, String step) throws SQLException {
        audit.record(new AuditEvent(
                forgetting.proposedBy(),
                null,
                "REGISTRY_FORGETTING",
                PurposeOfUse.RETENTION.name(),
                forgetting.completeFrom(),
                null,
                step + " " + forgetting.id() + ", agreed by " + forgetting.agreedBy() + ": " + forgetting.forgotten()
                        + " persons and " + forgetting.changes() + " changes forgotten",
                Set.of(),
                List.of()));
    }

    private void fail(Forgetting forgetting) throws SQLException {
        metrics.failed();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE forgetting SET"
                        + " failures = failures + 1, lease_until = now() + interval '10 s',"
                        + " state = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN 'FAILED' ELSE state END,"
                        + " ended_at = CASE WHEN failures + 1 >= " + MOST_FAILURES + " THEN ?::timestamptz END"
                        + OWN)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(2, forgetting.id());
            statement.setObject(3, owner);
            statement.executeUpdate();
        }
    }
}
