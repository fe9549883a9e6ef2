package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit of work: the lots of one month that one worker claimed together.
 *
 * @param owner whose claim it is
 * @param month the claim month of all its receipts
 * @param lots the numbers of its lots
 * @param startedNanos when it was claimed, by {@link System#nanoTime()}
 */
record Chunk(UUID owner, LocalDate month, List<Long> lots, long startedNanos) {

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** The lots, for {@code ANY}. */
    Long[] lotNumbers() {
        return lots.toArray(Long[]::new);
    }
}
