package jp.shikaku.eligibility.quality.delay;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.Line;
import jp.shikaku.eligibility.quality.Numbers;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The case is played so that it is registered today; {@code DelayRulesTest} has it with the dates of the case. */
@QuarkusTest
@DisplayName("J.1 Job change: the employer files on day 12, 機構 passes on day 18, registered on day 21")
class CaseJ01JobChangeTest {

    private static final String KYOKAI = Numbers.insurer("0113001");

    private final LocalDate event = Numbers.today().minusDays(21);
    private final LocalDate day = event.plusDays(3);
    private final Line old = Line.of(Api.KENPO, Api.freshNumber()).with("acquiredOn", "2021-04-01");
    private final Line older = old.with("insurerNumber", Api.KOKUHO)
            .with("symbol", "２１")
            .with("acquiredOn", "2018-04-01")
            .with("lostOn", "2021-04-01");
    private final Line next = old.with("insurerNumber", KYOKAI)
            .with("symbol", "３４")
            .with("acquiredOn", event.toString())
            .with(
                    "event",
                    Map.of(
                            "eventOn", event.toString(),
                            "filedOn", event.plusDays(12).toString(),
                            "receivedOn", event.plusDays(18).toString()));

    @Test
    @DisplayName("until then the desk reads 3, 4 or 2; afterwards the employer is 7 days late")
    void jobChange() {
        for (String insurer : new String[] {KYOKAI, Api.KENPO, Api.KOKUHO}) {
            Api.insurer(insurer);
        }
        Api.register(Tokens.insurer(Api.KOKUHO), older).then().statusCode(201);
        Api.register(Tokens.insurer(Api.KENPO), old).then().statusCode(201);

        assertThat(Numbers.validity(older, day)).isEqualTo("3");
        assertThat(Numbers.validity(next, day)).isEqualTo("4");
        Api.register(Tokens.insurer(Api.KENPO), old.operation("LOSS", event.toString()))
                .then()
                .statusCode(200);
        assertThat(Numbers.validity(old, day)).isEqualTo("2");

        JsonNode registered = Api.tree(Api.register(Tokens.insurer(KYOKAI), next)
                .then()
                .statusCode(201)
                .extract()
                .asString());

        assertThat(Numbers.validity(old, day)).isEqualTo("3");
        String path = "/v1/delays/" + registered.get("qualificationId").asText();
        Api.as(Tokens.insurer(KYOKAI))
                .get(path)
                .then()
                .statusCode(200)
                .body("path", equalTo("VIA_PENSION_OFFICE"))
                .body("late", equalTo(true))
                .body("steps[0].party", equalTo("EMPLOYER"))
                .body("steps[0].days", equalTo(12))
                .body("steps[0].lateDays", equalTo(7))
                .body("steps[1].party", equalTo("PENSION_OFFICE"))
                .body("steps[1].days", equalTo(6))
                .body("steps[2].days", equalTo(3))
                .body("steps[2].late", equalTo(false))
                .body("lateBy.find { it.party == 'EMPLOYER' }.days", equalTo(7))
                .body("lateBy.find { it.party == 'PENSION_OFFICE' }.days", equalTo(4));
        Api.as(Tokens.insurer(Api.KENPO)).get(path).then().statusCode(404);
    }
}
