package jp.shikaku.local.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.api.Caller;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.Suite.Member;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The moments are drawn from a seed that is printed; {@code -Dshikaku.killing.seed=…} draws the same again. Each round
 * kills two of three members with SIGKILL and starts them again, then PostgreSQL alone, while the month goes on. A
 * database is started in a tenth of the time of a service: that keeps many kills affordable.
 */
@DisplayName("Services and PostgreSQL killed at random points of a month with registrations arriving")
class KillingIT {

    private static final Town TOWN = TownGenerator.generate(TownSettings.demo(17, 300));
    private static final int AT_LEAST = 20;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(900);

    private final long seed = Long.getLong("shikaku.killing.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Progress progress = new Progress(System.out);
    private int kills;

    @Test
    @DisplayName("end with the payer of every day and the ledger of an undisturbed run, and every law holds")
    void killed() throws Exception {
        progress.say("seed " + seed);
        PersistentMonth.Ending undisturbed = play("killing-none", false);
        PersistentMonth.Ending disturbed = play("killing", true);

        assertThat(kills).isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(disturbed.payers()).isEqualTo(undisturbed.payers());
        assertThat(disturbed.ledger()).isEqualTo(undisturbed.ledger());
    }

    private PersistentMonth.Ending play(String scenario, boolean disturb) throws Exception {
        ExecutorService month = Executors.newSingleThreadExecutor();
        try (StartedSuite started = StartedSuite.start(scenario, false)) {
            PersistentMonth played = new PersistentMonth(started, TOWN, progress);
            for (PersistentMonth.Act act : played.acts()) {
                if (disturb && act.begins() == Step.REVIEW) {
                    killBetweenChunks(started);
                }
                Future<Void> done = month.submit((Callable<Void>) () -> {
                    played.perform(act);
                    return null;
                });
                for (int round = 0; disturb && round < act.rounds(); round++) {
                    killTwo(started.suite);
                    kill(started.suite, EnumSet.of(Member.POSTGRES));
                }
                done.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            return played.ending();
        } finally {
            month.shutdownNow();
        }
    }

    /**
     * Kills the claims service when some receipts are decided and others are not. The review is paused just before, so
     * that what was not decided can still be seen after the restart.
     */
    private void killBetweenChunks(StartedSuite started) throws InterruptedException {
        ClaimsApi claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
        String month = started.suite.claims() + "/v1/claim-months/" + Month.CLAIM_MONTH;
        claims.startReview();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (claims.review().path("decided").asInt() == 0) {
            assertThat(System.nanoTime()).as("a decision within " + LIMIT).isLessThan(end);
        }
        started.api.post(Caller.REVIEWER, month + "/review/pause");
        kill(started.suite, EnumSet.of(Member.CLAIMS));

        assertThat(claims.review().path("remaining").asInt())
                .as("receipts not decided when it was killed")
                .isPositive();
        started.api.post(Caller.REVIEWER, month + "/review/resume");
    }

    private void killTwo(Suite suite) throws InterruptedException {
        List<Member> members = new ArrayList<>(List.of(Member.POSTGRES, Member.ELIGIBILITY, Member.CLAIMS));
        Collections.shuffle(members, random);
        kill(suite, EnumSet.copyOf(members.subList(0, 2)));
    }

    private void kill(Suite suite, Set<Member> victims) throws InterruptedException {
        Thread.sleep(random.nextInt((int) LONGEST_PAUSE.toMillis()));
        progress.detail("killed: " + victims);
        suite.kill(victims);
        kills += victims.size();
        suite.restart(victims);
    }
}
