package jp.shikaku.claims.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.CountedStatements;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.DecisionJson;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.testing.ServiceResources;

import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A large bundle")
class LargeBundleTest {

    private static final int RECEIPTS = Integer.getInteger("shikaku.bundle.receipts", 1_200);
    /** Told where somebody asked for a number of receipts to measure with. */
    private static final Logger.Level MEASURED =
            System.getProperty("shikaku.bundle.receipts") == null ? Logger.Level.DEBUG : Logger.Level.WARN;

    private static final int PAGE = 500;
    private static final long MILLION = 1_000_000;
    private static final Logger LOG = Logger.getLogger(LargeBundleTest.class);

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    DecisionJson json;

    @Inject
    MonthPlay play;

    @Test
    @DisplayName("is written in two statements per page of 500 receipts, and holds no more than a page in memory")
    void pages() throws IOException {
        YearMonth month = play.freshMonth();
        ReceiptKey first = play.send(month, COMPANY, 5);
        play.wake(first);
        play.decide(play.from(COMPANY, month, 1));
        play.close(month);
        multiply(first);
        CountedStatements counted = new CountedStatements(dataSource);
        InsurerFiles files = new InsurerFiles(
                new ForwardedStore(counted.database(), json), new AnswerStore(counted.database(), json));
        long before = keptMemory();
        long began = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (Peak peak = new Peak()) {
            DeliveryFile.Written written = files.of(Edition.ORIGINAL, month.atDay(1), COMPANY.insurer())
                    .get(0)
                    .body()
                    .writeTo(peak);

            LOG.logf(
                    MEASURED,
                    "a bundle of %d receipts and %d bytes: %d ms, of these %d ms CPU of the service, %d KiB more memory kept",
                    written.items(),
                    peak.written,
                    (System.nanoTime() - began) / MILLION,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / MILLION,
                    (peak.highest - before) >> 10);
            assertThat(written.items()).isEqualTo(RECEIPTS);
            assertThat(counted.count()).isEqualTo(2 * (RECEIPTS / PAGE + 1));
            assertThat(peak.highest - before).isLessThan(64L << 20);
        }
    }

    @Test
    @DisplayName("is paged along the index of its entries and by keys: a page costs the same however many there are")
    void everyPageCostsTheSame() {
        YearMonth month = play.freshMonth();

        List<String> plan = database.query(
                "EXPLAIN " + ForwardedStore.ORIGINAL,
                row -> row.getString(1),
                COMPANY.insurer().value(),
                "MEDICAL",
                bookedMonth(month),
                ForwardedStore.Place.BEGINNING.month(),
                ForwardedStore.Place.BEGINNING.receiptId(),
                ForwardedStore.Place.BEGINNING.part(),
                PAGE);

        assertThat(plan)
                .noneMatch(line -> line.contains("Sort") || line.contains("Hash") || line.contains("Merge"))
                .noneMatch(line -> line.matches(".*Seq Scan on (ledger_entry|receipt|decision).*"))
                .anyMatch(line -> line.contains("insurer_booked_month_receipt_id_part"));
    }

    /** A month with one booked receipt: its partitions are there, and nobody told the planner what they hold. */
    private LocalDate bookedMonth(YearMonth month) {
        play.wake(play.send(month, COMPANY, 5));
        play.decide(play.from(COMPANY, month, 1));
        play.close(month);
        return month.atDay(1);
    }

    /** Copies a billed receipt until there are enough of them. */
    private void multiply(ReceiptKey first) {
        for (String copy : List.of(
                """
                INSERT INTO receipt (claim_month, receipt_id, file_id, institution, volume, receipt_number, first_line, state,
                        receipt_type, treatment_month, claimed_insurer, points, visit_days, content)
                SELECT claim_month, gen_random_uuid(), file_id, institution, volume, n, n * 10, state, receipt_type,
                       treatment_month, claimed_insurer, points, visit_days, content
                  FROM receipt, generate_series(2, ?) AS n WHERE receipt_id = ?
                """,
                """
                INSERT INTO decision (claim_month, receipt_id, decision_number, outcome, code, parts, reasons, month_state,
                        knowledge_position, known_at, decided_at)
                SELECT d.claim_month, r.receipt_id, 1, outcome, code, parts, reasons, month_state, knowledge_position,
                       known_at, decided_at
                  FROM decision d JOIN receipt r USING (claim_month)
                 WHERE r.receipt_number <= ? AND d.receipt_id = ? AND r.receipt_id <> d.receipt_id
                """,
                """
                INSERT INTO ledger_entry (claim_month, receipt_id, decision_number, part, account, kind, institution, insurer,
                        points, yen, booked_month, booked_at)
                SELECT e.claim_month, r.receipt_id, 1, e.part, e.account, e.kind, e.institution, e.insurer, e.points, e.yen,
                       e.booked_month, e.booked_at
                  FROM ledger_entry e JOIN receipt r USING (claim_month)
                 WHERE r.receipt_number <= ? AND e.receipt_id = ? AND r.receipt_id <> e.receipt_id
                """)) {
            database.update(copy, RECEIPTS, first.receiptId());
        }
    }

    /** Bytes that outlived the last collection of each pool of the heap. */
    private static long keptMemory() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /** Throws the bytes away and looks at the memory kept every million bytes. */
    private static final class Peak extends OutputStream {

        private static final long EVERY = 1_000_000;

        private long written;
        private long highest;

        @Override
        public void write(int b) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count(length);
        }

        private void count(int bytes) {
            if (written / EVERY != (written + bytes) / EVERY || written == 0) {
                highest = Math.max(highest, keptMemory());
            }
            written += bytes;
        }
    }
}
