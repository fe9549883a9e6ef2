package jp.shikaku.eligibility.messages;

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
import jp.shikaku.eligibility.lookup.LookupMetrics;
import jp.shikaku.eligibility.lookup.Lookups;
import jp.shikaku.eligibility.messages.form.Element;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A chunk of a bulk confirmation costs")
class BulkStatementsTest {

    private static final Lookups.Asker DESK = new Lookups.Asker("desk", Terminal.INSTITUTION, false, "APPOINTMENT");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);

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
    @DisplayName("one statement for all its persons, one for their certificates, and at most two of the audit")
    void statements() {
        Api.insurer(Api.KENPO);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(Line.of(Api.KENPO, Api.freshNumber()));
        }
        Api.load("", lines.subList(0, 20).stream().map(Line::json).toList());
        List<Element> infos = lines.stream()
                .map(line -> BulkConfirmations.parsed(Terminal.person(line)))
                .toList();
        List<String> statements = new ArrayList<>();
        DataSource counting = Recording.of(dataSource, statements);
        Lookups lookups =
                new Lookups(counting, head, new CoverageReader(counting), tokens, new Audit(counting, clock), metrics);
        Confirmations confirmations = new Confirmations(lookups, clock);

        List<PersonAnswer> answers =
                QuarkusTransaction.requiringNew().call(() -> confirmations.answer(infos, DAY, DESK, false));

        assertThat(answers).hasSize(40);
        assertThat(answers.get(0).validity()).isEqualTo("1");
        assertThat(answers.get(39).validity()).isEqualTo("4");
        assertThat(statements).filteredOn(sql -> sql.startsWith("WITH asked")).hasSize(1);
        assertThat(statements).hasSizeLessThanOrEqualTo(4);
    }
}
