package jp.shikaku.local.play;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.suite.Suite.Member;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.coverage.Wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The previous release is what stands in the folder of {@code -Dshikaku.previous=…}, which deploy/local/previous builds: then
 * all three services of it run first, one instance of each of the present build comes beside them, migrates under them, and
 * the month goes on over both. Without one the present build plays the previous release too, on a schema that is a migration
 * ahead: that proves that an instance works on, starts and is rolled back to on a schema that knows more than it does, and
 * that a stop in the middle of a review loses nothing; what the migrations since the last release may do is held by
 * {@code MigrationsTest}.
 */
@DisplayName("A rolling update in the middle of a review")
class RollingIT {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(29, 400));
    private static final Progress PROGRESS = new Progress(System.out);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Laws laws = new Laws(TOWN.receipts());

    @Test
    @DisplayName(
            "runs old and new side by side on the new schema, rolls back, leaves nothing behind and keeps every law")
    void rolling() throws Exception {
        try (StartedSuite started = StartedSuite.previous("rolling")) {
            EligibilityApi eligibility = new EligibilityApi(started.api, started.suite.eligibility());
            ClaimsApi claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
            Registrations registrations = new Registrations(eligibility, TOWN, PROGRESS);
            ReviewMonth review = new ReviewMonth(claims, eligibility, TOWN, laws, PROGRESS);
            SuiteClock clock = new SuiteClock(started.folder.clockOffset());
            Month.fill(started.suite, TOWN);
            registrations.directory();
            registrations.stock();
            clock.advanceTo(Step.CLAIMS.instant());
            registrations.wave(Wave.ON_TIME);
            EligibilityApi nextEligibility = nextRegistry(started).orElse(eligibility);
            review.submit(new TreeMap<>());

            ClaimsApi nextClaims = new ClaimsApi(started.api, started.addNext(Member.CLAIMS), Month.CLAIM_MONTH);
            claims.startReview();
            await().atMost(LIMIT).until(() -> claims.review().path("decided").asInt() > 0);
            started.suite.stop(Set.of(Member.CLAIMS));
            assertThat(instancesWithChunks(started))
                    .as("instances that hold chunks after one was stopped")
                    .isLessThanOrEqualTo(1);
            await().atMost(LIMIT)
                    .until(() -> nextClaims.review().path("remaining").asInt() == 0);

            started.suite.restart(Set.of(Member.CLAIMS));
            clock.advanceTo(Step.FIRST_WAVE.instant());
            new Registrations(nextEligibility, TOWN, PROGRESS).wave(Wave.FIRST_LATE);
            review.settle();
            review.measure(Stage.AFTER_FIRST_WAVE);
            assertThat(laws.allHold()).isTrue();
            if (StartedSuite.previousIsNamed()) {
                endOnTheNext(started, new ReviewMonth(nextClaims, nextEligibility, TOWN, laws, PROGRESS), clock);
            }
            assertThat(Files.readString(started.folder.log("claims"))).doesNotContain(" ERROR ");
            assertThat(Files.readString(started.folder.log("eligibility"))).doesNotContain(" ERROR ");
        }
    }

    /** Of another release all services come in their order: the registry first. Without one the schema goes ahead alone. */
    private static Optional<EligibilityApi> nextRegistry(StartedSuite started) throws Exception {
        if (!StartedSuite.previousIsNamed()) {
            expand(started);
            return Optional.empty();
        }
        String next = started.addNext(Member.ELIGIBILITY);
        started.addNext(Member.NOTICE);
        return Optional.of(new EligibilityApi(started.api, next));
    }

    /** The month is closed and booked by both, and stays what it is when only the next release is left. */
    private void endOnTheNext(StartedSuite started, ReviewMonth review, SuiteClock clock) throws Exception {
        clock.advanceTo(Step.CLOSE.instant());
        review.close();
        started.suite.stop(Set.of(Member.CLAIMS));
        review.settle();
        review.measure(Stage.AFTER_SECOND_WAVE);
        assertThat(laws.allHold()).isTrue();
    }

    /** What the next release's first step would do: it adds, and takes nothing. */
    private static void expand(StartedSuite started) throws SQLException {
        try (Database claims = Database.owner(started.suite.ports().postgres(), "claims")) {
            claims.execute("ALTER TABLE claim_file ADD COLUMN of_the_next_release text");
            claims.execute(
                    "CREATE TABLE of_the_next_release (id bigint CONSTRAINT pk_of_the_next_release PRIMARY KEY)");
            claims.execute(
                    """
                    INSERT INTO flyway_schema_history
                    SELECT max(installed_rank) + 1, '9999', 'of the next release', 'SQL', 'V9999__of_the_next_release.sql', 1,
                           'claims_owner', now(), 1, true FROM flyway_schema_history""");
        }
    }

    private static int instancesWithChunks(StartedSuite started) throws SQLException {
        try (Database claims = Database.owner(started.suite.ports().postgres(), "claims")) {
            return Integer.parseInt(
                    claims.value("SELECT count(DISTINCT instance) FROM review_lot WHERE leased_until > now()"));
        }
    }
}
