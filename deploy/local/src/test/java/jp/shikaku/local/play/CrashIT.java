package jp.shikaku.local.play;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.claims.ClaimFile;
import jp.shikaku.population.coverage.Wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One of two instances is killed; {@link KillingIT} has the crashes of the only one. */
@DisplayName("A claims service killed during a review")
class CrashIT {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(11, 1_000));
    private static final Progress PROGRESS = new Progress(System.out);
    private static final Duration TAKEOVER = Duration.ofMinutes(2);
    private static final Duration SEVERAL_ROUNDS = Duration.ofSeconds(6);
    private static final int WEBHOOKS = 3;

    /** Something that happens to the started suite. */
    @FunctionalInterface
    private interface Moment {

        Moment NONE = (started, claims) -> {};

        void happens(StartedSuite started, ClaimsApi claims) throws Exception;
    }

    @Test
    @DisplayName(
            "leaves its part to the other instance: same end, and with two instances again every webhook comes once")
    void takenOver() throws Exception {
        List<Outcome> undisturbed = review("undisturbed", Moment.NONE, Moment.NONE);

        assertThat(review("replicas", CrashIT::killOneOfTwo, CrashIT::tellOnce)).isEqualTo(undisturbed);
    }

    private static List<Outcome> review(String scenario, Moment beforeReview, Moment afterwards) throws Exception {
        Laws laws = new Laws(TOWN.receipts());
        try (StartedSuite started = StartedSuite.start(scenario, false)) {
            EligibilityApi eligibility = new EligibilityApi(started.api, started.suite.eligibility());
            ClaimsApi claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
            Registrations registrations = new Registrations(eligibility, TOWN, PROGRESS);
            ReviewMonth review = new ReviewMonth(claims, eligibility, TOWN, laws, PROGRESS);
            Month.fill(started.suite, TOWN);
            registrations.directory();
            registrations.stock();
            SuiteClock clock = new SuiteClock(started.folder.clockOffset());
            clock.advanceTo(Step.CLAIMS.instant());
            registrations.wave(Wave.ON_TIME);
            review.submit(new TreeMap<>());
            beforeReview.happens(started, claims);
            review.review();
            clock.advanceTo(Step.FIRST_WAVE.instant());
            registrations.wave(Wave.FIRST_LATE);
            review.settle();
            review.measure(Stage.AFTER_FIRST_WAVE);
            assertThat(laws.allHold()).isTrue();
            List<Outcome> outcomes = claims.allocations().stream()
                    .map(Outcome::of)
                    .sorted(Comparator.comparing(Outcome::key))
                    .toList();
            afterwards.happens(started, claims);
            return outcomes;
        }
    }

    /**
     * Kills the first of two instances while it holds receipts: the registry stands still, so that nothing it has claimed can
     * end. The other one goes on alone, takes them over and ends the review.
     */
    private static void killOneOfTwo(StartedSuite started, ClaimsApi claims) throws Exception {
        String other = started.suite.addClaims();
        String victim = started.suite.claimsPid() + "@%";
        started.suite.whileRegistryHangs(() -> {
            claims.startReview();
            await("a claim of the first instance").atMost(TAKEOVER).until(() -> held(started, victim) > 0);
            kill(started);
        });
        assertThat(held(started, victim)).as("receipts of the killed instance").isPositive();

        await("what the killed instance had claimed")
                .atMost(TAKEOVER)
                .until(() -> started.api
                                .get(Caller.REVIEWER, month(other) + "/review")
                                .path("remaining")
                                .asInt()
                        == 0);
        assertThat(held(started, victim)).isZero();
        started.suite.restart(Set.of(Suite.Member.CLAIMS));
    }

    private static void kill(StartedSuite started) {
        try {
            started.suite.kill(Set.of(Suite.Member.CLAIMS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Receipts that an instance claimed last and that are not decided. */
    private static int held(StartedSuite started, String instance) throws SQLException {
        try (Database database = Database.owner(started.suite.ports().postgres(), "claims")) {
            return Integer.parseInt(database.value(
                    "SELECT count(*) FROM review_work JOIN review_lot USING (claim_month, lot) WHERE instance LIKE '"
                            + instance + "'"));
        }
    }

    /** Closes the month with two instances that both send: each institution is told once. */
    private static void tellOnce(StartedSuite started, ClaimsApi claims) throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            TOWN.claimFiles().stream()
                    .map(ClaimFile::institutionCode)
                    .distinct()
                    .limit(WEBHOOKS)
                    .forEach(institution -> subscribe(started, institution, receiver.address()));
            new SuiteClock(started.folder.clockOffset()).advanceTo(Step.CLOSE.instant());
            claims.close();

            await().atMost(TAKEOVER).until(() -> receiver.events().size() == WEBHOOKS);
            await().during(SEVERAL_ROUNDS).atMost(TAKEOVER).until(() -> receiver.events().values().stream()
                    .allMatch(times -> times == 1));
        }
    }

    private static void subscribe(StartedSuite started, String institution, String address) {
        String wish = "{\"party\":\"INSTITUTION\",\"code\":\"%s\",\"url\":\"%s\"}".formatted(institution, address);
        started.api.post(
                Caller.institution(institution),
                started.suite.claims() + "/v1/webhook-subscriptions",
                "application/json",
                wish.getBytes(StandardCharsets.UTF_8));
    }

    private static String month(String address) {
        return address + "/v1/claim-months/" + Month.CLAIM_MONTH;
    }

    private record Outcome(String key, String outcome, String code, String held, List<Allocation.Part> parts) {

        static Outcome of(Allocation allocation) {
            return new Outcome(
                    allocation.key(), allocation.outcome(), allocation.code(), allocation.held(), allocation.parts());
        }
    }
}
