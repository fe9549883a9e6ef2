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
 */
record MonthOptions(int receipts, int perFile, int senders, String heap, Path data, Path root) {

    static final String USAGE = "options: --receipts 1000000 --per-file 1000 --senders 4 --heap 512m "
            + "--data target/month-benchmark --root .";

    static MonthOptions of(String... arguments) {
        MonthOptions options =
                new MonthOptions(1_000_000, 1_000, 4, "512m", Path.of("target", "month-benchmark"), Path.of("."));
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
            case "--receipts" -> new MonthOptions(Integer.parseInt(value), perFile, senders, heap, data, root);
            case "--per-file" -> new MonthOptions(receipts, Integer.parseInt(value), senders, heap, data, root);
            case "--senders" -> new MonthOptions(receipts, perFile, Integer.parseInt(value), heap, data, root);
            case "--heap" -> new MonthOptions(receipts, perFile, senders, value, data, root);
            case "--data" -> new MonthOptions(receipts, perFile, senders, heap, Path.of(value), root);
            case "--root" -> new MonthOptions(receipts, perFile, senders, heap, data, Path.of(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
