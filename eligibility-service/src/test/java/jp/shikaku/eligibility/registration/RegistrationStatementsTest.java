package jp.shikaku.eligibility.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.knowledge.KnowledgeHead;
import jp.shikaku.eligibility.registration.judgement.Outcome;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.testing.Recording;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("A chunk of statements costs")
class RegistrationStatementsTest {

    @Inject
    RegistrationMetrics metrics;

    @Inject
    DataSource dataSource;

    @Inject
    KnowledgeHead head;

    @Inject
    BookStore store;

    @Inject
    BookKeeper keeper;

    @Inject
    Comparer comparer;

    @Inject
    ObjectMapper mapper;

    @Test
    @DisplayName("as many SQL statements for 500 lines as for one, and two more when any line has certificates")
    void constant() throws JsonProcessingException {
        Api.insurer(Api.KENPO);
        statementsFor(1, false);
        int plain = statementsFor(1, false);

        assertThat(statementsFor(500, false)).isEqualTo(plain).isLessThanOrEqualTo(16);
        assertThat(statementsFor(1, true)).isEqualTo(plain + 2);
        assertThat(statementsFor(500, true)).isEqualTo(plain + 2);
    }

    private int statementsFor(int count, boolean withCertificates) throws JsonProcessingException {
        List<String> statements = new ArrayList<>();
        RegistrationPipeline pipeline = new RegistrationPipeline(
                Recording.of(dataSource, statements), head, store, keeper, comparer, metrics, () -> true);
        RegistrationPipeline.Run run = new RegistrationPipeline.Run(
                new Author("statements", Set.of(InsurerNumber.of(Api.KENPO)), false), false, false);
        List<ReadLine> lines = new ArrayList<>();
        for (int i : IntStream.range(0, count).toArray()) {
            Line line = Line.of(Api.KENPO, Api.freshNumber() + i);
            Line stated = withCertificates
                    ? line.with(
                            "certificates",
                            List.of(Map.of("kind", "CARD", "classification", "01", "validFrom", "2026-04-01")))
                    : line;
            RegistrationLine read = mapper.readValue(stated.json(), RegistrationLine.class);
            lines.add(new ReadLine(i + 1, LineRules.statement(read), null));
        }
        assertThat(pipeline.register(lines, run)).allMatch(o -> o.kind() == Outcome.Kind.REGISTERED);
        return statements.size();
    }
}
