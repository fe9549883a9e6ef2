package jp.shikaku.local.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jp.shikaku.testing.Tokens;

/** Requests with bearer tokens of the local provider; answers as JSON. Safe for use by several threads. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(30);
    private static final int PAGE = 200;

    private final HttpClient http;
    private final String issuer;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Api(HttpClient http, String issuer) {
        this.http = http;
        this.issuer = issuer;
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param location Location header, null if absent
     * @param body the bytes
     */
    public record Answer(int status, String location, byte[] body) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** GET as a caller; refuses anything but 2xx. */
    public JsonNode get(Caller caller, String url) {
        return send(caller, HttpRequest.newBuilder(URI.create(url)).GET()).json();
    }

    /** GET of a file. */
    public byte[] download(Caller caller, String url, String mediaType) {
        return send(caller, HttpRequest.newBuilder(URI.create(url)).header("Accept", mediaType))
                .body();
    }

    /** PUT of a JSON text. */
    public Answer put(Caller caller, String url, byte[] json) {
        return send(caller, body(url, "application/json").PUT(BodyPublishers.ofByteArray(json)));
    }

    /** POST of any body. */
    public Answer post(Caller caller, String url, String mediaType, byte[] content) {
        return send(caller, body(url, mediaType).POST(BodyPublishers.ofByteArray(content)));
    }

    /** POST without a body. */
    public Answer post(Caller caller, String url) {
        return send(caller, HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()));
    }

    /** Calls back with every item of a paged list. */
    public void each(Caller caller, String url, Consumer<JsonNode> item) {
        String start = url + (url.contains("?") ? "&" : "?") + "limit=" + PAGE;
        String page = start;
        while (page != null) {
            JsonNode answer = get(caller, page);
            answer.path("items").forEach(item);
            String cursor = answer.path("nextCursor").asText("");
            page = cursor.isEmpty() ? null : start + "&cursor=" + encoded(cursor);
        }
    }

    private static HttpRequest.Builder body(String url, String mediaType) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", mediaType);
    }

    private Answer send(Caller caller, HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LIMIT)
                .header("Authorization", "Bearer " + token(caller))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            Answer answer = new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(null),
                    response.body());
            if (answer.status() / 100 != 2) {
                throw ApiFailure.of(request, answer);
            }
            return answer;
        } catch (IOException e) {
            throw ApiFailure.of(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiFailure.of(request, new IOException("interrupted"));
        }
    }

    private String token(Caller caller) {
        long now = System.nanoTime();
        Token token = tokens.get(caller.clientId());
        if (token == null || now - token.fetchedAt() > TOKEN_AGE.toNanos()) {
            token = new Token(Tokens.fetch(issuer, caller.clientId()), now);
            tokens.put(caller.clientId(), token);
        }
        return token.value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Token(String value, long fetchedAt) {}
}
