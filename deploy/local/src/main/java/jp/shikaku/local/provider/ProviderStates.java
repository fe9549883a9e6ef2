package jp.shikaku.local.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.ApiFailure;
import jp.shikaku.local.cli.Refusal;
import jp.shikaku.local.suite.Suite;
import jp.shikaku.local.suite.SuiteClock;

/**
 * The address that a Pact verifier is given for provider states: {@code POST /provider-states} with what verifiers send
 * ({@code state} or {@code states}, {@code params}, {@code action}), {@code GET} and {@code PUT /clock} for the time the
 * services live in, which can be put forward only. Listens on this machine only.
 */
public final class ProviderStates implements AutoCloseable {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 502;

    private final ObjectMapper json = new ObjectMapper();
    private final States states;
    private final SuiteClock clock;
    private final HttpServer server;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    private ProviderStates(Suite suite, Api api, HttpServer server) {
        this.states = new States(suite, api);
        this.clock = new SuiteClock(suite.folder().clockOffset());
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @throws Refusal if the port is taken
     */
    public static ProviderStates start(Suite suite, Api api) {
        int port = suite.ports().providerStates();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ProviderStates provider = new ProviderStates(suite, api, server);
            server.createContext("/provider-states", exchange -> provider.answer(exchange, provider::state));
            server.createContext("/clock", exchange -> provider.answer(exchange, provider::time));
            server.setExecutor(provider.worker);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new Refusal(Refusal.PORT, "Port " + port + " for provider states cannot be listened on.");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        worker.shutdownNow();
    }

    private Object state(HttpExchange exchange) throws IOException, InterruptedException {
        if ("GET".equals(exchange.getRequestMethod())) {
            return Map.of("states", states.names());
        }
        JsonNode asked = json.readTree(exchange.getRequestBody());
        if ("teardown".equals(asked.path("action").asText())) {
            return Map.of();
        }
        JsonNode state = asked.has("state") ? asked.get("state") : asked.at("/states/0");
        return states.setUp(state.asText(), asked.path("params"));
    }

    private Object time(HttpExchange exchange) throws IOException, InterruptedException {
        if ("PUT".equals(exchange.getRequestMethod())) {
            Instant wanted = OffsetDateTime.parse(
                            json.readTree(exchange.getRequestBody()).path("now").asText())
                    .toInstant();
            if (wanted.isBefore(clock.now())) {
                throw new IllegalArgumentException("The clock can be put forward only; it shows " + clock.now() + '.');
            }
            clock.advanceTo(wanted);
        }
        return Map.of("now", clock.now().toString());
    }

    private void answer(HttpExchange exchange, Action action) throws IOException {
        try (exchange) {
            tryTo(action, exchange);
        }
    }

    private void tryTo(Action action, HttpExchange exchange) throws IOException {
        try {
            send(exchange, OK, action.answer(exchange));
        } catch (JsonProcessingException e) {
            send(exchange, BAD_REQUEST, Map.of("error", "The body is not well-formed JSON."));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            send(exchange, BAD_REQUEST, Map.of("error", e.getMessage()));
        } catch (ApiFailure | IllegalStateException e) {
            send(exchange, FAILED, Map.of("error", e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @FunctionalInterface
    private interface Action {
        Object answer(HttpExchange exchange) throws IOException, InterruptedException;
    }
}
