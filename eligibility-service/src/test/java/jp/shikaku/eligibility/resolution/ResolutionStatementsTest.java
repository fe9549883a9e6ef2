package jp.shikaku.eligibility.resolution;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
@DisplayName("A resolution costs")
class ResolutionStatementsTest {

    @Inject
    DataSource dataSource;

    @Inject
    IdentityTokens tokens;

    @Inject
    ForwardClock clock;

    @Test
    @DisplayName("two statements for a thousand items of nobody, the audit included, now and as known at a position")
    void twoStatements() throws SQLException {
        List<ResolutionItem> items = IntStream.range(0, 1000)
                .mapToObj(i -> new ResolutionItem(
                        "i" + i, Api.KENPO, "12", "x" + i, null, LocalDate.of(1988, 5, 14), "髙橋　花子", null))
                .toList();

        assertThat(statementsOf(new ResolutionRequest(null, items))).hasSize(2);
        assertThat(statementsOf(new ResolutionRequest(0L, items))).hasSize(2);
    }

    @Test
    @DisplayName("no more when everybody is found, their income classes and returned cards included")
    void twoStatementsForCertificates() throws SQLException {
        Api.insurer(Api.KENPO);
        Line line = Line.of(Api.KENPO, Api.freshNumber())
                .with(
                        "certificates",
                        List.of(
                                Map.of(
                                        "kind",
                                        "LIMIT_APPLICATION",
                                        "classification",
                                        "01",
                                        "flag",
                                        "A03",
                                        "validFrom",
                                        "2026-08-01"),
                                Map.of(
                                        "kind", "CARD",
                                        "classification", "01",
                                        "validFrom", "2026-04-01",
                                        "returnedOn", "2026-09-30")));
        Api.load("", List.of(line.json()));
        List<ResolutionItem> items = IntStream.range(0, 1000)
                .mapToObj(i -> new ResolutionItem(
                        "i" + i, Api.KENPO, "12", line.number(), null, LocalDate.of(1988, 5, 14), "髙橋　花子", "タカハシ　ハナコ"))
                .toList();

        List<String> now = new ArrayList<>();
        ResolutionAnswer answer = resolve(new ResolutionRequest(null, items), now);
        List<String> then = new ArrayList<>();
        ResolutionAnswer again = resolve(new ResolutionRequest(answer.position(), items), then);

        assertThat(now).hasSize(2);
        assertThat(then).hasSize(2);
        assertThat(answer.items()).allSatisfy(item -> {
            assertThat(item.timeline().get(0).limits()).hasSize(1);
            assertThat(item.timeline().get(0).cardReturnedOn()).isEqualTo("2026-09-30");
        });
        assertThat(again.items()).isEqualTo(answer.items());
    }

    private List<String> statementsOf(ResolutionRequest request) throws SQLException {
        List<String> statements = new ArrayList<>();
        resolve(request, statements);
        return statements;
    }

    private ResolutionAnswer resolve(ResolutionRequest request, List<String> statements) throws SQLException {
        DataSource recording = Recording.of(dataSource, statements);
        return new CoverageResolution(new CoverageReader(recording), tokens, clock, new Audit(recording, clock))
                .resolve(request, "test");
    }
}
