package jp.shikaku.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.ClaimsApi;
import jp.shikaku.local.api.EligibilityApi;
import jp.shikaku.local.api.NoticeApi;
import jp.shikaku.local.cli.Request;
import jp.shikaku.local.compare.Laws;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;
import jp.shikaku.local.suite.SuiteFolder;
import jp.shikaku.population.ResidentEntries;
import jp.shikaku.population.Town;
import jp.shikaku.population.TownGenerator;
import jp.shikaku.population.TownJson;
import jp.shikaku.population.TownSettings;
import jp.shikaku.population.coverage.Wave;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The month from the existing stock to the notices. Steps that an earlier run did are not done again. */
public final class Month {

    /** The claim month that is played; treatment was in the month before. */
    public static final String CLAIM_MONTH = "2026-10";

    private final PlayState state;
    private final SuiteClock clock;
    private final Progress progress;
    private final Town town;
    private final Laws laws;
    private final Registrations registrations;
    private final ReviewMonth review;
    private final Notices notices;
    private final ClaimsApi claims;

    private Month(PlayState state, Suite suite, Api api, Progress progress) {
        this.state = state;
        this.progress = progress;
        this.clock = new SuiteClock(suite.folder().clockOffset());
        this.town = TownGenerator.generate(TownSettings.demo(state.seed(), state.people()));
        this.laws = new Laws(town.receipts());
        state.broken().forEach(laws::fail);
        EligibilityApi eligibility = new EligibilityApi(api, suite.eligibility());
        this.claims = new ClaimsApi(api, suite.claims(), CLAIM_MONTH);
        this.registrations = new Registrations(eligibility, town, progress);
        this.review = new ReviewMonth(claims, eligibility, town, laws, progress);
        this.notices = new Notices(
                new NoticeApi(api, suite.notice()), eligibility, suite.folder().notices(), progress);
    }

    /**
     * How a month ended.
     *
     * @param town the town
     * @param stages the stages in their order
     * @param laws which laws hold
     * @param seconds how long each step took when it was done
     * @param examples receipts worth explaining
     * @param document id of a notice, null if there is none
     */
    public record Result(
            Town town,
            Map<Stage, StageResult> stages,
            Laws laws,
            Map<String, Double> seconds,
            List<Examples.Example> examples,
            String document) {}

    /** The first day of the play, on which the clock of a new suite begins. */
    public static Instant begin() {
        return Step.DIRECTORY.instant();
    }

    /** The town that a folder holds, or a new one as asked for. */
    public static TownSettings settings(SuiteFolder folder, Request.Play play) {
        PlayState state = PlayState.open(
                folder.state(),
                play.seed() == null ? TownSettings.DEFAULT_SEED : play.seed(),
                play.people() == null ? TownSettings.DEFAULT_PEOPLE : play.people());
        return TownSettings.demo(state.seed(), state.people());
    }

    /** Plays what is left of the month on a running suite, reads the end back and compares it. */
    public static Result play(Suite suite, Api api, TownSettings settings, Progress progress)
            throws InterruptedException {
        PlayState state = PlayState.open(suite.folder().state(), settings.seed(), settings.people());
        state.save();
        Month month = new Month(state, suite, api, progress);
        fill(suite, month.town);
        return month.play();
    }

    static void fill(Suite suite, Town town) {
        try {
            suite.register().fill(new String(TownJson.lines(ResidentEntries.of(town.residents())), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result play() throws InterruptedException {
        progress.say("A town of " + town.residents().size() + " people, seed " + state.seed());
        step(Step.DIRECTORY, registrations::directory);
        step(Step.STOCK, registrations::stock);
        step(Step.ON_TIME, () -> registrations.wave(Wave.ON_TIME));
        step(Step.CLAIMS, () -> {
            review.submit(state.fileIds());
            measure(Stage.AS_CLAIMED);
        });
        step(Step.REVIEW, () -> {
            review.review();
            measure(Stage.REVIEWED);
        });
        step(Step.FIRST_WAVE, () -> {
            registrations.wave(Wave.FIRST_LATE);
            review.settle();
            measure(Stage.AFTER_FIRST_WAVE);
        });
        step(Step.CLOSE, review::close);
        step(Step.SECOND_WAVE, () -> {
            registrations.wave(Wave.SECOND_LATE);
            review.settle();
        });
        step(Step.CORRECTIONS, () -> {
            registrations.corrections();
            review.settle();
        });
        step(Step.NOTICES, notices::issue);
        repeat();
        measure(Stage.AFTER_SECOND_WAVE);
        return result();
    }

    /** What was sent before is sent again and must change nothing. */
    private void repeat() throws InterruptedException {
        progress.say("再送 / sending again what was sent before");
        Map<String, Integer> verdicts = registrations.wave(Wave.SECOND_LATE);
        verdicts.remove("UNCHANGED");
        if (!verdicts.isEmpty()) {
            laws.fail(Law.REPETITION_CHANGES_NOTHING, "registrations " + verdicts);
        }
        review.repeatOneFile(state.fileIds());
        review.settle();
    }

    private Result result() {
        Map<Stage, StageResult> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, state.stage(stage));
        }
        Map<String, Double> seconds = new LinkedHashMap<>();
        state.seconds().forEach((step, duration) -> seconds.put(step.name(), duration));
        return new Result(
                town,
                stages,
                laws,
                seconds,
                Examples.choose(claims, town),
                notices.documents().stream().findFirst().orElse(null));
    }

    private void measure(Stage stage) {
        StageResult result = review.measure(stage);
        StageResult claimed = state.stage(Stage.AS_CLAIMED);
        if (claimed != null && !claimed.total().equals(result.total())) {
            laws.fail(Law.CONSERVATION, "the totals " + stage.en() + " differ from those as claimed");
        }
        StageResult before = state.stage(stage);
        if (before != null && !before.equals(result)) {
            laws.fail(Law.REPETITION_CHANGES_NOTHING, "the result differs from that of the run before");
        }
        for (Law law : Law.values()) {
            if (!laws.holds(law)) {
                state.broken().put(law, laws.brokenAt(law));
            }
        }
        state.stage(stage, result);
    }

    private void step(Step step, Action action) throws InterruptedException {
        if (state.isDone(step)) {
            return;
        }
        progress.say(step.day() + "  " + step.title());
        clock.advanceTo(step.instant());
        double start = progress.seconds();
        action.run();
        state.done(step, progress.seconds() - start);
    }

    /** What a step does. */
    private interface Action {
        void run() throws InterruptedException;
    }
}
