package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.util.UUID;

/**
 * A unit of work: receipts of one month that one worker claimed together.
 *
 * @param owner whose claim it is
 * @param startedNanos when it was claimed, by {@link System#nanoTime()}
 */
record Chunk(UUID owner, long startedNanos) {

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
