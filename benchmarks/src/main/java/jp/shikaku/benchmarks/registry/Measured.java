package jp.shikaku.benchmarks.registry;

import java.util.Arrays;

/**
 * What one measurement of reading saw.
 *
 * @param perSecond answers per second
 * @param micros latency of every answer in microseconds, ascending
 */
record Measured(double perSecond, long... micros) {

    /** Latency in milliseconds that this share of the answers did not exceed. */
    double percentile(double share) {
        return micros.length == 0
                ? 0
                : micros[(int) Math.min(micros.length - 1, Math.floor(share * micros.length))] / 1000.0;
    }

    static Measured of(double seconds, long[] latencies) {
        Arrays.sort(latencies);
        return new Measured(latencies.length / seconds, latencies);
    }
}
