package jp.shikaku.benchmarks.notices;

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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.LocalPostgres;
import jp.shikaku.testing.Tokens;

/** The packaged notice service with an empty database that waits for the disk. */
final class NoticeService implements AutoCloseable {

    private static final String NAME = "notice";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalPostgres postgres;
    private final LocalIdentityProvider identity;
    private final DirectoryDouble registry;
    private final Process service;
    private final String url;

    NoticeService(NoticeOptions options) throws IOException, SQLException, InterruptedException {
        Path jar = options.root().resolve("notice-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The service is not built: " + jar + " is missing.");
        }
        Files.createDirectories(options.data());
        postgres = LocalPostgres.keeping(
                options.data().resolve("postgres-18").toAbsolutePath(), 0, Map.of("max_wal_size", "8GB"));
        postgres.createDatabase("postgres");
        try (Connection superuser = superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + NAME);
        }
        postgres.createDatabase(NAME);
        identity = LocalIdentityProvider.start(0);
        registry = DirectoryDouble.start();
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        url = "http://127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + options.heap(),
                        "-XX:+UseParallelGC",
                        "-Duser.timezone=UTC",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(options.data().resolve("notice.log").toFile());
        builder.environment().putAll(environment(options, port));
        service = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
        for (long limit = System.nanoTime() + Duration.ofMinutes(3).toNanos(); !isReady(); Thread.sleep(200)) {
            if (!service.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException("The service did not start; see notice.log in the data folder.");
            }
        }
    }

    private Map<String, String> environment(NoticeOptions options, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(NAME)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", NAME + "_service"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD),
                Map.entry("QUARKUS_FLYWAY_USERNAME", NAME + "_owner"),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", LocalPostgres.PASSWORD),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer()),
                Map.entry("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", identity.issuer()),
                Map.entry("QUARKUS_OIDC_CLIENT_CLIENT_ID", "notice-service"),
                Map.entry("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", LocalPostgres.PASSWORD),
                Map.entry("QUARKUS_REST_CLIENT_ELIGIBILITY_URL", registry.address()),
                Map.entry(
                        "SHIKAKU_NOTICE_KEY_FILE",
                        options.data().resolve("keys.json").toAbsolutePath().toString()),
                Map.entry("SHIKAKU_NOTICE_ISSUANCE_WORKERS", String.valueOf(options.workers())));
    }

    Connection database() throws SQLException {
        return superuser(NAME);
    }

    /** Sends a request of the operator and returns the answer's body. */
    String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + Tokens.fetch(identity.issuer(), "operator"))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + ' ' + path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Seconds of processor time of the service and of its database so far. */
    double[] processor() throws IOException, SQLException {
        Path pidFile;
        try (Connection superuser = superuser("postgres");
                var statement = superuser.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            if (!row.next()) {
                throw new IllegalStateException("the database does not tell its folder");
            }
            pidFile = Path.of(row.getString(1), "postmaster.pid");
        }
        long postmaster = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        return new double[] {
            seconds(Stream.of(service.toHandle())),
            seconds(ProcessHandle.of(postmaster).orElseThrow().descendants())
        };
    }

    /** The largest resident memory of the service so far, in MiB; 0 where the system does not tell. */
    long largestResidentMib() throws IOException {
        Path status = Path.of("/proc", String.valueOf(service.pid()), "status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        service.destroy();
        service.waitFor(15, TimeUnit.SECONDS);
        registry.close();
        identity.close();
        postgres.close();
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), "postgres", "");
    }

    private boolean isReady() throws InterruptedException {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum()
                / 1e9;
    }
}
