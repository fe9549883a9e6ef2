package jp.shikaku.testing.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One request to an operation, filled in step by step. */
final class Call {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body;

    Call(Operation operation) {
        this.operation = operation;
    }

    Call path(String name, String value) {
        path.put(name, value);
        return this;
    }

    Call query(String name, String value) {
        query.put(name, value);
        return this;
    }

    Call header(String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
        return this;
    }

    Call token(String token) {
        return header("Authorization", token == null ? null : "Bearer " + token);
    }

    Call body(String contentType, byte[] bytes) {
        body = bytes;
        return header("Content-Type", contentType);
    }

    /** The address behind the host. */
    String target() {
        String filled = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            filled = filled.replace('{' + value.getKey() + '}', encode(value.getValue()));
        }
        StringBuilder text = new StringBuilder(filled);
        query.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encode(value)));
        return text.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Answer send(String base) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target()))
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = HTTP.sendAsync(request.build(), this::content)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(null),
                    answer.body());
        } catch (CompletionException e) {
            throw new AssertionError("no answer to " + this, e);
        }
    }

    /** The whole body, of a stream without end nothing. */
    private HttpResponse.BodySubscriber<byte[]> content(HttpResponse.ResponseInfo head) {
        return operation.isStream() && head.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), Call::hangUp)
                : HttpResponse.BodySubscribers.ofByteArray();
    }

    private static byte[] hangUp(InputStream stream) {
        try {
            stream.close();
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to send it again. */
    @Override
    public String toString() {
        String sent =
                body == null ? "" : ' ' + new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8);
        return operation.method() + ' ' + target() + ' ' + headers.get("Content-Type") + sent;
    }

    /**
     * What came back.
     *
     * @param contentType null if none was stated
     */
    record Answer(int status, String contentType, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        boolean isProblem() {
            return contentType != null && contentType.startsWith("application/problem+json");
        }
    }
}
