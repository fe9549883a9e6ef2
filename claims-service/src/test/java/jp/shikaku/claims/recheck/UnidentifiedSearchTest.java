package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Example;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.testing.ServiceResources;

import static jp.shikaku.claims.review.Example.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "claims"))
@DisplayName("A receipt of unknown qualification finds a person who is registered later")
class UnidentifiedSearchTest {

    @Inject
    Database database;

    @Inject
    MonthPlay play;

    @Inject
    FeedStore feed;

    @Inject
    ReviewWork queue;

    @Inject
    ReviewWorker worker;

    @Inject
    UnidentifiedSearches searches;

    private final String token = "name-" + UUID.randomUUID();
    private YearMonth month;
    private ReceiptKey receipt;
    private long position;

    @BeforeEach
    void aReceiptThatFoundNobody() {
        database.inTransaction(() -> database.update("DELETE FROM review_work"));
        database.inTransaction(() -> database.update("DELETE FROM unidentified_search"));
        month = play.laterMonth();
        position = feed.place().position();
        receipt = play.send(month, Example.number("77777777", null, "777777777", null), 5);
        play.wake(receipt);
        work(Knowledge.without(Knowledge.Match.NONE));
        assertThat(outcome()).isEqualTo("HELD");
    }

    @Test
    @DisplayName("by the token of kana and birth date, at once")
    void byToken() {
        learn("T" + token);

        assertThat(queue.waiting(month.atDay(1))).isOne();
        work(identified());
        assertThat(outcome()).isEqualTo("MOVED");
    }

    @Test
    @DisplayName("registered under another kana: by a search that is repeated once the registry knows more")
    void otherKana() {
        long elsewhere = learn("Tsomebody-" + UUID.randomUUID());
        assertThat(queue.waiting(month.atDay(1))).isZero();
        assertThat(searches.wakeDue()).as("not before the time is over").isZero();
        anHourLater();
        assertThat(searches.wakeDue()).isOne();
        assertThat(searches.wakeDue()).as("it waits already").isZero();
        assertThat(lots()).as("no further lot for what waits").isOne();
        position = elsewhere;
        work(identified());

        assertThat(outcome()).isEqualTo("MOVED");
        anHourLater();
        learn("Tsomebody-" + UUID.randomUUID());
        assertThat(searches.wakeDue()).as("it is found").isZero();
    }

    @Test
    @DisplayName("while the registry learns nothing no search is repeated, however late it is")
    void nothingLearned() {
        anHourLater();

        assertThat(searches.wakeDue()).isZero();
    }

    @Test
    @DisplayName("registered between the search and its saving: the receipt is searched again")
    void meanwhile() {
        play.wake(receipt);
        worker.workOnce(questions -> {
            Resolution before = answer(questions, Knowledge.without(Knowledge.Match.NONE));
            learn("T" + token);
            return before;
        });

        assertThat(queue.waiting(month.atDay(1))).isOne();
        work(identified());
        assertThat(outcome()).isEqualTo("MOVED");
    }

    private long learn(String subject) {
        long next = feed.place().position() + 1;
        feed.take(
                feed.place().cursor(),
                new FeedPage(List.of(new FeedPage.Change(next, Set.of(subject))), "c" + next, next));
        return next;
    }

    private long lots() {
        return database.first(
                        "SELECT count(*) FROM review_lot WHERE claim_month = ?", row -> row.getLong(1), month.atDay(1))
                .orElseThrow();
    }

    private void anHourLater() {
        database.inTransaction(() ->
                database.update("UPDATE unidentified_search SET searched_at = searched_at - interval '61 minutes'"));
    }

    private void work(Knowledge knowledge) {
        position = Math.max(position, feed.place().position());
        while (worker.workOnce(questions -> answer(questions, knowledge)) > 0) {
            assertThat(receipt).isNotNull();
        }
    }

    private Resolution answer(List<CoverageQuestion> questions, Knowledge knowledge) {
        return new Resolution(
                new KnowledgePosition(position, Instant.EPOCH),
                questions.stream()
                        .map(question -> new Resolution.Answer(knowledge, Set.of("T" + token)))
                        .toList());
    }

    private Knowledge identified() {
        return Knowledge.of(Knowledge.Match.IDENTIFIED, List.of(play.from(COMPANY, month, 1)));
    }

    private String outcome() {
        return database.first(
                        "SELECT outcome FROM allocation WHERE receipt_id = ?",
                        row -> row.getString(1),
                        receipt.receiptId())
                .orElseThrow();
    }
}
