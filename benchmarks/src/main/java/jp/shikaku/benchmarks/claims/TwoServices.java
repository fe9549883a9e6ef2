package jp.shikaku.benchmarks.claims;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.LocalPostgres;
import jp.shikaku.testing.LocalResidentRegister;
import jp.shikaku.testing.Tokens;

/** The claims and eligibility services as processes with their PostgreSQL, all on this machine. */
final class TwoServices implements AutoCloseable {

    static final String CLAIMS = "claims";
    static final String ELIGIBILITY = "eligibility";

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final String ELIGIBILITY_HEAP = "512m";
    private static final String LARGEST_FILE = "4294967296";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MonthOptions options;
    private final LocalPostgres postgres;
    private final LocalIdentityProvider identity;
    private final LocalResidentRegister residents;
    private final Map<String, Process> services = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private TwoServices(MonthOptions options) throws IOException {
        this.options = options;
        Files.createDirectories(options.data());
        postgres = LocalPostgres.keeping(
                options.data().resolve("postgres-18").toAbsolutePath(),
                0,
                Map.of(
                        "shared_preload_libraries", "pg_stat_statements",
                        "shared_buffers", "1GB",
                        "max_wal_size", "8GB",
                        "checkpoint_timeout", "15min",
                        "wal_compression", "pglz"));
        identity = LocalIdentityProvider.start(0);
        residents = LocalResidentRegister.start(0, identity.issuer());
    }

    /** Starts all of them. The claims service begins with an empty database, the registry keeps its people. */
    static TwoServices start(MonthOptions options) throws IOException, InterruptedException {
        TwoServices two = new TwoServices(options);
        two.postgres.createDatabase(ELIGIBILITY);
        two.execute("postgres", "DROP DATABASE IF EXISTS " + CLAIMS);
        two.postgres.createDatabase(CLAIMS);
        two.execute("postgres", "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        for (String service : List.of(ELIGIBILITY, CLAIMS)) {
            two.ports.put(service, freePort());
        }
        two.setClock(SyntheticMonth.RECEPTION);
        two.startService(ELIGIBILITY, ELIGIBILITY_HEAP);
        two.startService(CLAIMS, options.heap());
        for (String service : two.services.keySet()) {
            two.awaitReady(service);
        }
        return two;
    }

    Process service(String name) {
        return services.get(name);
    }

    String url(String name) {
        return "http://127.0.0.1:" + ports.get(name);
    }

    /** Puts the services' clock to an instant of the month; later ones only. */
    void setClock(Instant instant) throws IOException {
        Files.writeString(clock(), Duration.between(Instant.now(), instant).toString());
    }

    private Path clock() {
        return options.data().resolve("clock-offset").toAbsolutePath();
    }

    String token(String clientId) {
        return Tokens.fetch(identity.issuer(), clientId);
    }

    /** The first value that a query of the superuser answers. */
    String value(String database, String query) {
        try (Connection connection = superuser(database);
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

    void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "");
    }

    @Override
    public void close() throws InterruptedException {
        for (Process service : services.values()) {
            service.destroy();
            if (!service.waitFor(15, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
        residents.close();
        identity.close();
        postgres.close();
    }

    private void startService(String name, String heap) throws IOException {
        Path jar = options.root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The service is not built: " + jar + " is missing.");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseParallelGC",
                        "-Duser.timezone=UTC",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(options.data().resolve(name + ".log").toFile());
        builder.environment().putAll(environment(name));
        Process service = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        services.put(name, service);
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(name)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name + "_service");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_FLYWAY_USERNAME", name + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.PASSWORD);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_OIDC_CLIENT_CLIENT_ID", name + "-service");
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", LocalPostgres.PASSWORD);
        environment.put("SHIKAKU_TOKENS_KEY", "YmVuY2htYXJrLWtleS1vZi10aGlydHktdHdvLWJ5dGVzISE=");
        environment.put("QUARKUS_REST_CLIENT_RESIDENT_REGISTER_URL", residents.address());
        environment.put("QUARKUS_REST_CLIENT_ELIGIBILITY_URL", url(ELIGIBILITY));
        environment.put("SHIKAKU_CLOCK_OFFSET_FILE", clock().toString());
        // A file may hold a whole month here.
        environment.put("SHIKAKU_INTAKE_MAX_BYTES", LARGEST_FILE);
        environment.put("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", LARGEST_FILE);
        // The review asks for a whole month at once here; otherwise it would be throttled.
        environment.put("SHIKAKU_WATCH_THROTTLE_ASKED", String.valueOf(Long.MAX_VALUE));
        return environment;
    }

    private void awaitReady(String name) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(name) + "/q/health/ready"))
                .build();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers(request)) {
            if (!services.get(name).isAlive() || System.nanoTime() > limit) {
                close();
                throw new IllegalStateException(
                        "The " + name + " service did not start; see its log in the data folder.");
            }
            Thread.sleep(200);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
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
