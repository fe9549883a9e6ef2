package jp.shikaku.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Plants keys in repositories made for the test; {@code deploy/checks/no-secrets} reads this one's before a release. */
@DisplayName("The search for secrets in the history")
class SecretsInHistoryTest {

    private static final String SCRIPT = "deploy/checks/no-secrets";
    private static final String KEY = "-----BEGIN EC PRIVATE" + " KEY-----";

    @TempDir
    Path repository;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Path script = repository.resolve(SCRIPT);
        Files.createDirectories(script.getParent());
        Files.copy(Path.of(System.getProperty("shikaku.root")).resolve(SCRIPT), script);
        git("init", "-q", "-b", "main");
        commit("first", "README.md", "Nothing secret here");
    }

    @Test
    @DisplayName("finds none where there is none, and counts what it read")
    void clean() throws IOException, InterruptedException {
        commit("second", "README.md", "Nor here");

        Outcome outcome = search();

        assertThat(outcome.text()).contains("No secret in 2 commits.");
        assertThat(outcome.code()).isZero();
    }

    @Test
    @DisplayName("finds one in a file that was removed again, in a binary file, in a message, by the name of a file")
    void commits() throws IOException, InterruptedException {
        commit("removed later", "removed.txt", KEY);
        git("rm", "-q", "removed.txt");
        commit("binary", "picture.bin", "\0\1" + KEY);
        commit("told by " + KEY, "README.md", "Nor here");
        commit("a store", "service.p12", "\0\1\2");

        Outcome outcome = search();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).contains("b/removed.txt", "b/picture.bin", "(message)", "service.p12");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ours", "recursive"})
    @DisplayName("finds one of a branch whose changes a merge dropped, and one that was put in while merging")
    void merges(String strategy) throws IOException, InterruptedException {
        boolean dropped = "ours".equals(strategy);
        git("checkout", "-q", "-b", "side");
        commit("side", "side.txt", dropped ? KEY : "Nothing");
        git("checkout", "-q", "main");
        commit("second", "README.md", "Nor here");
        git("merge", "-q", "--no-commit", "--no-ff", "-s", strategy, "side");
        commit("merge", "merged.txt", dropped ? "Nothing" : KEY);
        git("branch", "-q", "-D", "side");

        Outcome outcome = search();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).contains(dropped ? "b/side.txt" : "b/merged.txt");
    }

    @Test
    @DisplayName("says so where only a part of the history is there")
    void shallow() throws IOException, InterruptedException {
        commit("second", "README.md", "Nor here");
        git("clone", "-q", "--depth", "1", repository.toUri().toString(), "part");

        Outcome outcome =
                run(repository, repository.resolve("part").resolve(SCRIPT).toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.text()).contains("Only a part of the history");
    }

    private Outcome search() throws IOException, InterruptedException {
        return run(repository, repository.resolve(SCRIPT).toString());
    }

    private void commit(String message, String file, String content) throws IOException, InterruptedException {
        Files.writeString(repository.resolve(file), content);
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        Outcome outcome = run(repository, command.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.text()).isZero();
    }

    private static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "test",
                        "GIT_AUTHOR_EMAIL", "test@example.jp",
                        "GIT_COMMITTER_NAME", "test",
                        "GIT_COMMITTER_EMAIL", "test@example.jp",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private record Outcome(int code, String text) {}
}
