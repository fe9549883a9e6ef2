package jp.shikaku.local.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends messages to the eligibility service with a token of the institution, by client credentials. */
final class ServiceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final int EARLY = 30;
    private static final int DEFAULT_SECONDS = 300;
    private static final int OK = 200;
    private static final int NOT_AUTHENTICATED = 401;

    private final BridgeSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private Token token = new Token("", Instant.MIN);

    ServiceClient(BridgeSettings settings) {
        this.settings = settings;
    }

    /**
     * What the service said.
     *
     * @param message whether the body is a message, and not a problem document
     * @param retryAfter null where it named none
     */
    record Reply(int status, boolean message, Duration retryAfter, byte[] body) {}

    /**
     * Sends a message.
     *
     * @param key Idempotency-Key, so that a file sent twice is received once
     * @throws IOException if the service or the identity provider did not answer
     */
    Reply send(String message, byte[] content, String key) throws IOException, InterruptedException {
        Reply reply = sendOnce(message, content, key);
        if (reply.status() == NOT_AUTHENTICATED) {
            token = new Token("", Instant.MIN);
            reply = sendOnce(message, content, key);
        }
        return reply;
    }

    private Reply sendOnce(String message, byte[] content, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.service() + "/v1/messages/" + message))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/xml")
                .header("Accept", "application/xml, application/problem+json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Reply(
                response.statusCode(),
                type.startsWith("application/xml"),
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(null),
                response.body());
    }

    private String token() throws IOException, InterruptedException {
        if (Instant.now().isAfter(token.until())) {
            token = fetch();
        }
        return token.value();
    }

    private Token fetch() throws IOException, InterruptedException {
        String basic = encoded(settings.clientId()) + ':' + encoded(settings.secret());
        HttpRequest request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(LIMIT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        JsonNode answer = response.statusCode() == OK ? JSON.readTree(response.body()) : JSON.createObjectNode();
        String value = answer.path("access_token").asText("");
        if (value.isEmpty()) {
            throw new IOException("the identity provider gave no token");
        }
        long seconds = answer.path("expires_in").asLong(DEFAULT_SECONDS) - EARLY;
        return new Token(value, Instant.now().plusSeconds(seconds));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, Instant until) {}
}
