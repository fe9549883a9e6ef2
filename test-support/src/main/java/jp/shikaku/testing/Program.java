package jp.shikaku.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs another program for a test, and ends it if it takes too long: a test never waits for it without a limit. */
public final class Program {

    private Program() {}

    /**
     * How a program ended.
     *
     * @param status what it ended with; not 0 if it was ended for taking too long
     * @param printed both of its streams together
     */
    public record Ended(int status, String printed) {}

    /**
     * Starts a program and waits for its end.
     *
     * @param limit after which it is ended, with all that it started
     * @throws IOException if it cannot be started
     */
    public static Ended run(ProcessBuilder command, Duration limit) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(process));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
