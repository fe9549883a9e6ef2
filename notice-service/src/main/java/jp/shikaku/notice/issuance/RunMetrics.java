package jp.shikaku.notice.issuance;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.support.OpenWorkGauges;

/**
 * Runs of documents that are not at their end: how many by state ({@code shikaku_notice_runs}), and how many of their
 * documents are still to be made ({@code shikaku_notice_run_documents_waiting}). About the whole database, measured by each
 * instance.
 */
@Singleton
class RunMetrics {

    private static final String OPEN =
            """
            SELECT lower(s.state), count(i.issuance_id), coalesce(sum(greatest(0, i.total - i.issued - i.stopped)), 0)
            FROM (VALUES ('QUEUED'), ('RUNNING'), ('PAUSED')) s (state)
            LEFT JOIN issuance i ON i.shard = 0 AND i.state = s.state GROUP BY s.state""";

    private final OpenWorkGauges open;

    @Inject
    RunMetrics(DataSource dataSource, MeterRegistry registry) {
        open = new OpenWorkGauges(
                dataSource, registry, "shikaku.notice.runs", "shikaku.notice.run.documents.waiting", OPEN);
    }

    @Scheduled(identity = "run-metrics", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        open.measure();
    }
}
