package jp.shikaku.support;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.rest.client.reactive.Url;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.TlsConfigurationRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.testing.OwnCertificates;

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

    @RestClient
    OfSuite ofSuite;

    @RestClient
    OfNobody ofNobody;

    @RestClient
    OfStranger ofStranger;

    @RestClient
    TrustsOthers trustsOthers;

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

    @Test
    @DisplayName("a service's client gets through by its line tls-configuration-name, or not at all")
    void restClient() {
        String base = "https://localhost:" + port;

        assertThat(ofSuite.query(base)).contains("text");
        for (Echo other : List.of(ofNobody, ofStranger, trustsOthers)) {
            assertThatThrownBy(() -> other.query(base)).isInstanceOf(ProcessingException.class);
        }
    }

    /** As the generated clients of services are, but for its address, which is known once the server has its port. */
    interface Echo {

        @GET
        @Path("/echo/query")
        @Produces(MediaType.APPLICATION_JSON)
        String query(@Url String base);
    }

    @RegisterRestClient(configKey = "suite")
    interface OfSuite extends Echo {}

    @RegisterRestClient(configKey = "none")
    interface OfNobody extends Echo {}

    @RegisterRestClient(configKey = "stranger")
    interface OfStranger extends Echo {}

    @RegisterRestClient(configKey = "elsewhere")
    interface TrustsOthers extends Echo {}

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

    /** Two key pairs: one of the suite, which all its services trust, as PEM files; and a stranger's. */
    public static final class Certificates implements QuarkusTestResourceLifecycleManager {

        private OwnCertificates certificates;

        @Override
        public Map<String, String> start() {
            certificates = OwnCertificates.of("suite", "stranger");
            Map<String, String> config = new HashMap<>(Map.of(
                    "quarkus.http.tls-configuration-name", "suite",
                    "shikaku.tls.client-certificates", "REQUIRED",
                    "quarkus.http.test-ssl-port", "0"));
            config.put("quarkus.tls.suite.key-store.pem.own.cert", certificates.file("suite.pem"));
            config.put("quarkus.tls.suite.key-store.pem.own.key", certificates.file("suite.key"));
            config.put("quarkus.tls.suite.trust-store.pem.certs", certificates.file("suite.pem"));
            configuration(config, "stranger", "stranger", "suite");
            configuration(config, "none", null, "suite");
            configuration(config, "elsewhere", "suite", "stranger");
            for (String name : new String[] {"suite", "stranger", "none", "elsewhere"}) {
                config.put("quarkus.rest-client." + name + ".url", "https://localhost");
                config.put("quarkus.rest-client." + name + ".tls-configuration-name", name);
                config.put("quarkus.rest-client." + name + ".read-timeout", String.valueOf(PATIENCE_MILLIS));
            }
            return config;
        }

        private void configuration(Map<String, String> config, String name, String key, String trusted) {
            if (key != null) {
                store(config, "quarkus.tls." + name + ".key-store.p12.", key);
            }
            store(config, "quarkus.tls." + name + ".trust-store.p12.", trusted + ".trust");
        }

        private void store(Map<String, String> config, String prefix, String file) {
            config.put(prefix + "path", certificates.file(file + ".p12"));
            config.put(prefix + "password", OwnCertificates.PASSWORD);
        }

        @Override
        public void stop() {
            certificates.close();
        }
    }
}
