package jp.shikaku.eligibility.resolution.candidates;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.Recording;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A search for a hundred people costs")
class CandidateStatementsTest {

    @Inject
    DataSource dataSource;

    @Inject
    IdentityTokens tokens;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("two statements and the audit's, now and as known at a position")
    void threeStatements() throws SQLException {
        Api.insurer(Api.KENPO);
        String born = Search.freshBirthDate();
        Api.load(
                "",
                List.of(Line.of(Api.KENPO, Api.freshNumber())
                        .person("birthDate", born)
                        .json()));
        List<CandidateItem> items = IntStream.range(0, 100)
                .mapToObj(i -> new CandidateItem(
                        "i" + i, "高橋花子", "タカハシハナコ", LocalDate.parse(born).plusDays(i), "2", null, null, "2026-10"))
                .toList();
        List<String> statements = new ArrayList<>();

        CandidateAnswer answer = search(new CandidateRequest(null, items), statements);

        assertThat(answer.items().get(0).candidates()).isNotEmpty();
        assertThat(statements).hasSize(3);
        statements.clear();
        assertThat(search(new CandidateRequest(answer.position(), items), statements))
                .isEqualTo(answer);
        assertThat(statements).hasSize(3);
    }

    private CandidateAnswer search(CandidateRequest request, List<String> statements) throws SQLException {
        DataSource recording = Recording.of(dataSource, statements);
        return new PersonCandidates(
                        new PersonSearch(recording),
                        new CoverageReader(recording),
                        tokens,
                        WeightTable.weights(),
                        clock,
                        new Audit(recording, clock))
                .search(request, "test");
    }
}
