package jp.shikaku.claims.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import jp.shikaku.support.rows.TableRows;

/**
 * The service's database. Statements join the transaction that is running, if one is. Parameters are plain values, null,
 * or arrays of {@link UUID}, {@link String}, {@link Integer}, {@link Long}, {@link Short}, {@link Boolean},
 * {@link LocalDate}, {@link Instant} and {@code byte[]} for {@code unnest} and {@code ANY}.
 */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    @Inject
    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Runs a statement; answers how many rows it changed. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Adds rows by COPY, at a fraction of what arrays cost; one that is there already is an error. */
    public <R> void copy(TableRows<R> table, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            table.copy(connection, rows);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Replaces rows, one by one in one batch: for the few that change.
     *
     * @param key the columns that say which row it is
     */
    public <R> void replace(TableRows<R> table, Set<String> key, Collection<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(table.replaceStatement(key))) {
            for (R row : rows) {
                set(connection, statement, table.parameters(row, key));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Does something in a transaction of its own. */
    public <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** Does something in a transaction of its own that may take as long as said. */
    public <T> T inTransaction(Duration longest, Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(longest.toSeconds()))
                .call(work);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(connection, statement, parameters);
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, jdbcValue(connection, parameters[i]));
        }
    }

    private static Object jdbcValue(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Object[] values) {
            return connection.createArrayOf(elementType(values), values);
        }
        return value;
    }

    private static String elementType(Object[] values) {
        Class<?> type = values.getClass().getComponentType();
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == Integer.class) {
            return "integer";
        }
        if (type == Long.class) {
            return "bigint";
        }
        if (type == Short.class) {
            return "smallint";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == byte[].class) {
            return "bytea";
        }
        return type == Instant.class ? "timestamptz" : "text";
    }
}
