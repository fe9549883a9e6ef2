package jp.shikaku.local.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.play.StageResult.OutcomeSum;
import jp.shikaku.population.claims.Situation;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What a run remembers")
class PlayStateTest {

    @Test
    @DisplayName("is read back as it was written")
    void readBack(@TempDir Path folder) {
        Path file = folder.resolve("state.json");
        StageResult result = new StageResult(
                List.of(new OutcomeSum("MOVED", "04", 3, 400, 4_000), new OutcomeSum("HELD", null, 1, 10, 100)),
                new OutcomeSum("TOTAL", null, 4, 410, 4_100),
                2,
                new DayCounts(5, 1, 0, Map.of(Situation.LATE, 1), Map.of()));
        PlayState state = PlayState.open(file, 7, 300);
        state.fileIds().put("a.UKE", "f1");
        state.stage(Stage.REVIEWED, result);
        state.done(Step.DIRECTORY, 1.5);

        PlayState again = PlayState.open(file, 8, 400);

        assertThat(again.seed()).isEqualTo(7);
        assertThat(again.people()).isEqualTo(300);
        assertThat(again.isDone(Step.DIRECTORY)).isTrue();
        assertThat(again.isDone(Step.STOCK)).isFalse();
        assertThat(again.stage(Stage.REVIEWED)).isEqualTo(result);
        assertThat(again.fileIds()).containsEntry("a.UKE", "f1");
        assertThat(again.seconds()).containsEntry(Step.DIRECTORY, 1.5);
    }
}
