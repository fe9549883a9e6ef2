package jp.shikaku.eligibility.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/**
 * Many rows in one statement. New rows go by COPY, and a few of them, or rows that may replace others, as one array per
 * column that the database unnests. The shard column is filled in.
 */
public final class BulkInsert {

    /** From so many rows on COPY is cheaper: it cannot be prepared and takes one round trip more. */
    private static final int COPIED_FROM = 20;

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private BulkInsert(String table) {
        this.table = table;
    }

    /**
     * Rows for a table.
     *
     * @param columns name and PostgreSQL type of each column, as in {@code "person_id uuid"}
     */
    public static BulkInsert into(String table, String... columns) {
        BulkInsert insert = new BulkInsert(table);
        for (String column : columns) {
            int blank = column.indexOf(' ');
            insert.names.add(column.substring(0, blank));
            insert.types.add(column.substring(blank + 1));
        }
        return insert;
    }

    /** Adds a row; each value's text is what PostgreSQL reads for the column's type, null is NULL, a list an array. */
    public void row(Object... values) {
        String[] row = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = text(values[i]);
        }
        rows.add(row);
    }

    /** Inserts the rows. */
    public void insert(Connection connection) throws SQLException {
        if (rows.size() < COPIED_FROM) {
            run(connection, "");
        } else {
            copy(connection);
        }
    }

    /** Inserts the rows, or replaces those with the same shard and key. */
    public void upsert(Connection connection, String key) throws SQLException {
        String updates = names.stream()
                .filter(name -> !name.equals(key))
                .map(name -> name + " = EXCLUDED." + name)
                .collect(Collectors.joining(", "));
        run(connection, " ON CONFLICT (shard, " + key + ") DO UPDATE SET " + updates);
    }

    private void copy(Connection connection) throws SQLException {
        StringBuilder lines = new StringBuilder(rows.size() * names.size() * 16);
        for (String[] row : rows) {
            lines.append(Shard.ONLY);
            for (String value : row) {
                lines.append('\t');
                appendCopied(lines, value);
            }
            lines.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + table + " (shard, " + String.join(", ", names) + ") FROM STDIN",
                            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new SQLException("rows could not be copied", e);
        }
    }

    private static void appendCopied(StringBuilder lines, String value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = escaped(value.charAt(i));
            if (escaped != null) {
                lines.append(value, from, i).append(escaped);
                from = i + 1;
            }
        }
        lines.append(value, from, value.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
        };
    }

    private void run(Connection connection, String suffix) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql() + suffix)) {
            for (int column = 0; column < names.size(); column++) {
                int at = column;
                String[] values = rows.stream().map(row -> row[at]).toArray(String[]::new);
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        }
    }

    private String sql() {
        List<String> values = new ArrayList<>();
        List<String> arrays = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String type = types.get(column);
            boolean list = type.endsWith("[]");
            values.add("r." + names.get(column) + (list ? "::" + type : ""));
            arrays.add(list ? "?::text[]" : "?::" + type + "[]");
        }
        return "INSERT INTO " + table + " (shard, " + String.join(", ", names) + ") SELECT " + Shard.ONLY
                + "::smallint, " + String.join(", ", values) + " FROM unnest(" + String.join(", ", arrays) + ") AS r("
                + String.join(", ", names) + ')';
    }

    private static String text(Object value) {
        if (value instanceof Iterable<?> list) {
            return array(list);
        }
        return value == null ? null : value.toString();
    }

    /** An array as PostgreSQL writes it, every element quoted. */
    private static String array(Iterable<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object item : list) {
            String quoted = String.valueOf(item).replace("\\", "\\\\").replace("\"", "\\\"");
            array.append(array.length() == 1 ? "\"" : ",\"").append(quoted).append('"');
        }
        return array.append('}').toString();
    }
}
