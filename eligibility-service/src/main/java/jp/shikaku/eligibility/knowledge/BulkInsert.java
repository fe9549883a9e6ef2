package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Many rows in one statement: one array per column, unnested by the database. The shard column is filled in. */
public final class BulkInsert {

    private static final String LIST_SEPARATOR = ",";

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
            String[] parts = column.split(" ");
            insert.names.add(parts[0]);
            insert.types.add(parts[1]);
        }
        return insert;
    }

    /** Adds a row; each value's text is what PostgreSQL reads for the column's type, null is NULL. */
    public void row(Object... values) {
        rows.add(Arrays.stream(values).map(BulkInsert::text).toArray(String[]::new));
    }

    /** Inserts the rows. */
    public void insert(Connection connection) throws SQLException {
        run(connection, "");
    }

    /** Inserts the rows, or replaces those with the same shard and key. */
    public void upsert(Connection connection, String key) throws SQLException {
        String updates = names.stream()
                .filter(name -> !name.equals(key))
                .map(name -> name + " = EXCLUDED." + name)
                .collect(Collectors.joining(", "));
        run(connection, " ON CONFLICT (shard, " + key + ") DO UPDATE SET " + updates);
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
            values.add(list ? "string_to_array(r." + names.get(column) + ", ',')::" + type : "r." + names.get(column));
            arrays.add(list ? "?::text[]" : "?::" + type + "[]");
        }
        return "INSERT INTO " + table + " (shard, " + String.join(", ", names) + ") SELECT " + Shard.ONLY
                + "::smallint, " + String.join(", ", values) + " FROM unnest(" + String.join(", ", arrays) + ") AS r("
                + String.join(", ", names) + ')';
    }

    private static String text(Object value) {
        if (value instanceof Iterable<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(String.valueOf(item)));
            return String.join(LIST_SEPARATOR, items);
        }
        return value == null ? null : value.toString();
    }
}
