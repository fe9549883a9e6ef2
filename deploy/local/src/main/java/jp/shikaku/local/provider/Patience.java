package jp.shikaku.local.provider;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what services do by themselves. */
final class Patience {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 200;

    private Patience() {}

    /**
     * Asks until the answer is not empty, and tells it.
     *
     * @param what what is awaited, for the sentence when it takes too long
     * @throws IllegalStateException if it takes too long
     */
    static String until(String what, Supplier<String> answer) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            String found = answer.get();
            if (!found.isEmpty()) {
                return found;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("Waited " + LIMIT.toSeconds() + " seconds in vain for " + what + '.');
    }
}
