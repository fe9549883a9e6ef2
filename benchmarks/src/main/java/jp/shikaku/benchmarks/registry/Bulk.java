package jp.shikaku.benchmarks.registry;

import java.util.ArrayList;
import java.util.List;

/** Registrations in files of lines. */
final class Bulk {

    private static final int LINES_PER_FILE = 20_000;

    private Bulk() {}

    /**
     * Registers everybody from one person up to before another.
     *
     * @param query of the request, for example {@code ?initialLoad=true}
     * @return lines per second of sending and waiting, all of them accepted
     */
    static double register(Registry registry, int from, int to, String query) {
        String token = registry.token("operator");
        long lines = 0;
        long nanos = 0;
        int next = from;
        while (next < to) {
            List<String> file = new ArrayList<>(LINES_PER_FILE);
            while (next < to && file.size() < LINES_PER_FILE - 1) {
                file.addAll(People.lines(next++));
            }
            String body = String.join("\n", file);
            long start = System.nanoTime();
            String verdicts = registry.send("POST", "/v1/registrations" + query, token, "application/x-ndjson", body);
            nanos += System.nanoTime() - start;
            lines += file.size();
            long registered = verdicts.lines()
                    .filter(v -> v.contains("\"verdict\":\"REGISTERED\"") || v.contains("\"verdict\":\"UNCHANGED\""))
                    .count();
            if (registered != file.size()) {
                throw new IllegalStateException((file.size() - registered) + " lines were not registered, for example "
                        + verdicts.lines().filter(v -> v.contains("\"code\"")).findFirst());
            }
        }
        return lines / (nanos / 1e9);
    }
}
