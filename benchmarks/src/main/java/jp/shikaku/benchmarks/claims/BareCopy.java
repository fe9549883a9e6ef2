package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The baseline of the database: the rows of the month taken out of their tables, and put back by COPY in one transaction
 * with every constraint, index and trigger. The files lie with the server, so that nothing but the server works.
 */
final class BareCopy {

    /** In the order of their references. */
    private static final List<String> TABLES =
            List.of("claim_file", "receipt", "fault", "decision", "allocation", "receipt_subject", "ledger_entry");

    private BareCopy() {}

    /**
     * What COPY took.
     *
     * @param seconds of copying and committing
     * @param rows by table
     */
    record Result(double seconds, Map<String, Long> rows) {}

    static Result measure(TwoServices services, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        try (Connection connection = services.superuser(TwoServices.CLAIMS);
                Statement statement = connection.createStatement()) {
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                rows.put(table, (long)
                        statement.executeUpdate("COPY (SELECT * FROM " + table + ") TO '" + file(folder, table) + "'"));
            }
            statement.execute("TRUNCATE " + String.join(", ", TABLES) + " CASCADE");
            statement.execute("CHECKPOINT");
            Map<String, String> columns = columns(statement);
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute("COPY " + table + " (" + columns.get(table) + ") FROM '" + file(folder, table) + "'");
            }
            connection.commit();
            return new Result((System.nanoTime() - start) / 1e9, rows);
        }
    }

    private static Map<String, String> columns(Statement statement) {
        return Map.of();
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".copy").toAbsolutePath();
    }
}
