package jp.shikaku.claims.recheck;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.database.OnRecordedDatabase;
import jp.shikaku.testing.ServiceResources;

import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A chunk of the review costs")
class ChunkStatementsTest {

    private static final int FIRST = 13;
    private static final int AGAIN = 11;

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    ReviewWork waiting;

    @Inject
    MonthPlay play;

    @Inject
    FeedStore feed;

    private final List<String> statements = new ArrayList<>();
    private YearMonth month;
    private RegistryHistory registry;

    @BeforeEach
    void nothingElseWaits() {
        month = play.freshMonth();
        registry = new RegistryHistory(feed.place().position());
        registry.learn(play.from(CITY, month, 1));
        database.inTransaction(
                () -> database.update("DELETE FROM review_work") + database.update("DELETE FROM review_lot"));
    }

    @Test
    @DisplayName("thirteen statements when it is decided for the first time, however many receipts it has")
    void first() {
        assertThat(statementsFor(1)).hasSize(FIRST);
        assertThat(statementsFor(20)).hasSize(FIRST);
    }

    @Test
    @DisplayName("eleven when a recheck finds the same: nothing is kept but further subjects")
    void again() {
        statementsFor(20);
        database.inTransaction(() ->
                waiting.queue("SELECT claim_month, receipt_id FROM allocation WHERE claim_month = ?", month.atDay(1)));

        assertThat(work()).hasSize(AGAIN);
    }

    private List<String> statementsFor(int receipts) {
        for (int i = 0; i < receipts; i++) {
            play.send(month, CITY, 1 + i);
        }
        database.inTransaction(() -> waiting.enqueueUndecided(month.atDay(1)));
        return work();
    }

    private List<String> work() {
        ReviewWorker worker = new OnRecordedDatabase(dataSource, statements).make(ReviewWorker.class);
        statements.clear();
        worker.workOnce(registry::resolve);
        return List.copyOf(statements);
    }
}
