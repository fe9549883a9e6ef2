package jp.shikaku.local.play;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.population.TownSettings;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A month on the three services as processes")
class MonthIT {

    private static final TownSettings SMALL = TownSettings.demo(TownSettings.DEFAULT_SEED, 200);

    @Test
    @DisplayName("keeps every law, bills fewer days wrongly, and is the same after a restart")
    void month() throws Exception {
        Month.Result first;
        try (StartedSuite started = StartedSuite.start("month", false)) {
            first = Month.play(started.suite, started.api, SMALL, new Progress(System.out));
        }
        Month.Result again;
        try (StartedSuite started = StartedSuite.start("month", true)) {
            again = Month.play(started.suite, started.api, SMALL, new Progress(System.out));
        }

        for (Law law : Law.values()) {
            assertThat(first.laws().brokenAt(law)).as(law.key()).isNull();
            assertThat(again.laws().brokenAt(law))
                    .as(law.key() + " after a restart")
                    .isNull();
        }
        assertThat(again.stages()).isEqualTo(first.stages());
        DayCounts claimed = first.stages().get(Stage.AS_CLAIMED).days();
        DayCounts end = first.stages().get(Stage.AFTER_SECOND_WAVE).days();
        assertThat(end.wrong()).isLessThan(claimed.wrong());
        assertThat(end.right()).isGreaterThan(claimed.right());
    }
}
