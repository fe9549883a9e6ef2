package jp.shikaku.local.play;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.local.api.ApiFailure;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.population.Town;
import jp.shikaku.population.coverage.Wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A month whose actors do again what failed, as institutions and insurers do, until it has succeeded. */
final class PersistentMonth {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);

    private final Laws laws;
    private final ClaimsApi claims;
    private final Registrations registrations;
    private final ReviewMonth review;
    private final SuiteClock clock;

    PersistentMonth(StartedSuite started, Town town, Progress progress) {
        EligibilityApi eligibility = new EligibilityApi(started.api, started.suite.eligibility());
        laws = new Laws(town.receipts());
        claims = new ClaimsApi(started.api, started.suite.claims(), Month.CLAIM_MONTH);
        registrations = new Registrations(eligibility, town, progress);
        review = new ReviewMonth(claims, eligibility, town, laws, progress);
        clock = new SuiteClock(started.folder.clockOffset());
        Month.fill(started.suite, town);
    }

    /**
     * Something the actors do.
     *
     * @param begins the day in the month on which it happens
     * @param action what is done; may be done again at any point
     * @param rounds how many rounds of killing happen meanwhile
     */
    record Act(Step begins, Action action, int rounds) {}

    /** What is done. */
    @FunctionalInterface
    interface Action {
        void run() throws InterruptedException;
    }

    /**
     * How the month ended.
     *
     * @param payers who pays which day of which receipt, in words
     * @param ledger what stands on each account for each receipt and insurer
     */
    record Ending(Map<String, String> payers, Map<String, Long> ledger) {}

    List<Act> acts() {
        return List.of(
                new Act(Step.DIRECTORY, registrations::directory, 0),
                new Act(Step.STOCK, registrations::stock, 1),
                new Act(Step.ON_TIME, () -> registrations.wave(Wave.ON_TIME), 0),
                new Act(Step.CLAIMS, () -> review.submit(new TreeMap<>()), 1),
                new Act(Step.REVIEW, this::reviewWithLateRegistrations, 2),
                new Act(Step.CLOSE, this::close, 1),
                new Act(Step.SECOND_WAVE, this::lateRegistrations, 1),
                new Act(Step.CORRECTIONS, this::corrections, 1));
    }

    /** Does it until it has succeeded. */
    void perform(Act act) throws InterruptedException {
        clock.advanceTo(act.begins().instant());
        await("patience with " + act.begins())
                .pollInSameThread()
                .pollInterval(BETWEEN_ATTEMPTS)
                .atMost(PATIENCE)
                .until(() -> succeeds(act.action()));
    }

    /** Reads the month back; every law must hold. */
    Ending ending() throws InterruptedException {
        review.measure(Stage.AFTER_SECOND_WAVE);
        assertThat(laws.allHold()).isTrue();
        Map<String, String> payers = new TreeMap<>();
        Map<String, String> keys = new HashMap<>();
        for (Allocation allocation : claims.allocations()) {
            keys.put(allocation.receiptId(), allocation.key());
            payers.put(allocation.key(), allocation.outcome() + allocation.code() + allocation.parts());
        }
        Map<String, Long> ledger = new TreeMap<>();
        claims.ledger(entry -> ledger.merge(
                keys.get(entry.path("receiptId").asText())
                        + ' '
                        + entry.path("account").asText()
                        + ' '
                        + entry.path("insurerNumber").asText(),
                entry.path("yen").asLong(),
                Long::sum));
        ledger.values().removeIf(yen -> yen == 0);
        return new Ending(payers, ledger);
    }

    private void reviewWithLateRegistrations() throws InterruptedException {
        claims.startReview();
        registrations.wave(Wave.FIRST_LATE);
        review.review();
    }

    private void close() throws InterruptedException {
        review.close();
        review.settle();
    }

    private void lateRegistrations() throws InterruptedException {
        registrations.wave(Wave.SECOND_LATE);
        review.settle();
    }

    private void corrections() throws InterruptedException {
        registrations.corrections();
        review.settle();
    }

    private static boolean succeeds(Action action) throws InterruptedException {
        try {
            action.run();
            return true;
        } catch (ApiFailure | UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }
}
