package jp.shikaku.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;

/** Writes the result for programs. */
public final class SummaryFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryFile() {}

    /**
     * Writes summary.json.
     *
     * @param file where to
     * @param result the played month
     * @param startSeconds how long the suite took to start
     * @param totalSeconds how long everything took in this run
     */
    public static void write(Path file, Month.Result result, double startSeconds, double totalSeconds) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("claimMonth", Month.CLAIM_MONTH);
        content.put(
                "treatmentMonth", result.town().settings().month().toString().substring(0, 7));
        content.put("seed", result.town().settings().seed());
        content.put("people", result.town().residents().size());
        content.put("receiptsSent", result.town().receipts().size());
        Map<String, Object> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            stages.put(stage.key(), result.stages().get(stage));
        }
        content.put("stages", stages);
        content.put(
                "wronglyBilledDays",
                Map.of(
                        "asClaimed",
                                result.stages().get(Stage.AS_CLAIMED).days().wrong(),
                        "afterSecondWave",
                                result.stages()
                                        .get(Stage.AFTER_SECOND_WAVE)
                                        .days()
                                        .wrong()));
        Map<String, Boolean> laws = new LinkedHashMap<>();
        for (Law law : Law.values()) {
            laws.put(law.key(), result.laws().holds(law));
        }
        content.put("laws", laws);
        Map<String, Double> seconds = new LinkedHashMap<>(result.seconds());
        seconds.put("start", rounded(startSeconds));
        seconds.put("thisRun", rounded(totalSeconds));
        content.put("durationsSeconds", seconds);
        try {
            JSON.writeValue(file.toFile(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
