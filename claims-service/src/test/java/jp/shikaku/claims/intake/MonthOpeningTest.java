package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A claim month is opened")
class MonthOpeningTest {

    private static final int MONTHS = 3;

    @Inject
    MonthPlay play;

    @Inject
    Database database;

    @Inject
    ForwardClock clock;

    private final Institution institution = Institution.fresh();
    private final ExecutorService writers = Executors.newCachedThreadPool();
    private final AtomicBoolean ended = new AtomicBoolean();

    @AfterEach
    void end() {
        ended.set(true);
        writers.shutdownNow();
    }

    @Test
    @Timeout(120)
    @DisplayName("while work writes to several of its tables in any order: every file is taken, no work is ended")
    void besideWriters() throws Exception {
        List<Future<?>> running = new ArrayList<>();
        running.add(write("receipt", "fault", "allocation"));
        running.add(write("decision", "allocation", "ledger_entry"));
        running.add(write("ledger_entry", "decision"));
        running.add(write("receipt_subject", "claim_file_piece"));
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = play.laterMonth();
            institution.send(TestFile.of(institution.code(), month, 100), "").statusCode(202);
            institution
                    .send(TestFile.of(institution.code(), month, 200), "?trial=true")
                    .statusCode(202);
        }
        ended.set(true);

        for (Future<?> writer : running) {
            writer.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("while a reader goes through its tables, which does not wait for it")
    void besideAReader() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        Future<Boolean> reader = writers.submit(() -> database.inTransaction(() -> {
            for (String table : List.of("allocation", "decision", "ledger_entry", "receipt")) {
                database.query("SELECT 1 FROM " + table + " LIMIT 1", row -> 1);
            }
            reading.countDown();
            return opened.await(30, TimeUnit.SECONDS);
        }));
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        institution
                .send(TestFile.of(institution.code(), play.laterMonth(), 100), "")
                .statusCode(202);
        opened.countDown();

        assertThat(reader.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Timeout(90)
    @DisplayName("not while one writer goes on for longer than it is waited for: 503 that says when to send again")
    void besideALongWriter() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Future<Boolean> writer = writers.submit(() -> database.inTransaction(() -> {
            touch("receipt");
            writing.countDown();
            return refused.await(50, TimeUnit.SECONDS);
        }));
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        byte[] file = TestFile.of(institution.code(), play.laterMonth(), 100);
        var answer = institution.send(file, "").statusCode(503).extract();
        refused.countDown();

        assertThat(answer.<String>path("code")).isEqualTo("SK-CLM-010");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(writer.get(30, TimeUnit.SECONDS)).isTrue();
        institution.send(file, "").statusCode(202);
    }

    @Test
    @DisplayName("ahead of time for the present month and the two to come")
    void ahead() {
        LocalDate present = clock.today().withDayOfMonth(1);

        await().untilAsserted(() -> assertThat(database.query(
                        "SELECT claim_month FROM claim_month WHERE claim_month BETWEEN ? AND ?",
                        row -> row.getObject(1, LocalDate.class),
                        present,
                        present.plusMonths(2)))
                .contains(present, present.plusMonths(1), present.plusMonths(2)));
    }

    /** Writes to some tables, one after the other, in transactions of a twentieth of a second and more. */
    private Future<?> write(String... tables) {
        return writers.submit(() -> {
            while (!ended.get()) {
                database.inTransaction(() -> {
                    for (String table : tables) {
                        touch(table);
                        pause(40);
                    }
                    return null;
                });
                pause(100);
            }
        });
    }

    /** Locks a table as writing does; there is nothing to write. */
    private void touch(String table) {
        database.update("INSERT INTO " + table + " (claim_month) SELECT current_date WHERE false");
    }

    private void pause(int milliseconds) {
        database.query("SELECT pg_sleep(? / 1000.0)", row -> "", milliseconds);
    }
}
