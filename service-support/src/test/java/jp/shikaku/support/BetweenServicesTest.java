package jp.shikaku.support;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings are those that {@code docs/security.md} names; the certificates are made for this test. */
@QuarkusTest
@QuarkusTestResource(value = BetweenServicesTest.Certificates.class, restrictToAnnotatedClass = true)
@DisplayName("Between services, with mutual TLS")
class BetweenServicesTest {

    private static final int PATIENCE_MILLIS = 20_000;

    @Inject
    TlsConfigurationRegistry registry;

    @ConfigProperty(name = "quarkus.http.test-ssl-port")
    int port;

    @Test
    @DisplayName("who shows a certificate of the suite is answered, and gets no further without a token")
    void own() throws Exception {
        SSLContext own = registry.get("suite").orElseThrow().createSSLContext();

        assertThat(get(own, "/echo/query")).isEqualTo(200);
        assertThat(get(own, "/echo/institution")).isEqualTo(401);
    }

    @Test
    @DisplayName("who shows none, or one that the suite does not trust, gets no connection")
    void others() throws Exception {
        SSLContext none = registry.get("none").orElseThrow().createSSLContext();
        SSLContext stranger = registry.get("stranger").orElseThrow().createSSLContext();

        for (SSLContext refused : List.of(none, stranger)) {
            assertThatThrownBy(() -> get(refused, "/echo/query"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @DisplayName("a server with a certificate that the suite does not trust is not spoken to")
    void server() throws Exception {
        SSLContext trustsOthers = registry.get("elsewhere").orElseThrow().createSSLContext();

        assertThatThrownBy(() -> get(trustsOthers, "/echo/query"))
                .isInstanceOf(javax.net.ssl.SSLHandshakeException.class);
    }

    /** The status of the answer. By blocking sockets: java.net.http may wait for ever when a server refuses a certificate. */
    private int get(SSLContext context, String path) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection)
                URI.create("https://localhost:" + port + path).toURL().openConnection();
        connection.setSSLSocketFactory(context.getSocketFactory());
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    /** Two key pairs: one of the suite, which all its services trust, and a stranger's. */
    public static final class Certificates implements QuarkusTestResourceLifecycleManager {

        private static final String PASSWORD = "only-for-tests";

        private Path folder;

        @Override
        public Map<String, String> start() {
            try {
                folder = Files.createTempDirectory("certificates");
                for (String name : new String[] {"suite", "stranger"}) {
                    keyPair(name);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Map<String, String> config = new HashMap<>(Map.of(
                    "quarkus.http.tls-configuration-name", "suite",
                    "shikaku.tls.client-certificates", "REQUIRED",
                    "quarkus.http.test-ssl-port", "0"));
            configuration(config, "suite", "suite", "suite");
            configuration(config, "stranger", "stranger", "suite");
            configuration(config, "none", null, "suite");
            configuration(config, "elsewhere", "suite", "stranger");
            return config;
        }

        private void configuration(Map<String, String> config, String name, String key, String trusted) {
            if (key != null) {
                store(config, "quarkus.tls." + name + ".key-store.p12.", key);
            }
            store(config, "quarkus.tls." + name + ".trust-store.p12.", trusted + ".trust");
        }

        private void store(Map<String, String> config, String prefix, String file) {
            config.put(prefix + "path", folder.resolve(file + ".p12").toString());
            config.put(prefix + "password", PASSWORD);
        }

        private void keyPair(String name) throws IOException {
            Path certificate = folder.resolve(name + ".pem");
            keytool(
                    name + ".p12",
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=dns:localhost",
                    "-validity",
                    "2");
            keytool(name + ".p12", "-exportcert", "-alias", name, "-rfc", "-file", certificate.toString());
            keytool(name + ".trust.p12", "-importcert", "-noprompt", "-alias", name, "-file", certificate.toString());
        }

        private void keytool(String store, String... arguments) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            command.addAll(List.of(arguments));
            command.addAll(List.of(
                    "-keystore", folder.resolve(store).toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                if (process.onExit().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).exitValue() != 0) {
                    throw new IllegalStateException("keytool failed: " + arguments[0]);
                }
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                process.destroyForcibly();
                throw new IllegalStateException("keytool did not end: " + arguments[0], e);
            }
        }

        @Override
        public void stop() {
            try (var files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
                Files.delete(folder);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
