package jp.shikaku.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.compare.Laws.Law;
import jp.shikaku.local.compare.Stage;
import jp.shikaku.population.TownSettings;

/** How far the month has been played, in a small file beside the data. Not thread-safe. */
final class PlayState {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final double HUNDREDTHS = 100;

    private final Path file;
    private final Content content;

    /** What the file holds. Fields are public for the JSON mapper only. */
    static final class Content {
        public int edition;
        public long seed;
        public int people;
        public List<Step> done = new ArrayList<>();
        public Map<String, String> fileIds = new TreeMap<>();
        public Map<Stage, StageResult> stages = new EnumMap<>(Stage.class);
        public Map<Step, Double> seconds = new EnumMap<>(Step.class);
        public Map<Law, String> broken = new EnumMap<>(Law.class);
    }

    private PlayState(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Reads the state of earlier runs; a new one if there is none.
     *
     * @throws Refusal if the generator has changed since, so that the town could not be made again
     */
    static PlayState open(Path file, long seed, int people) {
        try {
            if (Files.exists(file)) {
                Content kept = JSON.readValue(file.toFile(), Content.class);
                if (kept.edition != TownSettings.EDITION) {
                    throw new Refusal(
                            Refusal.DATA,
                            "The data are of a town as an earlier version made it: use --fresh to begin anew.");
                }
                return new PlayState(file, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Content content = new Content();
        content.edition = TownSettings.EDITION;
        content.seed = seed;
        content.people = people;
        return new PlayState(file, content);
    }

    long seed() {
        return content.seed;
    }

    int people() {
        return content.people;
    }

    boolean isDone(Step step) {
        return content.done.contains(step);
    }

    void done(Step step, double seconds) {
        content.done.add(step);
        content.seconds.put(step, Math.round(seconds * HUNDREDTHS) / HUNDREDTHS);
        save();
    }

    Map<Step, Double> seconds() {
        return content.seconds;
    }

    /** Ids of the claim files by their names. */
    Map<String, String> fileIds() {
        return content.fileIds;
    }

    /** Laws that were found broken so far, and where. */
    Map<Law, String> broken() {
        return content.broken;
    }

    void stage(Stage stage, StageResult result) {
        content.stages.put(stage, result);
        save();
    }

    StageResult stage(Stage stage) {
        return content.stages.get(stage);
    }

    void save() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(next.toFile(), content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
