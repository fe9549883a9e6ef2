package jp.shikaku.claims.requests;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jp.shikaku.claims.database.CountedStatements;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.MonthPlay;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;

import static jp.shikaku.claims.review.Example.CITY;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("Requests in bulk")
class RequestStatementsTest {

    @Inject
    MonthPlay play;

    @Inject
    DataSource dataSource;

    @Inject
    ReviewWork queue;

    @Inject
    ForwardClock clock;

    @ParameterizedTest(name = "{0} requests")
    @ValueSource(ints = {1, 12})
    @DisplayName("are six statements of their own and the one that queues the receipts, however many they are")
    void statements(int size) {
        YearMonth month = play.laterMonth();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ReceiptKey key = play.send(month, CITY, 5);
            play.wake(key);
            questions.add(
                    new Question(InsurerNumber.of("00138057"), key.receiptId(), "100001", null, null, null, null));
        }
        play.decide();
        play.close(month);
        CountedStatements counted = new CountedStatements(dataSource);
        RecheckRequests requests =
                new RecheckRequests(counted.database(), new RequestStore(counted.database()), queue, clock);

        List<RecheckRequests.Taken> taken =
                requests.ask(questions, new RecheckRequests.Asker("insurer:00138057", "key-" + month));

        assertThat(taken).hasSize(size).allMatch(one -> one.refusal() == null);
        assertThat(counted.count()).isEqualTo(6);
    }
}
