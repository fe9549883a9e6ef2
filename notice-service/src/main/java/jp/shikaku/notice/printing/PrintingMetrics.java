package jp.shikaku.notice.printing;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.support.OpenWorkGauges;

/**
 * Bundles that are not produced: how many wait for their first attempt, for another one, or failed ({@code
 * shikaku_notice_printings}), and how many documents or letters are in them ({@code
 * shikaku_notice_printing_documents_waiting}). About the whole database, measured by each instance.
 */
@Singleton
class PrintingMetrics {

    private static final String OPEN =
            """
            SELECT s.state, count(p.printing_id), coalesce(sum(p.last_place - p.first_place + 1), 0)
            FROM (VALUES ('queued'), ('retrying'), ('failed')) s (state)
            LEFT JOIN printing p ON p.shard = 0 AND p.state = 'QUEUED' AND s.state =
                CASE WHEN p.failed_at IS NOT NULL THEN 'failed' WHEN p.fault IS NOT NULL THEN 'retrying' ELSE 'queued' END
            GROUP BY s.state""";

    private final OpenWorkGauges open;

    @Inject
    PrintingMetrics(DataSource dataSource, MeterRegistry registry) {
        open = new OpenWorkGauges(
                dataSource, registry, "shikaku.notice.printings", "shikaku.notice.printing.documents.waiting", OPEN);
    }

    @Scheduled(identity = "printing-metrics", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        open.measure();
    }
}
