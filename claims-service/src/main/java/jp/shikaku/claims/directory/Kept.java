package jp.shikaku.claims.directory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that are asked for once and kept for a while; never more than a bounded number. */
final class Kept<K, V> {

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final long nanos;
    private final int most;

    /**
     * Keeps nothing yet.
     *
     * @param time how long an answer is kept
     * @param most how many answers; more than that are asked for anew
     */
    Kept(Duration time, int most) {
        nanos = time.toNanos();
        this.most = most;
    }

    private record Answer<V>(V value, long at) {}

    V get(K key, Function<K, V> question) {
        Answer<V> before = answers.get(key);
        if (before != null && System.nanoTime() - before.at() < nanos) {
            return before.value();
        }
        V value = question.apply(key);
        if (answers.size() >= most) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, System.nanoTime()));
        return value;
    }
}
