package jp.shikaku.benchmarks.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Processor time of the service, the database and this load tool, to see where the time goes. */
final class CpuClock {

    private final ProcessHandle service;
    private final ProcessHandle postmaster;

    CpuClock(Registry registry) throws SQLException, IOException {
        service = registry.serviceProcess();
        try (Connection connection = registry.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            String pid = Files.readAllLines(Path.of(row.getString(1), "postmaster.pid"))
                    .get(0)
                    .strip();
            postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }
    }

    /** Seconds of processor time so far. */
    record Reading(double service, double database, double load) {

        Reading since(Reading before) {
            return new Reading(service - before.service, database - before.database, load - before.load);
        }
    }

    Reading read() {
        double database =
                postmaster.descendants().mapToDouble(CpuClock::seconds).sum();
        return new Reading(seconds(service), database, seconds(ProcessHandle.current()));
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
