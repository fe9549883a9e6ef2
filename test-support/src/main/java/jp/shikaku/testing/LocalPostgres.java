package jp.shikaku.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server from embedded binaries, as root or as an ordinary user. */
public final class LocalPostgres implements AutoCloseable {

    /** The password of both roles of every database. The server listens on this machine only. */
    public static final String PASSWORD = "local-only";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server on a free port whose data are gone when it stops; it does not wait for the disk. */
    public static LocalPostgres forTests() {
        return start(EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB"));
    }

    /**
     * A server whose data survive its stop, written as safely as in production.
     *
     * @param data folder of the data; created if absent
     * @param port port to listen on
     */
    public static LocalPostgres keeping(Path data, int port) {
        return keeping(data, port, Map.of());
    }

    /**
     * The same with further settings of the server.
     *
     * @param port port to listen on, 0 for a free one
     * @param settings names and values as in postgresql.conf
     */
    public static LocalPostgres keeping(Path data, int port, Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB");
        settings.forEach(builder::setServerConfig);
        return start(builder);
    }

    /**
     * Makes a database with an owner role that migrates it and a service role that may only what migrations grant.
     * Does nothing if it is there already.
     *
     * @param name database name, a plain identifier
     */
    public void createDatabase(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(name + "_owner", name + "_service")) {
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
                }
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name + "_owner");
                statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name + "_service");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be created", e);
        }
    }

    /** The JDBC address of a database, with details of errors off, since they hold key values. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + '/' + database + "?logServerErrorDetail=false";
    }

    public int port() {
        return server.getPort();
    }

    /** Ends the server and all its processes at once, as a crash would; a new one may be started on the same data. */
    public void kill() {
        Path pidFile = Path.of(value("SHOW data_directory"), "postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid).ifPresent(LocalPostgres::killAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    private static void killAll(ProcessHandle postmaster) {
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit()
                .orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    private String value(String query) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("no answer to " + query);
            }
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return new LocalPostgres(builder.setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }
}
