package jp.shikaku.benchmarks.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The same rows by COPY into the same tables with all their constraints and indexes: what was written since a moment is
 * taken out, and put back by COPY in one transaction.
 */
final class Copied {

    private static final String TABLES =
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                    + "WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE 'flyway%' "
                    + "AND c.relname NOT LIKE 'audit%' AND c.relname <> 'knowledge_head' ORDER BY 1";
    private static final String REFERENCES =
            "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'";

    private Copied() {}

    /**
     * What COPY took.
     *
     * @param seconds of copying and committing
     * @param rows by table
     */
    record Result(double seconds, Map<String, Long> rows) {

        long allRows() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The mark from which rows count as written since. */
    static long mark(Registry registry) throws SQLException {
        try (Connection connection = registry.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT txid_current()")) {
            row.next();
            return row.getLong(1) & 0xFFFFFFFFL;
        }
    }

    static Result measure(Registry registry, long mark) throws SQLException, IOException {
        try (Connection connection = registry.superuser()) {
            List<String> tables = inOrderOfReferences(connection);
            Map<String, byte[]> contents = new LinkedHashMap<>();
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, Long> rows = new LinkedHashMap<>();
            for (String table : tables) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                long count = copy.copyOut(
                        "COPY (SELECT * FROM " + table + " WHERE xmin::text::bigint > " + mark + ") TO STDOUT", out);
                if (count > 0) {
                    contents.put(table, out.toByteArray());
                    rows.put(table, count);
                }
            }
            takeOut(connection, new ArrayList<>(contents.keySet()), mark);
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            for (Map.Entry<String, byte[]> table : contents.entrySet()) {
                copy.copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return new Result((System.nanoTime() - start) / 1e9, rows);
        }
    }

    private static void takeOut(Connection connection, List<String> tables, long mark) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int i = tables.size() - 1; i >= 0; i--) {
                statement.execute("DELETE FROM " + tables.get(i) + " WHERE xmin::text::bigint > " + mark);
            }
            for (String table : tables) {
                statement.execute("VACUUM " + table);
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static List<String> inOrderOfReferences(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        List<String> left = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    left.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(REFERENCES)) {
                while (rows.next()) {
                    needs.computeIfAbsent(rows.getString(1), t -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(t ->
                            needs.getOrDefault(t, Set.of()).stream().noneMatch(n -> !n.equals(t) && left.contains(n)))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("the tables refer to each other in a circle");
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return ordered;
    }
}
