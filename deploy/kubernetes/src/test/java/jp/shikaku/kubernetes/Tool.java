package jp.shikaku.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** Programs of the machine, and the folder of the project. */
final class Tool {

    private static final Path ROOT =
            Path.of(System.getProperty("shikaku.root")).toAbsolutePath().normalize();

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Tool() {}

    /** A file or folder of the project. */
    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    /**
     * What a program prints; both streams together. The test is skipped where the program is not installed.
     *
     * @throws AssertionError if it ends with an error
     */
    static String run(List<String> command) {
        try {
            Path printed = Files.createTempFile(path("deploy/kubernetes/target"), "printed", ".txt");
            Process process = start(command, printed);
            boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(printed);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + (ended ? ":\n" : " did not end:\n") + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Path printed) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
        } catch (IOException e) {
            Assumptions.abort(command.get(0) + " is not installed on this machine: skipped");
            throw new UncheckedIOException(e);
        }
    }
}
