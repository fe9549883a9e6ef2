package jp.shikaku.benchmarks.notices;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What to measure.
 *
 * @param notices how many are due
 * @param workers threads of the run
 * @param bundleSize documents per bundle for the printer, 0 for no bundles
 * @param bareSeconds length of the bare rendering
 * @param heap of the service
 * @param data folder of the database
 * @param root root of the built project
 */
record NoticeOptions(int notices, int workers, int bundleSize, int bareSeconds, String heap, Path data, Path root) {

    static final String USAGE = "options: --notices 100000 --workers 2 --bundle-size 0 --bare-seconds 20 --heap 512m "
            + "--data target/notice-benchmark --root .";

    static NoticeOptions of(String... arguments) {
        NoticeOptions options =
                new NoticeOptions(100_000, 2, 0, 20, "512m", Path.of("target", "notice-benchmark"), Path.of("."));
        Iterator<String> left = List.of(arguments).iterator();
        while (left.hasNext()) {
            String name = left.next();
            if (!left.hasNext()) {
                throw new IllegalArgumentException(USAGE);
            }
            options = options.with(name, left.next());
        }
        return options;
    }

    private NoticeOptions with(String name, String value) {
        return switch (name) {
            case "--notices" ->
                new NoticeOptions(Integer.parseInt(value), workers, bundleSize, bareSeconds, heap, data, root);
            case "--workers" ->
                new NoticeOptions(notices, Integer.parseInt(value), bundleSize, bareSeconds, heap, data, root);
            case "--bundle-size" ->
                new NoticeOptions(notices, workers, Integer.parseInt(value), bareSeconds, heap, data, root);
            case "--bare-seconds" ->
                new NoticeOptions(notices, workers, bundleSize, Integer.parseInt(value), heap, data, root);
            case "--heap" -> new NoticeOptions(notices, workers, bundleSize, bareSeconds, value, data, root);
            case "--data" -> new NoticeOptions(notices, workers, bundleSize, bareSeconds, heap, Path.of(value), root);
            case "--root" -> new NoticeOptions(notices, workers, bundleSize, bareSeconds, heap, data, Path.of(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
