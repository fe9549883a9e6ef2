package jp.shikaku.eligibility.quality.suspicion;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.matching.clearing.ComparedByRegister;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ComparedByRegister.class)
@DisplayName("J.3 Two insurers state one pseudonym, name, sex and birth date at two addresses for the same days")
class CaseJ03WrongLinkTest {

    private static final String OTHER = "06271530";

    @Test
    @DisplayName("is found as soon as the second one is stated, whatever the order, before anything is shown")
    void wrongLink() {
        Api.insurer(Api.KENPO);
        Api.insurer(OTHER);
        for (boolean olderFirst : new boolean[] {true, false}) {
            Line older = Line.ofSomebody(Api.KENPO, Api.freshNumber()).person("address", "埼玉県さいたま市浦和区高砂３－１５－１");
            Line newer = older.with("insurerNumber", OTHER)
                    .with("symbol", "９９")
                    .with("acquiredOn", "2026-07-01")
                    .person("address", "福岡県福岡市博多区東公園７－７");
            Line first = olderFirst ? older : newer;
            Line second = olderFirst ? newer : older;

            String person = Findings.register(Tokens.insurer(Api.KENPO, OTHER), first);
            assertThat(Findings.register(Tokens.insurer(Api.KENPO, OTHER), second))
                    .isEqualTo(person);

            JsonNode finding = Findings.awaitOne(Tokens.insurer(Api.KENPO), person, "SAME_DATA_OTHER_ADDRESS", "OPEN");
            assertThat(finding.get("from").asText()).isEqualTo("2026-07-01");
            assertThat(finding.get("evidence").toString()).contains("ONE_PERSON", "ADDRESS_DIFFERENT");
            assertThat(finding.get("sides")).hasSize(2);
        }
    }
}
