package jp.shikaku.claims.notification;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: doubled each time up to a longest delay, and between half and the whole of
 * that at random, so that receivers that failed together are not tried together.
 *
 * @param first after the first failure
 * @param longest never more than this
 */
record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 40;

    /** The delay after an attempt, counted from 1. */
    Duration after(int attempt, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempt - 1, DOUBLINGS);
        long whole = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(whole / 2 + (long) (random.nextDouble() * (whole - whole / 2)));
    }
}
