package jp.shikaku.eligibility.quality.delay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.eligibility.quality.Viewer;
import jp.shikaku.eligibility.quality.delay.rule.Deadlines;
import jp.shikaku.testing.Recording;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@DisplayName("Delay statistics")
class DelayStatisticsTest {

    private static final String OWN = Numbers.insurer("0613990");

    @Inject
    DataSource dataSource;

    @Inject
    Deadlines deadlines;

    @Inject
    Audit audit;

    @BeforeEach
    void registrations() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String insurer = Numbers.insurer("061399" + i);
            Api.insurer(insurer);
            lines.add(line(insurer, 4, 8).json());
            lines.add(line(insurer, 4, 30 + i).json());
        }
        assertThat(Api.load("", lines))
                .allMatch(v -> "REGISTERED".equals(v.get("verdict").asText()));
    }

    @Test
    @DisplayName("show an insurer itself with percentiles, and the others as a distribution")
    void insurer() {
        JsonNode items = statistics(Tokens.insurer(OWN));

        assertThat(items).hasSize(1);
        JsonNode own = items.get(0);
        assertThat(own.get("path").asText()).isEqualTo("HEALTH_SOCIETY");
        assertThat(own.at("/filing/p50").asInt()).isEqualTo(4);
        assertThat(own.at("/filing/late").asInt()).isZero();
        assertThat(own.at("/total/late").asInt())
                .isEqualTo(own.at("/registrations").asInt() / 2);
        assertThat(own.at("/total/p99").asInt()).isEqualTo(30);
        assertThat(own.at("/total/p50").asInt()).isEqualTo(8);
        assertThat(own.at("/others/insurers").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(own.at("/others/medianTotalDays/p25").asDouble()).isPositive();
        assertThat(own.toString()).doesNotContain(Numbers.insurer("0613991"));
        Api.as(Tokens.insurer(OWN))
                .get("/v1/delays/statistics?insurerNumber=" + Numbers.insurer("0613991"))
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("show no distribution where the others are fewer than the smallest group")
    void tooFew() {
        String lonely = Numbers.insurer("0313991");
        Api.insurer(lonely);
        Api.register(Tokens.insurer(lonely), line(lonely, 4, 8)).then().statusCode(201);

        assertThat(statistics(Tokens.insurer(lonely)).get(0).has("others")).isFalse();
    }

    @Test
    @DisplayName("show all insurers to the operator")
    void operator() {
        assertThat(statistics(Tokens.operator()))
                .extracting(row -> row.get("insurerNumber").asText())
                .contains(OWN, Numbers.insurer("0613996"));
    }

    @Test
    @DisplayName("leave existing stock out")
    void stock() {
        String stocked = Numbers.insurer("0313992");
        Api.insurer(stocked);
        Api.load("?initialLoad=true", List.of(line(stocked, 4, 8).json()));

        assertThat(statistics(Tokens.insurer(stocked))).isEmpty();
    }

    @Test
    @DisplayName("count losses beside acquisitions, with the days of the loss's own filing")
    void losses() {
        String losing = Numbers.insurer("0313993");
        Api.insurer(losing);
        LocalDate left = Numbers.today().minusDays(9);
        Line joined = line(losing, 4, 40);
        Line quiet = line(losing, 4, 41);
        Api.load("", List.of(joined.json(), quiet.json()));
        Map<String, String> filing = Map.of(
                "eventOn",
                left.toString(),
                "filedOn",
                left.plusDays(7).toString(),
                "receivedOn",
                left.plusDays(8).toString());
        Api.load(
                "",
                List.of(
                        joined.operation("LOSS", left.toString())
                                .with("event", filing)
                                .json(),
                        quiet.operation("LOSS", left.toString()).json()));

        JsonNode own = Api.tree(Api.as(Tokens.insurer(losing))
                        .get("/v1/delays/statistics?of=LOSS")
                        .asString())
                .at("/items/0");

        assertThat(own.get("registrations").asInt()).isEqualTo(2);
        assertThat(own.at("/filing/p50").asInt()).isEqualTo(7);
        assertThat(own.at("/filing/late").asInt()).isEqualTo(1);
        assertThat(own.at("/total/p50").asInt())
                .as("of both: the day of the loss is known")
                .isEqualTo(9);
        assertThat(statistics(Tokens.insurer(losing)).at("/0/registrations").asInt())
                .isEqualTo(2);
        JsonNode listed = Api.tree(
                Api.as(Tokens.insurer(losing)).get("/v1/delays?of=LOSS").asString());
        assertThat(listed.get("items")).hasSize(2);
        Api.as(Tokens.insurer(losing)).get("/v1/delays?of=BIRTH").then().statusCode(400);
    }

    @Test
    @DisplayName("are one statement, behind which the horizon is read")
    void oneStatement() throws Exception {
        List<String> statements = new ArrayList<>();
        Delays delays = new Delays(Recording.of(dataSource, statements), deadlines, audit);
        Delays.Filter all = new Delays.Filter(
                Set.of(), null, java.time.Instant.EPOCH, java.time.Instant.parse("9999-01-01T00:00:00Z"), false, false);

        assertThat(delays.statistics(all, new Viewer("operator", Set.of(), true, PurposeOfUse.OPERATION), 5)
                        .items())
                .isNotEmpty();
        assertThat(statements).hasSize(2);
        assertThat(statements.get(1)).contains("knowledge_horizon");
    }

    @Test
    @DisplayName("lead to the late registrations, page by page")
    void lateOnes() {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            String url = "/v1/delays?late=true&limit=1" + (cursor == null ? "" : "&cursor=" + cursor);
            JsonNode page = Api.tree(Api.as(Tokens.insurer(OWN))
                    .get(url)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.get("items").forEach(item -> {
                assertThat(item.get("late").asBoolean()).isTrue();
                assertThat(item.at("/steps/3/days").asInt()).isEqualTo(30);
                found.add(item.get("qualificationId").asText());
            });
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);

        assertThat(found).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("refuse what is no month")
    void noMonth() {
        for (String query : List.of("from=2026-13", "to=x", "from=2026-10&to=2026-09", "from=2020-01&to=2026-01")) {
            Api.as(Tokens.operator())
                    .get("/v1/delays/statistics?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("SK-REQ-002"));
        }
    }

    private static JsonNode statistics(String token) {
        return Api.tree(Api.as(token)
                        .get("/v1/delays/statistics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("items");
    }

    private static Line line(String insurer, int filed, int total) {
        LocalDate event = Numbers.today().minusDays(total);
        return Line.of(insurer, Api.freshNumber())
                .with("acquiredOn", event.toString())
                .with(
                        "event",
                        Map.of(
                                "eventOn", event.toString(),
                                "filedOn", event.plusDays(filed).toString(),
                                "receivedOn", event.plusDays(filed).toString()));
    }
}
