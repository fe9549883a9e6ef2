package jp.shikaku.notice.printing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.notice.NoticeResources;
import jp.shikaku.notice.Notices;
import jp.shikaku.notice.issuance.IssuanceRun;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.testing.ServiceResources;
import jp.shikaku.testing.Tokens;

import static io.restassured.RestAssured.given;
import static jp.shikaku.notice.Notices.code;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = ServiceResources.class, initArgs = @ResourceArg(name = "service", value = "notice"))
@QuarkusTestResource(NoticeResources.class)
@DisplayName("A bundle that cannot be produced")
class PrintingFaultsTest {

    @Inject
    IssuanceRun issuing;

    @Inject
    PrintingRun producing;

    @Inject
    PrintingMetrics metrics;

    @Inject
    MeterRegistry meters;

    @Inject
    EntityManager database;

    @Inject
    ForwardClock clock;

    private String broken;

    @BeforeEach
    void aBundle() {
        broken = bundle();
    }

    /** Nothing is left that another test would have to produce. */
    @AfterEach
    void produced() {
        Notices.timePasses(Duration.ofHours(2));
        producing.work();
    }

    @Test
    @DisplayName(
            "says why and when it is tried again, does not hold up those behind it, and is produced when it can be")
    void triedAgain() {
        String behind = bundle();

        attemptInVain();

        assertThat(printing(behind).getString("state")).isEqualTo("PRODUCED");
        JsonPath waiting = printing(broken);
        assertThat(waiting.getString("state")).isEqualTo("QUEUED");
        assertThat(waiting.getInt("attempts")).isEqualTo(1);
        assertThat(waiting.getString("finding.code")).isEqualTo("UNEXPECTED");
        assertThat(waiting.getString("finding.ja") + waiting.getString("finding.en"))
                .isNotBlank();
        assertThat(nextAttempt(waiting)).isBetween(clock.now(), clock.now().plus(Duration.ofMinutes(1)));
        assertThat(faults(Tokens.operator())).contains(broken).doesNotContain(behind);
        assertThat(faults(Tokens.insurer(Notices.INSURER))).contains(broken);
        assertThat(faults(Tokens.insurer("01130012"))).isEmpty();

        producing.work();
        assertThat(printing(broken).getInt("attempts"))
                .as("not before its next attempt")
                .isEqualTo(1);
        Notices.timePasses(Duration.ofMinutes(2));
        producing.work();

        JsonPath ended = printing(broken);
        assertThat(ended.getString("state")).isEqualTo("PRODUCED");
        assertThat(ended.getInt("attempts")).isEqualTo(2);
        assertThat(ended.<Object>get("finding")).isNull();
        assertThat(ended.<Object>get("nextAttemptAt")).isNull();
        assertThat(faults(Tokens.operator())).doesNotContain(broken);
    }

    @Test
    @DisplayName("has failed after eight attempts, with growing pauses, and is tried again by an operator only")
    void givenUp() {
        int attempt = 0;
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60}) {
            attemptInVain();
            attempt++;
            assertThat(printing(broken).getInt("attempts")).isEqualTo(attempt);
            Duration pause = Duration.between(clock.now(), nextAttempt(printing(broken)));
            assertThat(pause).isCloseTo(Duration.ofMinutes(minutes), Duration.ofSeconds(30));
            Notices.timePasses(pause);
        }
        attemptInVain();

        JsonPath failed = printing(broken);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.<Object>get("failedAt")).isNotNull();
        assertThat(failed.<Object>get("nextAttemptAt")).isNull();
        Notices.timePasses(Duration.ofDays(1));
        producing.work();
        assertThat(printing(broken).getString("state"))
                .as("not by itself any more")
                .isEqualTo("FAILED");
        assertThat(code(Notices.post(
                        Tokens.insurer(Notices.INSURER), "/v1/printings/" + broken + "/confirmation", Map.of())))
                .isEqualTo("SK-NOT-033");

        JsonPath again = Notices.post(Tokens.operator(), "/v1/printings/" + broken + "/retry", Map.of())
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        assertThat(again.getString("state")).isEqualTo("QUEUED");
        assertThat(again.getInt("attempts")).isZero();
        assertThat(again.getString("retriedBy")).isNotBlank();
        producing.work();
        assertThat(printing(broken).getString("state")).isEqualTo("PRODUCED");
        assertThat(code(Notices.post(Tokens.operator(), "/v1/printings/" + broken + "/retry", Map.of())))
                .as("there is nothing to try again")
                .isEqualTo("SK-NOT-033");
    }

    @Test
    @DisplayName("that ends the whole service each time is given up as well")
    void endsTheService() {
        set("attempts = 8");

        producing.work();

        assertThat(printing(broken).getString("state")).isEqualTo("FAILED");
        assertThat(printing(broken).getString("finding.code")).isEqualTo("INTERRUPTED");
        Notices.post(Tokens.operator(), "/v1/printings/" + broken + "/retry", Map.of())
                .then()
                .statusCode(202);
    }

    @Test
    @DisplayName("is counted for operators, by whether it is tried again or failed")
    void counted() {
        double failed = counted("failed");
        attemptInVain();
        assertThat(counted("retrying")).isPositive();
        assertThat(meters.get("shikaku.notice.printing.documents.waiting")
                        .gauge()
                        .value())
                .isPositive();
        set("attempts = 8, next_attempt_at = NULL");
        producing.work();
        assertThat(counted("failed")).isEqualTo(failed + 1);
        Notices.post(Tokens.operator(), "/v1/printings/" + broken + "/retry", Map.of());
    }

    /** What no instance can make anything of stands in its row while it is tried. */
    private void attemptInVain() {
        set("kind = 'NO_SUCH_KIND'");
        producing.work();
        set("kind = 'NOTICE'");
    }

    private void set(String assignment) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "UPDATE printing SET " + assignment + " WHERE shard = 0 AND printing_id = :printing")
                .setParameter("printing", UUID.fromString(broken))
                .executeUpdate());
    }

    private double counted(String state) {
        metrics.measure();
        return meters.get("shikaku.notice.printings")
                .tag("state", state)
                .gauge()
                .value();
    }

    private String bundle() {
        Notices.member("髙﨑　𠮷野邉", true);
        String token = Tokens.insurer(Notices.INSURER);
        String run = Notices.post(
                        token, "/v1/issuances", Map.of("insurerNumber", Notices.INSURER, "kinds", List.of("NOTICE")))
                .path("issuanceId");
        issuing.work();
        return Notices.post(token, "/v1/printings", Map.of("issuanceId", run)).path("items[0].printingId");
    }

    private static JsonPath printing(String id) {
        return given().auth()
                .oauth2(Tokens.insurer(Notices.INSURER))
                .get("/v1/printings/" + id)
                .jsonPath();
    }

    private static List<String> faults(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/printing-faults")
                .jsonPath()
                .getList("items.printingId");
    }

    private static Instant nextAttempt(JsonPath printing) {
        return OffsetDateTime.parse(printing.getString("nextAttemptAt")).toInstant();
    }
}
