package jp.shikaku.benchmarks.registry;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lookups beside pgbench, bulk registration beside COPY, on one database in one run. See benchmarks/README.md for how to
 * start it and how to read it.
 */
public final class RegistryBenchmark {

    private static final String LOOKUP = "POST /v1/lookups";
    private static final String EXPECTED = "\"validity\":\"VALID\"";
    private static final String ROW = "%-46s %10.0f/s   p50 %7.2f  p95 %7.2f  p99 %7.2f ms%n";

    private final Registry registry;
    private final Options options;
    private final PrintStream out;

    private RegistryBenchmark(Registry registry, Options options, PrintStream out) {
        this.registry = registry;
        this.options = options;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        try (Registry registry = Registry.start(options)) {
            new RegistryBenchmark(registry, options, System.out).run();
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        load();
        lookups();
        bulk();
    }

    private void load() {
        String operator = registry.token("operator");
        for (String insurer : People.insurers()) {
            registry.send(
                    "PUT",
                    "/v1/directory/insurers/" + insurer,
                    operator,
                    "application/json",
                    "{\"insurerNumber\":\"" + insurer + "\",\"name\":\"保険者" + insurer
                            + "\",\"prefecture\":\"13\",\"validFrom\":\"1961-04-01\"}");
        }
        long there = count("person_current");
        if (there < options.people()) {
            double perSecond = Bulk.register(registry, (int) there + 1, options.people() + 1, "?initialLoad=true");
            out.printf("loaded %d persons, %.0f lines/s%n", options.people() - there, perSecond);
            registry.execute("VACUUM ANALYZE");
            registry.execute("CHECKPOINT");
        }
        out.printf(
                "%d persons, %d qualifications, %d connections, %d s each%n",
                count("person_current"), count("qualification_current"), options.connections(), options.seconds());
    }

    private void lookups() throws IOException, InterruptedException, SQLException {
        String token = registry.token("institution:" + Registry.INSTITUTION);
        HttpLoad lookups = new HttpLoad(registry.port(), LOOKUP, token, People::question, EXPECTED);
        int warming = Math.max(10, options.seconds());
        long until = System.nanoTime() + warming * 1_000_000_000L;
        CompletableFuture<Optional<String>> statement = CompletableFuture.supplyAsync(() -> {
            try {
                return PgBench.statementOfLookups(registry, until);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        lookups.run(options.connections(), warming, options.people());
        Optional<Path> pgbench = PgBench.onPath();
        if (pgbench.isEmpty()) {
            out.println("pgbench is not on the PATH: the lookups have nothing to be compared with. On Debian, install "
                    + "postgresql-contrib or postgresql.");
        }
        double bare =
                pgbench.isPresent() ? pgbench(pgbench.get(), statement.join().orElseThrow()) : 0;
        report(
                "REST, no token, no database",
                new HttpLoad(registry.port(), "GET /q/health/live", token, i -> "", "UP"));
        report(
                "REST and token, no database",
                new HttpLoad(registry.port(), "GET /v1/repertoires", token, i -> "", "UTF-8/MJ"));
        registry.execute("SELECT pg_stat_statements_reset()");
        CpuClock clock = new CpuClock(registry);
        CpuClock.Reading before = clock.read();
        double served = report("lookup: REST, token, database, audit", lookups);
        CpuClock.Reading spent = clock.read().since(before);
        double answers = served * options.seconds();
        out.printf(
                "processor per lookup: service %.0f µs, database %.0f µs, this load %.0f µs%n",
                spent.service() / answers * 1e6, spent.database() / answers * 1e6, spent.load() / answers * 1e6);
        statements();
        if (bare > 0) {
            out.printf("lookups through REST, token and audit: %.2f of bare pgbench%n", served / bare);
        }
    }

    private double pgbench(Path pgbench, String select) throws IOException, InterruptedException {
        PgBench.Result result = PgBench.run(pgbench, registry, select, options);
        out.printf(
                "%-46s %10.0f/s   mean %.2f ms%n",
                "pgbench: the same SELECT alone", result.perSecond(), result.meanMillis());
        return result.perSecond();
    }

    private double report(String name, HttpLoad load) throws InterruptedException {
        Measured measured = load.run(options.connections(), options.seconds(), options.people());
        out.printf(
                ROW,
                name,
                measured.perSecond(),
                measured.percentile(0.50),
                measured.percentile(0.95),
                measured.percentile(0.99));
        return measured.perSecond();
    }

    private void statements() throws SQLException {
        try (Connection connection = registry.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT calls, mean_exec_time, plans, mean_plan_time, left(regexp_replace(query, "
                                + "'\\s+', ' ', 'g'), 60) FROM pg_stat_statements JOIN pg_roles ON pg_roles.oid = userid "
                                + "WHERE rolname = '" + Registry.SERVICE_ROLE
                                + "' ORDER BY total_exec_time DESC LIMIT 6")) {
            while (rows.next()) {
                out.printf(
                        "  statement %8d times, %7.3f ms each; planned %8d times, %7.3f ms each: %s%n",
                        rows.getLong(1), rows.getDouble(2), rows.getLong(3), rows.getDouble(4), rows.getString(5));
            }
        }
    }

    private void bulk() throws SQLException, IOException, InterruptedException {
        int first = (int) count("person_current") + 1;
        int persons = options.lines() * 2 / 3;
        registry.fillRegister(IntStream.range(first, first + persons)
                .mapToObj(People::resident)
                .collect(Collectors.joining("\n")));
        long mark = Copied.mark(registry);
        registry.execute("SELECT pg_stat_statements_reset()");
        CpuClock clock = new CpuClock(registry);
        CpuClock.Reading before = clock.read();
        long start = System.nanoTime();
        double perSecond = Bulk.register(registry, first, first + persons, "");
        double registered = (System.nanoTime() - start) / 1e9;
        awaitComparison();
        double seconds = (System.nanoTime() - start) / 1e9;
        CpuClock.Reading spent = clock.read().since(before);
        out.printf(
                "registration: %.0f lines/s registered in %.1f s; compared with the resident register after %.1f s "
                        + "(processor: service %.1f s, database %.1f s)%n",
                perSecond, registered, seconds, spent.service(), spent.database());
        statements();
        Copied.Result copied = Copied.measure(registry, mark);
        long lines = copied.rows().getOrDefault("qualification_fact", 0L);
        double copiedPerSecond = lines / copied.seconds();
        out.printf(
                "COPY of the same %d rows into the same tables: %.1f s, as if %.0f lines/s%n",
                copied.allRows(), copied.seconds(), copiedPerSecond);
        copied.rows().forEach((table, rows) -> out.printf("  %8d rows of %s%n", rows, table));
        out.printf(
                "registration: %.2f of COPY until registered, %.2f until compared%n",
                perSecond / copiedPerSecond, lines / seconds / copiedPerSecond);
    }

    /** Waits until no statement waits for the resident register any more. */
    private void awaitComparison() throws InterruptedException {
        while (count("matching_work") > 0) {
            Thread.sleep(50);
        }
    }

    private long count(String table) {
        return Long.parseLong(registry.value("SELECT count(*) FROM " + table));
    }
}
