package jp.shikaku.eligibility.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A lookup costs")
class LookupStatementsTest {

    private static final Lookups.Asker DESK = new Lookups.Asker("desk", Desk.INSTITUTION, false, "TREATMENT");

    @Inject
    LookupMetrics metrics;

    @Inject
    DataSource dataSource;

    @Inject
    KnowledgeHead head;

    @Inject
    IdentityTokens tokens;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("one statement and the audit's now, one more as known at an instant")
    void statements() {
        Api.insurer(Api.KENPO);
        Line line = Line.of(Api.KENPO, Api.freshNumber());
        Api.register(Tokens.insurer(Api.KENPO), line).then().statusCode(201);
        InsuredNumber number = new InsuredNumber(InsurerNumber.of(Api.KENPO), "１２", line.number(), null);
        Question question = new Question(number, LocalDate.of(1988, 5, 14), LocalDate.of(2026, 10, 2));

        assertThat(statementsOf(question, null)).hasSize(2);
        assertThat(statementsOf(question, clock.now())).hasSize(3);
    }

    private List<String> statementsOf(Question question, Instant asKnownAt) {
        List<String> statements = new ArrayList<>();
        DataSource counting = Recording.of(dataSource, statements);
        Lookups lookups =
                new Lookups(counting, head, new CoverageReader(counting), tokens, new Audit(counting, clock), metrics);
        LookupAnswer answer = QuarkusTransaction.requiringNew()
                .call(() -> lookups.answer(question, asKnownAt, DESK))
                .answer();
        assertThat(answer.validity()).isEqualTo("VALID");
        return statements;
    }
}
