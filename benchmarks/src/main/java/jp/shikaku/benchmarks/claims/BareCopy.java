package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
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
            Map<String, String> targets = new LinkedHashMap<>();
            for (String table : TABLES) {
                String columns = columns(statement, table);
                targets.put(table, table + " (" + columns + ") FROM '" + file(folder, table) + "'");
                long count = statement.executeUpdate(
                        "COPY (SELECT " + columns + " FROM " + table + ") TO '" + file(folder, table) + "'");
                rows.put(table, count);
            }
            statement.execute("TRUNCATE " + String.join(", ", TABLES) + " CASCADE");
            statement.execute("CHECKPOINT");
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (String target : targets.values()) {
                statement.execute("COPY " + target);
            }
            connection.commit();
            return new Result((System.nanoTime() - start) / 1e9, rows);
        }
    }

    /** All columns but the generated ones. */
    private static String columns(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute "
                        + "WHERE attrelid = '" + table + "'::regclass AND attnum > 0 AND NOT attisdropped "
                        + "AND attgenerated = ''")) {
            if (!row.next()) {
                throw new IllegalStateException("no such table: " + table);
            }
            return row.getString(1);
        }
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".copy").toAbsolutePath();
    }
}
