package jp.shikaku.local.play;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jp.shikaku.testing.LocalPostgres;

/** A session with a database of a started suite, as its operator has it. */
final class Database implements AutoCloseable {

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** As the superuser of the server. */
    static Database administrator(int port) throws SQLException {
        return new Database(
                DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", ""));
    }

    /** As the owner of a service's database. */
    static Database owner(int port, String service) throws SQLException {
        return new Database(DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + '/' + service, service + "_owner", LocalPostgres.PASSWORD));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("no answer to " + query);
            }
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
