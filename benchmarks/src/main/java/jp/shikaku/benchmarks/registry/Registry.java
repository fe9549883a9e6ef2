package jp.shikaku.benchmarks.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.LocalPostgres;
import jp.shikaku.testing.LocalResidentRegister;
import jp.shikaku.testing.Tokens;

/** The packaged eligibility service with its database, an identity provider and a resident register. */
final class Registry implements AutoCloseable {

    static final String DATABASE = "eligibility";

    /** The institution that asks. */
    static final String INSTITUTION = "1311234567";

    static final String SERVICE_ROLE = "eligibility_service";

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalPostgres postgres;
    private final LocalIdentityProvider identity;
    private final LocalResidentRegister residents;
    private final Process service;
    private final int port;

    private Registry(
            LocalPostgres postgres,
            LocalIdentityProvider identity,
            LocalResidentRegister residents,
            Process service,
            int port) {
        this.postgres = postgres;
        this.identity = identity;
        this.residents = residents;
        this.service = service;
        this.port = port;
    }

    /** Starts all of them. The database waits for the disk, and notes what its statements cost. */
    @SuppressWarnings("PMD.CloseResource") // The registry closes what it is made of.
    static Registry start(Options options) throws IOException, InterruptedException {
        Path jar = options.root().resolve("eligibility-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The service is not built: " + jar + " is missing.");
        }
        Files.createDirectories(options.data());
        LocalPostgres postgres = LocalPostgres.keeping(
                options.data().resolve("postgres-18").toAbsolutePath(),
                0,
                Map.of(
                        "shared_preload_libraries", "pg_stat_statements",
                        "pg_stat_statements.track_planning", "on",
                        "track_activity_query_size", "32768",
                        "shared_buffers", "1GB",
                        "max_wal_size", "4GB"));
        postgres.createDatabase(DATABASE);
        LocalIdentityProvider identity = LocalIdentityProvider.start(0);
        int port = freePort();
        LocalResidentRegister residents = LocalResidentRegister.start(0, identity.issuer());
        Map<String, String> environment = environment(postgres, identity, residents, port);
        Registry registry = new Registry(postgres, identity, residents, service(options, jar, environment), port);
        registry.awaitReady();
        registry.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        return registry;
    }

    int port() {
        return port;
    }

    int databasePort() {
        return postgres.port();
    }

    ProcessHandle serviceProcess() {
        return service.toHandle();
    }

    String token(String clientId) {
        return Tokens.fetch(identity.issuer(), clientId);
    }

    /** The one value that a query of the superuser answers. */
    String value(String query) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("no answer to " + query);
            }
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the database's superuser. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(DATABASE), "postgres", "");
    }

    void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a body and returns the answer. */
    String send(String method, String path, String token, String type, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + ' ' + path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(15, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
        residents.close();
        identity.close();
        postgres.close();
    }

    /** Makes residents known to the register, one JSON object per line. */
    void fillRegister(String lines) throws IOException {
        residents.fill(lines);
    }

    private static Map<String, String> environment(
            LocalPostgres postgres, LocalIdentityProvider identity, LocalResidentRegister residents, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
        environment.put("QUARKUS_DATASOURCE_USERNAME", SERVICE_ROLE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", DATABASE + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", "eligibility-service");
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", LocalPostgres.PASSWORD);
        environment.put("SHIKAKU_TOKENS_KEY", "YmVuY2htYXJrLWtleS1vZi10aGlydHktdHdvLWJ5dGVzISE=");
        environment.put("QUARKUS_REST_CLIENT_RESIDENT_REGISTER_URL", residents.address());
        // One client asks for a whole country here; otherwise it would be throttled.
        environment.put("SHIKAKU_WATCH_THROTTLE_ASKED", String.valueOf(Long.MAX_VALUE));
        return environment;
    }

    private static Process service(Options options, Path jar, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-Duser.timezone=UTC",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(options.data().resolve("service.log").toFile());
        builder.environment().putAll(environment);
        Process service = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        return service;
    }

    private void awaitReady() throws InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready()) {
            if (!service.isAlive() || System.nanoTime() > limit) {
                close();
                throw new IllegalStateException("The service did not start; see service.log in the data folder.");
            }
            Thread.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
