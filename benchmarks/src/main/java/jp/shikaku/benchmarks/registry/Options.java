package jp.shikaku.benchmarks.registry;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What to measure.
 *
 * @param people persons to load; half of them have an earlier qualification too
 * @param seconds length of each measurement of reading
 * @param connections connections of each measurement of reading
 * @param lines lines of the bulk registration that is measured
 * @param data folder of the database, used again if it holds one of the same size
 * @param root root of the built project
 */
record Options(int people, int seconds, int connections, int lines, Path data, Path root) {

    static final String USAGE = "options: --people 1000000 --seconds 30 --connections 16 --lines 50000 "
            + "--data target/registry-benchmark --root .";

    static Options of(String... arguments) {
        Options options = new Options(1_000_000, 30, 16, 50_000, Path.of("target", "registry-benchmark"), Path.of("."));
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            String name = left.poll();
            if (left.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(name, left.poll());
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--people" -> new Options(Integer.parseInt(value), seconds, connections, lines, data, root);
            case "--seconds" -> new Options(people, Integer.parseInt(value), connections, lines, data, root);
            case "--connections" -> new Options(people, seconds, Integer.parseInt(value), lines, data, root);
            case "--lines" -> new Options(people, seconds, connections, Integer.parseInt(value), data, root);
            case "--data" -> new Options(people, seconds, connections, lines, Path.of(value), root);
            case "--root" -> new Options(people, seconds, connections, lines, data, Path.of(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
