package jp.shikaku.local.play;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

import jp.shikaku.testing.OwnCertificates;

/**
 * The settings with which the component {@code mutual-tls} of the manifests installs the services, on this machine: its
 * files are certificates made for the test, and the registry's own port is a free one.
 */
final class MutualTls implements AutoCloseable {

    private static final String COMPONENT = "deploy/kubernetes/components/mutual-tls/kustomization.yaml";
    private static final Pattern SETTING = Pattern.compile("- ((?:QUARKUS|SHIKAKU)_\\w+)=(\\S+)");
    private static final Map<String, String> FILES =
            Map.of("/tls/tls.crt", "suite.pem", "/tls/tls.key", "suite.key", "/tls/ca.crt", "suite.pem");
    private static final int PATIENCE_MILLIS = 20_000;

    private final OwnCertificates certificates;
    private final int port;

    private MutualTls(OwnCertificates certificates, int port) {
        this.certificates = certificates;
        this.port = port;
    }

    static MutualTls prepare() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return new MutualTls(OwnCertificates.of("suite"), free.getLocalPort());
        }
    }

    /** What the services are to be told; those that nobody calls over TLS take any port. */
    Map<String, String> settings() throws IOException {
        Path component = Path.of(System.getProperty("shikaku.root")).resolve(COMPONENT);
        Map<String, String> settings = new HashMap<>();
        Matcher found = SETTING.matcher(Files.readString(component));
        while (found.find()) {
            String file = FILES.get(found.group(2));
            settings.put(found.group(1), file == null ? found.group(2) : certificates.file(file));
        }
        settings.put("QUARKUS_REST_CLIENT_ELIGIBILITY_URL", "https://localhost:" + port);
        settings.put("QUARKUS_HTTP_SSL_PORT", "${tls-port.${quarkus.application.name}}");
        settings.put("TLS_PORT_ELIGIBILITY_SERVICE", String.valueOf(port));
        settings.put("TLS_PORT_CLAIMS_SERVICE", "0");
        settings.put("TLS_PORT_NOTICE_SERVICE", "0");
        return settings;
    }

    /** Whether the registry's port answers somebody who trusts it but shows no certificate. */
    boolean answersWithoutCertificate() throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) URI.create("https://localhost:" + port + "/q/health/live")
                .toURL()
                .openConnection();
        connection.setSSLSocketFactory(trusting().getSocketFactory());
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try {
            connection.getResponseCode();
            return true;
        } catch (SSLException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private SSLContext trusting() throws IOException {
        try (var file = Files.newInputStream(Path.of(certificates.file("suite.trust.p12")))) {
            KeyStore known = KeyStore.getInstance("PKCS12");
            known.load(file, OwnCertificates.PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        certificates.close();
    }
}
