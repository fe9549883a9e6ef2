package jp.shikaku.claims.directory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that are asked for once and kept for a while; never more than a bounded number. */
final class Kept<K, V> {

    private static final int MOST = 10_000;

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final long nanos;

    Kept(Duration time) {
        nanos = time.toNanos();
    }

    private record Answer<V>(V value, long at) {}

    V get(K key, Function<K, V> question) {
        Answer<V> before = answers.get(key);
        if (before != null && System.nanoTime() - before.at() < nanos) {
            return before.value();
        }
        V value = question.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, System.nanoTime()));
        return value;
    }
}
