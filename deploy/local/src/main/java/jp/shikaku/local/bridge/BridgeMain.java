package jp.shikaku.local.bridge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jp.shikaku.local.cli.Refusal;

/** Entry of {@code deploy/local/bridge}: one argument, the file of settings. Ends with Ctrl-C. */
public final class BridgeMain {

    private static final Duration BETWEEN_SCANS = Duration.ofMillis(500);

    private BridgeMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("Usage: bridge SETTINGS.properties; see docs/national-messages.md.");
            System.exit(Refusal.USAGE);
        }
        try {
            Bridge bridge = new Bridge(BridgeSettings.read(Path.of(arguments[0])), System.out::println);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            System.out.println("The bridge watches its folder.");
            run(bridge, ended);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private static void run(Bridge bridge, CountDownLatch ended) throws InterruptedException {
        do {
            try {
                bridge.scan();
            } catch (IOException e) {
                System.out.println("The folder cannot be read or written ("
                        + e.getClass().getSimpleName() + "); the bridge tries again.");
            }
        } while (!ended.await(BETWEEN_SCANS.toMillis(), TimeUnit.MILLISECONDS));
    }
}
