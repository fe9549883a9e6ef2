package jp.shikaku.support;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jp.shikaku.testing.LocalIdentityProvider;
import jp.shikaku.testing.OwnCertificates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/**
 * The settings are those that {@code docs/security.md} names. The provider's certificate is signed by an authority that no
 * Java knows; each other tenant lacks one thing that would make the line good, and stands for a service set up like that.
 */
@QuarkusTest
@QuarkusTestResource(value = IdentityProviderLineTest.Provider.class, restrictToAnnotatedClass = true)
@DisplayName("The line to an identity provider with an authority of its own")
class IdentityProviderLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OidcClients clients;

    private final String issuer = System.getProperty(Provider.ISSUER);

    @Test
    @DisplayName("is good for who trusts that authority: a token is had, and the provider's keys that verify it")
    void trusted() throws IOException {
        assertThat(issuer).startsWith("https://localhost:");
        assertThat(given().auth()
                        .oauth2(token(issuer, "authority"))
                        .get("/echo/changes")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who names no authority       |           | localhost | /echo/institution
                    who trusts another authority | stranger  | localhost | /echo/insurers
                    an address it is not made for | authority | 127.0.0.1 | /echo/organisations
                    """)
    @DisplayName("fails closed: neither is a token had nor one believed, by")
    void untrusted(String who, String tls, String host, String path) throws IOException {
        String address = issuer.replace("//localhost:", "//" + host + ":");

        assertThatThrownBy(() -> token(address, tls)).as(who).hasMessageContaining("OIDC Server is not available");
        given().auth()
                .oauth2(token(issuer, "authority"))
                .get(path)
                .then()
                .statusCode(503)
                .body("code", equalTo("SK-SRV-001"));
    }

    /** A token of the client that has every scope that the paths of this test want. */
    private String token(String address, String tls) throws IOException {
        OidcClientConfigBuilder config = new OidcClientConfigBuilder()
                .id(address + tls)
                .authServerUrl(address)
                .clientId("claims-service")
                .credentials("local");
        if (tls != null) {
            config.tlsConfigurationName(tls);
        }
        try (OidcClient client = clients.newClient(config.build()).await().atMost(PATIENCE)) {
            return client.getTokens().await().atMost(PATIENCE).getAccessToken();
        }
    }

    /** The provider, and the tenants. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {

        /** System property with the provider's address: a test and its resources may be loaded by several class loaders. */
        static final String ISSUER = "shikaku.test.issuer-over-tls";

        private OwnCertificates issued;
        private OwnCertificates strangers;
        private LocalIdentityProvider provider;

        /** After the module's common resources, whose identity provider this one takes the place of. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            issued = OwnCertificates.issued("provider", "authority");
            strangers = OwnCertificates.of("stranger");
            provider = LocalIdentityProvider.overTls(Path.of(issued.file("provider.p12")), OwnCertificates.PASSWORD);
            String issuer = provider.issuer();
            System.setProperty(ISSUER, issuer);

            Map<String, String> config = new HashMap<>();
            config.put("quarkus.tls.authority.trust-store.pem.certs", issued.file("authority.pem"));
            config.put("quarkus.tls.stranger.trust-store.pem.certs", strangers.file("stranger.pem"));
            config.put("quarkus.oidc.auth-server-url", issuer);
            config.put("quarkus.oidc.tls.tls-configuration-name", "authority");
            tenant(config, "nobody", issuer, "/echo/institution");
            tenant(config, "stranger", issuer, "/echo/insurers");
            config.put("quarkus.oidc.stranger.tls.tls-configuration-name", "stranger");
            tenant(config, "misnamed", issuer.replace("//localhost:", "//127.0.0.1:"), "/echo/organisations");
            config.put("quarkus.oidc.misnamed.tls.tls-configuration-name", "authority");
            return config;
        }

        private static void tenant(Map<String, String> config, String name, String issuer, String path) {
            config.put("quarkus.oidc." + name + ".auth-server-url", issuer);
            config.put("quarkus.oidc." + name + ".tenant-paths", path);
        }

        @Override
        public void stop() {
            provider.close();
            issued.close();
            strangers.close();
        }
    }
}
