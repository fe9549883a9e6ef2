package jp.shikaku.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

/** Programs of the machine, and the folder of the project. */
final class Tool {

    private static final Path ROOT =
            Path.of(System.getProperty("shikaku.root")).toAbsolutePath().normalize();

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
        Process process = start(command);
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ":\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            Assumptions.abort(command.get(0) + " is not installed on this machine: skipped");
            throw new UncheckedIOException(e);
        }
    }
}
