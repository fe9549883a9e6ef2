package jp.shikaku.benchmarks.claims;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What to measure.
 *
 * @param receipts receipts of the month, one person each
 * @param perFile receipts per claim file; one file per institution
 * @param senders connections that send files and fetch results
 * @param heap -Xmx of the claims service
 * @param data folder of the database; the people in it are used again, the month never
 * @param root root of the built project
 * @param intakeOnly whether to stop when every file is checked; the registry then has nobody in it
 * @param baselines whether to measure bare parsing and bare COPY as well; without them the month stays in the database
 * @param warmUp receipts that are played as the trial run of the month before anything is measured
 */
record MonthOptions(
        int receipts,
        int perFile,
        int senders,
        String heap,
        Path data,
        Path root,
        boolean intakeOnly,
        boolean baselines,
        int warmUp) {

    static final String USAGE = "options: --receipts 1000000 --per-file 1000 --senders 4 --heap 512m "
            + "--data target/month-benchmark --root . --intake-only false --baselines true --warm-up 0";

    static MonthOptions of(String... arguments) {
        MonthOptions options = new MonthOptions(
                1_000_000, 1_000, 4, "512m", Path.of("target", "month-benchmark"), Path.of("."), false, true, 0);
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

    int files() {
        return (receipts + perFile - 1) / perFile;
    }

    private MonthOptions with(String name, String value) {
        return switch (name) {
            case "--receipts" ->
                new MonthOptions(
                        Integer.parseInt(value), perFile, senders, heap, data, root, intakeOnly, baselines, warmUp);
            case "--per-file" ->
                new MonthOptions(
                        receipts, Integer.parseInt(value), senders, heap, data, root, intakeOnly, baselines, warmUp);
            case "--senders" ->
                new MonthOptions(
                        receipts, perFile, Integer.parseInt(value), heap, data, root, intakeOnly, baselines, warmUp);
            case "--heap" ->
                new MonthOptions(receipts, perFile, senders, value, data, root, intakeOnly, baselines, warmUp);
            case "--data" ->
                new MonthOptions(receipts, perFile, senders, heap, Path.of(value), root, intakeOnly, baselines, warmUp);
            case "--root" ->
                new MonthOptions(receipts, perFile, senders, heap, data, Path.of(value), intakeOnly, baselines, warmUp);
            case "--intake-only" ->
                new MonthOptions(
                        receipts, perFile, senders, heap, data, root, Boolean.parseBoolean(value), baselines, warmUp);
            case "--baselines" ->
                new MonthOptions(
                        receipts, perFile, senders, heap, data, root, intakeOnly, Boolean.parseBoolean(value), warmUp);
            case "--warm-up" ->
                new MonthOptions(
                        receipts, perFile, senders, heap, data, root, intakeOnly, baselines, Integer.parseInt(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
