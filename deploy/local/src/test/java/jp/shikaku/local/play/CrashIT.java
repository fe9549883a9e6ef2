package jp.shikaku.local.play;

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
import jp.shikaku.population.coverage.Wave;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The claims service killed during a review")
class CrashIT {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(11, 3_000));

    private final Progress progress = new Progress(System.out);

    @Test
    @DisplayName("ends, after its restart, in the state of an undisturbed run")
    void killedDuringReview() throws Exception {
        List<Outcome> undisturbed = review("undisturbed", false);
        List<Outcome> disturbed = review("disturbed", true);

        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private List<Outcome> review(String scenario, boolean crash) throws Exception {
        Laws laws = new Laws(TOWN.receipts());
        try (StartedSuite started = StartedSuite.start(scenario, false)) {
            EligibilityApi eligibility = new EligibilityApi(started.api, started.suite.eligibility());
            ClaimsApi claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
            Registrations registrations = new Registrations(eligibility, TOWN, progress);
            ReviewMonth review = new ReviewMonth(claims, eligibility, TOWN, laws, progress);
            Month.fill(started.suite, TOWN);
            registrations.directory();
            registrations.stock();
            SuiteClock clock = new SuiteClock(started.folder.clockOffset());
            clock.advanceTo(Step.CLAIMS.instant());
            registrations.wave(Wave.ON_TIME);
            review.submit(new TreeMap<>());
            if (crash) {
                killDuringReview(started, claims);
            }
            review.review();
            clock.advanceTo(Step.FIRST_WAVE.instant());
            registrations.wave(Wave.FIRST_LATE);
            review.settle();
            review.measure(Stage.AFTER_FIRST_WAVE);
            assertThat(laws.allHold()).isTrue();
            return claims.allocations().stream()
                    .map(Outcome::of)
                    .sorted(Comparator.comparing(Outcome::key))
                    .toList();
        }
    }

    /**
     * Kills the service when some receipts are decided and others are not. The review is paused just before, so that
     * what was not decided can still be seen after the restart.
     */
    private static void killDuringReview(StartedSuite started, ClaimsApi claims) throws Exception {
        String month = started.suite.claims() + "/v1/claim-months/" + Month.CLAIM_MONTH;
        claims.startReview();
        while (started.api
                .get(Caller.REVIEWER, month + "/allocations?limit=1")
                .path("items")
                .isEmpty()) {
            Thread.onSpinWait();
        }
        started.api.post(Caller.REVIEWER, month + "/review/pause");
        started.suite.kill(Set.of(Suite.Member.CLAIMS));
        started.suite.restart(Set.of(Suite.Member.CLAIMS));

        assertThat(claims.review().path("remaining").asInt())
                .as("receipts not decided when it was killed")
                .isPositive();
        started.api.post(Caller.REVIEWER, month + "/review/resume");
    }

    private record Outcome(String key, String outcome, String code, String held, List<Allocation.Part> parts) {

        static Outcome of(Allocation allocation) {
            return new Outcome(
                    allocation.key(), allocation.outcome(), allocation.code(), allocation.held(), allocation.parts());
        }
    }
}
