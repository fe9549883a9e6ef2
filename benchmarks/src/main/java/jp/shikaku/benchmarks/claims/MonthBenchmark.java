package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jp.shikaku.receipt.check.CheckedReceipt;
import jp.shikaku.receipt.check.ClaimFileReader;

/** Receipts per second from bytes to decision to delivery, phase by phase, beside bare COPY and bare parsing. */
public final class MonthBenchmark {

    private final TwoServices services;
    private final MonthOptions options;
    private final PrintStream out;
    private final Usage usage;
    private final MonthClient client;
    private final Path files;

    private MonthBenchmark(TwoServices services, MonthOptions options, PrintStream out) throws IOException {
        this.services = services;
        this.options = options;
        this.out = out;
        this.usage = new Usage(services);
        this.client = new MonthClient(services, options);
        this.files = options.data().resolve("files");
    }

    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        MonthOptions options;
        try {
            options = MonthOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(MonthOptions.USAGE);
            System.exit(2);
            return;
        }
        try (TwoServices services = TwoServices.start(options)) {
            new MonthBenchmark(services, options, System.out).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException, SQLException {
        if (!options.intakeOnly()) {
            provideRegistry();
        }
        List<Path> written = writeFiles();
        client.fetchTokens();
        if (options.warmUp() > 0) {
            client.playTrial(written.subList(0, options.warmUp() / options.perFile()));
        }
        services.execute("postgres", "SELECT pg_stat_statements_reset()");
        long start = System.nanoTime();
        phase("intake", () -> client.sendAll(written));
        if (!options.intakeOnly()) {
            phase("review", client::review);
            phase("close and booking", client::close);
            phase("delivery", client::fetchResults);
            double all = (System.nanoTime() - start) / 1e9;
            out.printf("%-18s %8.1f s %9.0f receipts/s%n", "bytes to delivery", all, options.receipts() / all);
            out.printf("outcomes: %s%n", client.outcomes());
        }
        memory();
        statements();
        if (options.baselines()) {
            parse(written);
        }
        if (options.baselines() && !options.intakeOnly()) {
            copy();
        }
    }

    private void memory() {
        out.printf(
                "largest resident memory: claims-service %d MiB (heap %s), eligibility-service %d MiB%n",
                usage.largestResidentMib(TwoServices.CLAIMS),
                options.heap(),
                usage.largestResidentMib(TwoServices.ELIGIBILITY));
    }

    private void provideRegistry() {
        int there = Integer.parseInt(services.value(
                TwoServices.ELIGIBILITY,
                "SELECT coalesce(max(substr(person_ref, 5)::integer) + 1, 0) FROM person_current"));
        if (there < options.receipts()) {
            long start = System.nanoTime();
            SyntheticMonth.people(there, options.receipts())
                    .forEach(sql -> services.execute(TwoServices.ELIGIBILITY, sql));
            services.execute(
                    TwoServices.ELIGIBILITY,
                    "INSERT INTO knowledge_position VALUES (0, 1, now(), 'benchmark', true) ON CONFLICT DO NOTHING");
            services.execute(TwoServices.ELIGIBILITY, "UPDATE knowledge_head SET position = 1, known_at = now()");
            services.execute(TwoServices.ELIGIBILITY, "VACUUM ANALYZE person_current, qualification_current");
            out.printf("people filled in by SQL: %d in %.1f s%n", options.receipts() - there, seconds(start));
        }
        services.execute(TwoServices.ELIGIBILITY, "CHECKPOINT");
    }

    private List<Path> writeFiles() throws IOException {
        Files.createDirectories(files);
        List<Path> written = new ArrayList<>();
        long bytes = 0;
        for (int file = 0; file < options.files(); file++) {
            Path path = files.resolve(file + ".UKE");
            int from = file * options.perFile();
            SyntheticMonth.write(path, file, from, Math.min(options.receipts(), from + options.perFile()));
            written.add(path);
            bytes += Files.size(path);
        }
        out.printf("%d receipts in %d files, %.1f MB%n", options.receipts(), written.size(), bytes / 1e6);
        return written;
    }

    private void phase(String name, Phase phase) throws InterruptedException, IOException {
        Map<String, Double> before = usage.processor();
        Map<String, Double> databaseBefore = usage.database();
        long start = System.nanoTime();
        phase.run();
        double seconds = seconds(start);
        out.printf(
                "%-18s %8.1f s %9.0f receipts/s   processor µs per receipt: %s%n",
                name, seconds, options.receipts() / seconds, micros(before, usage.processor()));
        out.printf("%46s of these in the database: %s%n", "", micros(databaseBefore, usage.database()));
    }

    private Map<String, Double> micros(Map<String, Double> before, Map<String, Double> after) {
        Map<String, Double> micros = new LinkedHashMap<>();
        after.forEach((process, seconds) -> {
            double more = seconds - before.getOrDefault(process, 0.0);
            micros.put(process, Math.round(more / options.receipts() * 1e7) / 10.0);
        });
        return micros;
    }

    private void statements() throws SQLException {
        try (Connection connection = services.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT d.datname, s.calls, s.total_exec_time / 1000, left(regexp_replace(query, '\\s+', ' ', 'g'), 90)
                          FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
                         WHERE d.datname IN ('claims', 'eligibility')
                         ORDER BY s.total_exec_time DESC LIMIT 16
                        """)) {
            while (rows.next()) {
                out.printf(
                        "  %-11s %7d times %8.1f s: %s%n",
                        rows.getString(1), rows.getLong(2), rows.getDouble(3), rows.getString(4));
            }
        }
    }

    private void parse(List<Path> written) throws IOException {
        long start = System.nanoTime();
        long bytes = 0;
        for (Path path : written) {
            try (InputStream in = Files.newInputStream(path)) {
                ClaimFileReader reader = ClaimFileReader.open(in);
                for (CheckedReceipt receipt = reader.next(); receipt != null; receipt = reader.next()) {
                    bytes += receipt.raw().bytes().length;
                }
            }
        }
        double seconds = seconds(start);
        out.printf(
                "%-18s %8.1f s %9.0f receipts/s   %.0f MB/s, one thread%n",
                "bare parsing", seconds, options.receipts() / seconds, bytes / 1e6 / seconds);
    }

    private void copy() throws SQLException, IOException {
        BareCopy.Result copied = BareCopy.measure(services, options.data().resolve("copy"));
        out.printf(
                "%-18s %8.1f s %9.0f receipts/s   rows: %s%n",
                "bare COPY", copied.seconds(), options.receipts() / copied.seconds(), copied.rows());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A part of the month. */
    private interface Phase {
        void run() throws InterruptedException, IOException;
    }
}
