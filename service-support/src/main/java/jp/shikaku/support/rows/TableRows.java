package jp.shikaku.support.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The columns of a table, and where the objects of a kind have their values: said once, for rows that come in and for
 * rows that are replaced. Values may be null where the column may; arrays have no nulls.
 *
 * @param <R> what becomes a row
 */
public final class TableRows<R> {

    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    private TableRows(String table) {
        this.table = table;
    }

    private record Column<R>(String name, ColumnType type, Function<? super R, ?> value) {}

    /** Rows of a table, its columns to be named. */
    public static <R> TableRows<R> of(String table) {
        return new TableRows<>(table);
    }

    /** A column of type uuid. */
    public TableRows<R> uuid(String name, Function<? super R, UUID> value) {
        return with(name, ColumnType.UUID, value);
    }

    /** A column of type date. */
    public TableRows<R> date(String name, Function<? super R, LocalDate> value) {
        return with(name, ColumnType.DATE, value);
    }

    /** A column of type timestamptz, to the microsecond. */
    public TableRows<R> instant(String name, Function<? super R, Instant> value) {
        return with(name, ColumnType.INSTANT, value);
    }

    /** A column of type smallint. */
    public TableRows<R> smallint(String name, Function<? super R, Integer> value) {
        return with(name, ColumnType.SMALLINT, value);
    }

    /** A column of type integer. */
    public TableRows<R> integer(String name, Function<? super R, Integer> value) {
        return with(name, ColumnType.INTEGER, value);
    }

    /** A column of type bigint. */
    public TableRows<R> bigint(String name, Function<? super R, Long> value) {
        return with(name, ColumnType.BIGINT, value);
    }

    /** A column of type text or char. */
    public TableRows<R> text(String name, Function<? super R, String> value) {
        return with(name, ColumnType.TEXT, value);
    }

    /** A column of type jsonb, its value written as JSON. */
    public TableRows<R> json(String name, Function<? super R, String> value) {
        return with(name, ColumnType.JSONB, value);
    }

    /** A column of type bytea. */
    public TableRows<R> bytes(String name, Function<? super R, byte[]> value) {
        return with(name, ColumnType.BYTES, value);
    }

    /** A column of type integer[]. */
    public TableRows<R> integers(String name, Function<? super R, List<Integer>> value) {
        return with(name, ColumnType.INTEGERS, value);
    }

    /** A column of type text[]. */
    public TableRows<R> texts(String name, Function<? super R, List<String>> value) {
        return with(name, ColumnType.TEXTS, value);
    }

    /**
     * A column of a type named as in SQL: uuid, date, timestamptz, smallint, integer, bigint, boolean, text, jsonb, bytea, or
     * integer, text and uuid arrays. The values are of the classes that the other methods of this class take.
     */
    public TableRows<R> column(String name, String sqlType, Function<? super R, ?> value) {
        return with(name, ColumnType.of(sqlType), value);
    }

    /** Adds rows by COPY, at a fraction of what arrays cost; one that is there already is an error. */
    public void copy(Connection connection, Collection<R> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copyStatement());
        try {
            CopyBuffer buffer = new CopyBuffer(copy);
            for (R row : rows) {
                write(row, buffer);
            }
            buffer.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private TableRows<R> with(String name, ColumnType type, Function<? super R, ?> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    private String copyStatement() {
        return "COPY " + table
                + columns.stream()
                        .map(Column::name)
                        .collect(Collectors.joining(", ", " (", ") FROM STDIN (FORMAT binary)"));
    }

    private void write(R row, CopyBuffer to) throws SQLException {
        to.row(columns.size());
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            if (value == null) {
                to.absent();
            } else {
                column.type().write(value, to);
            }
        }
    }

    /** Replaces the row that has the values of the key: parameters as {@link #parameters} gives them. */
    public String replaceStatement(Set<String> key) {
        return "UPDATE " + table + " SET "
                + columns.stream()
                        .filter(column -> !key.contains(column.name()))
                        .map(TableRows::assignment)
                        .collect(Collectors.joining(", "))
                + " WHERE "
                + columns.stream()
                        .filter(column -> key.contains(column.name()))
                        .map(TableRows::assignment)
                        .collect(Collectors.joining(" AND "));
    }

    /** The values of a row: all but the key, then the key. */
    public Object[] parameters(R row, Set<String> key) {
        List<Object> values = new ArrayList<>(columns.size());
        for (boolean ofKey : new boolean[] {false, true}) {
            columns.stream()
                    .filter(column -> key.contains(column.name()) == ofKey)
                    .forEach(column -> values.add(parameter(column, row)));
        }
        return values.toArray();
    }

    private static <R> Object parameter(Column<R> column, R row) {
        Object value = column.value().apply(row);
        return value == null ? null : column.type().parameter(value);
    }

    private static String assignment(Column<?> column) {
        return column.name() + " = ?::" + column.type().sql();
    }
}
