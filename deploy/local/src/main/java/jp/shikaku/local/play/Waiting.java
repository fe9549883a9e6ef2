package jp.shikaku.local.play;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import jp.shikaku.local.cli.Refusal;

/** Waits for services that work on by themselves. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Waiting() {}

    /**
     * Waits until something holds.
     *
     * @param what what is awaited, for the sentence when it takes too long
     * @param limit how long to wait
     */
    static void until(String what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Refusal(Refusal.SUITE, "Waited " + limit.toMinutes() + " minutes in vain for " + what + '.');
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
