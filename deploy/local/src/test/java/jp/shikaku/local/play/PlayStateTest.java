package jp.shikaku.local.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.compare.DayCounts;
import jp.shikaku.local.compare.KindResult;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.local.play.StageResult.OutcomeSum;
import jp.shikaku.population.claims.Situation;
import jp.shikaku.receipt.layout.ReceiptKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("What a run remembers")
class PlayStateTest {

    private static final DayCounts DAYS = new DayCounts(5, 1, 0, Map.of(Situation.LATE, 1), Map.of());

    @Test
    @DisplayName("is read back as it was written")
    void readBack(@TempDir Path folder) {
        Path file = folder.resolve("state.json");
        StageResult result = new StageResult(
                List.of(new OutcomeSum("MOVED", "04", 3, 400, 4_000), new OutcomeSum("HELD", null, 1, 10, 100)),
                new OutcomeSum("TOTAL", null, 4, 410, 4_100),
                2,
                DAYS,
                List.of(new KindResult(ReceiptKind.DPC, 4, 2, Map.of("MOVED", 2), DAYS)));
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

    @Test
    @DisplayName("is not gone on with where the generator has changed")
    void otherEdition(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), "{\"seed\":7,\"people\":300}");

        assertThatThrownBy(() -> PlayState.open(file, 7, 300))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--fresh");
    }
}
