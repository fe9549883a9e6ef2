package jp.shikaku.eligibility.resolution;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.knowledge.CoverageReader;
import jp.shikaku.eligibility.knowledge.IdentityTokens;
import jp.shikaku.eligibility.knowledge.ReplacedKey;
import jp.shikaku.eligibility.registration.AfterReplacement;
import jp.shikaku.support.ForwardClock;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("While the key of tokens is replaced")
class ReplacedKeyTest {

    private static final String BORN = "1988-05-14";

    private final String number = Api.freshNumber();

    @Inject
    CoverageReader reader;

    @Inject
    IdentityTokens before;

    @Inject
    ForwardClock clock;

    @Inject
    Audit audit;

    @Inject
    AfterReplacement after;

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("whoever asked before is woken by what is registered afterwards, and the other way round")
    void nobodyIsMissed() throws SQLException, JsonProcessingException {
        List<String> stored = resolve(before, "asked-before");
        List<String> overlap = resolve(ReplacedKey.tokens(true), "asked-" + number);
        List<String> later = resolve(ReplacedKey.tokens(false), "asked-after");

        assertThat(stored).hasSize(1).doesNotContainAnyElementsOf(later);
        assertThat(overlap).hasSize(2).containsAll(stored).containsAll(later);

        Api.insurer(Api.KENPO);
        after.register(Line.of(Api.KENPO, number), ReplacedKey.tokens(true));

        assertThat(tokens("SELECT tokens FROM change_event WHERE tokens && ?", stored))
                .as("with those of the name")
                .containsAll(overlap);
        assertThat(resolve(ReplacedKey.tokens(true), "found")).containsExactlyInAnyOrderElementsOf(overlap);
    }

    @Test
    @DisplayName("the trail keeps one token of whoever was not found, the new key's")
    void trail() throws SQLException {
        resolve(ReplacedKey.tokens(true), "trail-" + number);

        assertThat(tokens("SELECT tokens FROM audit_event WHERE ARRAY[actor] && ?", List.of("trail-" + number)))
                .isEqualTo(resolve(ReplacedKey.tokens(false), "after"));
    }

    private List<String> resolve(IdentityTokens tokens, String actor) throws SQLException {
        ResolutionItem item = new ResolutionItem("1", Api.KENPO, "１２", number, null, LocalDate.parse(BORN), null, null);
        return new CoverageResolution(reader, tokens, clock, audit)
                .resolve(new ResolutionRequest(null, List.of(item)), actor)
                .items()
                .get(0)
                .tokens();
    }

    private List<String> tokens(String query, List<String> of) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            Array wanted = connection.createArrayOf("text", of.toArray());
            statement.setArray(1, wanted);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("nothing found by " + query);
                }
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }
}
