package jp.shikaku.benchmarks.registry;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.shikaku.testing.LocalPostgres;

/** The same SELECT sent by PostgreSQL's own load tool, which does nothing but send it. */
final class PgBench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private PgBench() {}

    /** What pgbench reports: transactions per second and mean latency in milliseconds. */
    record Result(double perSecond, double meanMillis) {}

    /** Where pgbench is on the PATH. It comes with PostgreSQL's server or contrib packages. */
    static Optional<Path> onPath() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path found = Path.of(folder, "pgbench");
            if (Files.isExecutable(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The lookup's SELECT as the service sends it, seen in the database while lookups run; empty if none was. */
    static Optional<String> statementOfLookups(Registry registry, long untilNanos) throws SQLException {
        try (Connection connection = registry.superuser();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < untilNanos) {
                try (ResultSet rows = statement.executeQuery("SELECT query FROM pg_stat_activity WHERE usename = '"
                        + Registry.SERVICE_ROLE
                        + "' AND query LIKE 'WITH asked AS%search_key%institution%' LIMIT 1")) {
                    if (rows.next()) {
                        return Optional.of(rows.getString(1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Sends the statement about persons drawn at random. */
    static Result run(Path pgbench, Registry registry, String select, Options options)
            throws IOException, InterruptedException {
        String script = "\\set id random(1, " + options.people() + ")\n"
                + select.replace("$1", "ARRAY[" + People.searchKeySql() + "]")
                        .replace("$2", "ARRAY[" + People.birthDateSql() + "::text]")
                        .replace("$3", "'" + People.DAY + "'")
                        .replace("$4", "'" + Registry.INSTITUTION + "'")
                        .replaceAll("\\s+", " ")
                + ";\n";
        Path file = options.data().resolve("lookup.sql");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(
                        pgbench.toString(),
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(registry.databasePort()),
                        "-U",
                        Registry.SERVICE_ROLE,
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(options.connections()),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(options.seconds()),
                        "-f",
                        file.toString(),
                        Registry.DATABASE)
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", LocalPostgres.PASSWORD);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return new Result(number(TPS, output), number(LATENCY, output));
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
