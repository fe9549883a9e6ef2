package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jp.shikaku.support.rows.TableRows;

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
    private final List<Object[]> rows = new ArrayList<>();

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

    /**
     * Adds a row: each value as its column has it, a list for an array, null for NULL. A text column takes anything that
     * says what it is by {@code toString()}.
     */
    public void row(Object... values) {
        rows.add(values.clone());
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
        TableRows<Object[]> copied = TableRows.<Object[]>of(table).column("shard", "smallint", row -> (int) Shard.ONLY);
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            String type = types.get(column);
            copied.column(names.get(column), type, row -> canonical(type, row[at]));
        }
        copied.copy(connection, rows);
    }

    /** A value of the class that is written for its column. */
    private static Object canonical(String type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "text" -> value.toString();
            case "smallint", "integer" -> ((Number) value).intValue();
            case "bigint" -> ((Number) value).longValue();
            case "text[]" ->
                ((Collection<?>) value).stream().map(String::valueOf).toList();
            case "uuid" -> uuid(value);
            case "uuid[]" ->
                ((Collection<?>) value).stream().map(BulkInsert::uuid).toList();
            default -> value;
        };
    }

    /** An id as it is kept, or as it is written outside. */
    private static UUID uuid(Object value) {
        return value instanceof UUID id ? id : UUID.fromString(value.toString());
    }

    private void run(Connection connection, String suffix) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql() + suffix)) {
            for (int column = 0; column < names.size(); column++) {
                int at = column;
                String[] values = rows.stream().map(row -> text(row[at])).toArray(String[]::new);
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
