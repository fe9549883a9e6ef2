package jp.shikaku.testing;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.TokenRequest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID Connect provider for one machine: discovery, keys and tokens over HTTP. It believes whoever asks: the
 * client id says who the caller is ({@code institution:1311234567}, {@code insurer:06132013,00138057},
 * {@code person:…}, {@code reviewer}, {@code approver}, {@code auditor}, {@code operator},
 * {@code claims-service}, {@code notice-service}). People are told apart by a name, several roles are joined by a plus
 * sign. Reviewers and approvers act for both review organisations, or for the one that follows their name
 * ({@code reviewer+approver:anna@1}); nothing after the @ gives a token that names none. Never to be reachable from
 * another machine.
 */
public final class LocalIdentityProvider implements AutoCloseable {

    /** The audience of every token. */
    public static final String AUDIENCE = "shikaku";

    private static final String ISSUER = "shikaku";
    private static final long TOKEN_SECONDS = 3600;

    private final MockOAuth2Server server;

    private LocalIdentityProvider(MockOAuth2Server server) {
        this.server = server;
    }

    /**
     * Starts a provider on this machine.
     *
     * @param port port, 0 for a free one
     */
    public static LocalIdentityProvider start(int port) {
        return start(port, new MockWebServerWrapper());
    }

    /**
     * Starts a provider that is reached over TLS, on a free port of this machine.
     *
     * @param keyStore PKCS#12 with its key and certificate
     * @param password of the store and of the key
     */
    public static LocalIdentityProvider overTls(Path keyStore, String password) {
        SslKeystore keys = new SslKeystore(password, keyStore.toFile(), SslKeystore.KeyStoreType.PKCS12, password);
        return start(0, new MockWebServerWrapper(new Ssl(keys)));
    }

    private static LocalIdentityProvider start(int port, OAuth2HttpServer http) {
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(), Set.of(new ClaimsByClientId()), http));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new LocalIdentityProvider(server);
    }

    /** The issuer's address, from which discovery starts. */
    public String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** The claims that a client id stands for. */
    static Map<String, Object> claims(String clientId) {
        String[] parts = clientId.split(":", 2);
        Map<String, Object> claims = new LinkedHashMap<>();
        switch (parts[0]) {
            case "eligibility-service" -> claims.put("scope", "resident-register");
            case "claims-service" -> claims.put("scope", "coverage-resolution changes");
            case "notice-service" -> claims.put("scope", "changes persons");
            case "scopes" -> claims.put("scope", parts[1].replace(',', ' '));
            default -> {
                List<String> roles = List.of(parts[0].split("\\+"));
                claims.put("roles", roles);
                if (roles.contains("reviewer") || roles.contains("approver")) {
                    claims.putAll(reviewOrganisation(parts.length == 2 ? parts[1] : ""));
                }
            }
        }
        if (parts.length == 2) {
            switch (parts[0]) {
                case "institution" -> claims.put("institution", parts[1]);
                case "insurer" -> claims.put("insurers", List.of(parts[1].split(",")));
                case "person" -> claims.put("person", parts[1]);
                default -> {
                    // A name, which tells people apart.
                }
            }
        }
        return claims;
    }

    private static Map<String, Object> reviewOrganisation(String name) {
        if (!name.contains("@")) {
            return Map.of("reviewOrganisation", List.of("1", "2"));
        }
        String organisation = name.substring(name.indexOf('@') + 1);
        return organisation.isEmpty() ? Map.of() : Map.of("reviewOrganisation", organisation);
    }

    private static final class ClaimsByClientId implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            return clientId(request);
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(AUDIENCE);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return claims(clientId(request));
        }

        @Override
        public long tokenExpiry() {
            return TOKEN_SECONDS;
        }

        private static String clientId(TokenRequest request) {
            return request.getClientAuthentication() == null
                    ? request.getClientID().getValue()
                    : request.getClientAuthentication().getClientID().getValue();
        }
    }
}
