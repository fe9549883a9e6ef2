package jp.shikaku.eligibility.access;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.support.ForwardClock;

/**
 * The trail of looks at persons. A look that cannot be recorded must not be answered: call it before the answer leaves.
 * It returns when the event is durably committed, together with the events of other callers; the commit is its own, no
 * caller's transaction is part of it. Call it without holding a connection of the database.
 */
@Singleton
public class Audit {

    /** Span of time for which the looks of a client are counted together. */
    public static final Duration USAGE_SPAN = TrailWriter.SPAN;

    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final String UNRECORDED = "58000";
    private static final GroupCommitter.Limits LIMITS =
            new GroupCommitter.Limits(500, 5_000, 4_000, Duration.ofSeconds(2), Duration.ofMillis(2));
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(10);

    private final GroupCommitter<RecordedEvent> committer;
    private final ForwardClock clock;
    private final Duration commitWithin;

    @Inject
    Audit(DataSource dataSource, ForwardClock clock, AuditConfig config) {
        this(
                dataSource,
                clock,
                new GroupCommitter.Limits(
                        config.groupEvents(),
                        config.groupRows(),
                        config.queue(),
                        config.patience(),
                        config.gathering()),
                config.commitWithin());
    }

    /** With the limits that are the configuration's defaults. */
    public Audit(DataSource dataSource, ForwardClock clock) {
        this(dataSource, clock, LIMITS, COMMIT_WITHIN);
    }

    private Audit(DataSource dataSource, ForwardClock clock, GroupCommitter.Limits limits, Duration commitWithin) {
        TrailWriter writer = new TrailWriter(dataSource);
        this.committer = new GroupCommitter<>(writer::write, RecordedEvent::rows, limits);
        this.clock = clock;
        this.commitWithin = commitWithin;
    }

    /**
     * Records a look.
     *
     * @throws SQLException of the kind an outage has, when the look could not be recorded
     */
    public void record(AuditEvent event) throws SQLException {
        recordAll(List.of(event));
    }

    /**
     * Records looks that one answer needs.
     *
     * @throws SQLException of the kind an outage has, when one of them could not be recorded
     */
    public void recordAll(List<AuditEvent> events) throws SQLException {
        List<CompletableFuture<Void>> commits = new ArrayList<>(events.size());
        for (AuditEvent event : events) {
            commits.add(committer.submit(new RecordedEvent(Ids.next(), clock.now(), event)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(commits.toArray(CompletableFuture[]::new));
        try {
            all.get(commitWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("interrupted before the look was recorded", UNRECORDED, e);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A look could not be recorded and is not answered");
            throw new SQLTransientException("the look could not be recorded", UNRECORDED, e);
        }
    }

    /** An ordinary shutdown commits what was handed over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!committer.close(commitWithin)) {
            LOG.warn("The shutdown did not wait for all looks to be recorded; none of them was answered");
        }
    }
}
