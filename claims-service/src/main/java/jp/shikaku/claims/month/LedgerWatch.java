package jp.shikaku.claims.month;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import jp.shikaku.claims.database.Database;
import jp.shikaku.support.ForwardClock;

/**
 * Yen by which the two sides of the ledger differ, as {@code shikaku_ledger_imbalance_yen}: 0, or something has reached the
 * ledger past its trigger. Looks at what was booked in this month and the one before; every booking balances in itself, so
 * any set of whole bookings does.
 */
@ApplicationScoped
class LedgerWatch {

    private static final String DIFFERENCE =
            """
            SELECT coalesce(sum(abs(m.difference)), 0)
              FROM (SELECT sum(CASE side WHEN 'DEBIT' THEN yen ELSE -yen END) AS difference
                      FROM ledger_entry WHERE booked_month >= ? GROUP BY claim_month) AS m""";

    private final Database database;
    private final ForwardClock clock;
    private final AtomicLong yen = new AtomicLong();

    @Inject
    LedgerWatch(Database database, ForwardClock clock, MeterRegistry registry) {
        this.database = database;
        this.clock = clock;
        registry.gauge("shikaku.ledger.imbalance.yen", yen);
    }

    @Scheduled(
            identity = "ledger-watch",
            every = "${shikaku.ledger.watch-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        yen.set(database.first(
                        DIFFERENCE,
                        row -> row.getLong(1),
                        clock.today().withDayOfMonth(1).minusMonths(1))
                .orElseThrow());
    }
}
