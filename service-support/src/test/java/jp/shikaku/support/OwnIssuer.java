package jp.shikaku.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An identity provider whose keys the test holds: it publishes whatever stands in a system property, since a test and its
 * resources may be loaded by several class loaders.
 */
public final class OwnIssuer implements QuarkusTestResourceLifecycleManager {

    /** System property with the issuer's address. */
    static final String ADDRESS = "shikaku.test.own-issuer";

    /** System property with the published keys, a JWK set. */
    static final String KEYS = "shikaku.test.own-issuer.keys";

    private HttpServer server;

    /** After the module's common resources, whose identity provider this one takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String address = "http://localhost:" + server.getAddress().getPort();
        System.setProperty(ADDRESS, address);
        server.createContext("/keys", exchange -> answer(exchange, System.getProperty(KEYS, "{\"keys\":[]}")));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        """
                        {"issuer":"%s","jwks_uri":"%s/keys","token_endpoint":"%s/token"}"""
                                .formatted(address, address, address)));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", address,
                "quarkus.oidc.token.forced-jwk-refresh-interval", "1S",
                "shikaku.token.remembered-for", "PT0S");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
