package jp.shikaku.notice.issuance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

/**
 * Runs of documents that are not at their end: how many by state ({@code shikaku_notice_runs}), and how many of their
 * documents are still to be made ({@code shikaku_notice_run_documents_waiting}). About the whole database, measured by each
 * instance.
 */
@ApplicationScoped
class RunMetrics {

    private static final Logger LOG = Logger.getLogger(RunMetrics.class);
    private static final String OPEN =
            """
            SELECT lower(s.state), count(i.issuance_id), coalesce(sum(greatest(0, i.total - i.issued - i.stopped)), 0)
            FROM (VALUES ('QUEUED'), ('RUNNING'), ('PAUSED')) s (state)
            LEFT JOIN issuance i ON i.shard = 0 AND i.state = s.state GROUP BY s.state""";

    private final DataSource dataSource;
    private final MultiGauge runs;
    private final AtomicLong documents = new AtomicLong();

    @Inject
    RunMetrics(DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.runs = MultiGauge.builder("shikaku.notice.runs").register(registry);
        registry.gauge("shikaku.notice.run.documents.waiting", documents);
    }

    @Scheduled(identity = "run-metrics", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
            runs.register(states, true);
            documents.set(waiting);
        } catch (SQLException e) {
            LOG.warn("The open runs could not be counted; what was counted last goes on to be shown");
        }
    }
}
