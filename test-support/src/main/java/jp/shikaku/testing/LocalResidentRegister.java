package jp.shikaku.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A resident register for one machine, served over HTTP by the contract {@code resident-register.openapi.yaml} of
 * eligibility-service. Whoever holds it fills it: {@code PUT /local/residents} takes one resident per line,
 * {@code PUT /local/outage} with {@code true} takes it out of service, {@code PUT /local/refusals} names by its personRef
 * whom no question may be about, nobody when empty. Never to be reachable from another machine.
 */
public final class LocalResidentRegister implements AutoCloseable {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;
    private static final String BEARER = "Bearer ";

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();
    private final Map<String, ObjectNode> residents = new ConcurrentHashMap<>();
    private final Map<String, Map<String, ObjectNode>> byBirthAndKana = new ConcurrentHashMap<>();
    private final AtomicBoolean outOfService = new AtomicBoolean();
    private final AtomicReference<String> refused = new AtomicReference<>("");

    private LocalResidentRegister(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts a register on this machine.
     *
     * @param port port, 0 for a free one
     * @param issuer the identity provider whose tokens it believes
     */
    public static LocalResidentRegister start(int port, String issuer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            LocalResidentRegister register = new LocalResidentRegister(server);
            register.tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    JWSAlgorithm.RS256,
                    JWKSourceBuilder.create(URI.create(issuer + "/jwks").toURL())
                            .build()));
            server.createContext("/v1/resident-searches", exchange -> register.answer(exchange, register::search));
            server.createContext("/local/residents", exchange -> register.answer(exchange, register::fill));
            server.createContext("/local/outage", exchange -> register.answer(exchange, register::outage));
            server.createContext("/local/refusals", exchange -> register.answer(exchange, register::refuse));
            server.setExecutor(Executors.newFixedThreadPool(2));
            server.start();
            return register;
        } catch (IOException e) {
            throw new IllegalStateException("the resident register does not start on port " + port, e);
        }
    }

    /** The register's address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * Takes residents in.
     *
     * @param lines one JSON object per line: personRef, name, kana, birthDate, sex, address
     */
    public void fill(String lines) throws IOException {
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                ObjectNode resident = (ObjectNode) json.readTree(line);
                String ref = resident.remove("personRef").asText();
                ObjectNode before = residents.put(ref, resident);
                if (before != null) {
                    byBirthAndKana.get(key(before)).remove(ref);
                }
                byBirthAndKana
                        .computeIfAbsent(key(resident), k -> new ConcurrentHashMap<>())
                        .put(ref, resident);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            send(exchange, BAD_REQUEST, null);
        }
    }

    private void search(HttpExchange exchange) throws IOException {
        if (outOfService.get()) {
            send(exchange, UNAVAILABLE, null);
            return;
        }
        if (!isKnown(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, UNAUTHORIZED, null);
            return;
        }
        ObjectNode result = json.createObjectNode();
        ArrayNode items = result.putArray("items");
        for (JsonNode sought : json.readTree(exchange.getRequestBody()).get("items")) {
            if (refused.get().equals(sought.path("personRef").asText(null))) {
                send(exchange, BAD_REQUEST, null);
                return;
            }
            ObjectNode item =
                    items.addObject().put("itemId", sought.get("itemId").asText());
            ArrayNode found = item.putArray("residents");
            found(sought).forEach(found::add);
        }
        send(exchange, OK, json.writeValueAsBytes(result));
    }

    private List<ObjectNode> found(JsonNode sought) {
        if (sought.hasNonNull("personRef")) {
            ObjectNode resident = residents.get(sought.get("personRef").asText());
            return resident == null ? List.of() : List.of(resident);
        }
        return List.copyOf(byBirthAndKana.getOrDefault(key(sought), Map.of()).values());
    }

    private void fill(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            fill(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        send(exchange, NO_CONTENT, null);
    }

    private void outage(HttpExchange exchange) throws IOException {
        outOfService.set(Boolean.parseBoolean(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip()));
        send(exchange, NO_CONTENT, null);
    }

    private void refuse(HttpExchange exchange) throws IOException {
        refused.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip());
        send(exchange, NO_CONTENT, null);
    }

    private boolean isKnown(String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return false;
        }
        try {
            tokens.process(authorization.substring(BEARER.length()), null);
            return true;
        } catch (java.text.ParseException
                | com.nimbusds.jose.proc.BadJOSEException
                | com.nimbusds.jose.JOSEException e) {
            return false;
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body == null ? -1 : body.length);
        if (body != null) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String key(JsonNode resident) {
        String kana = resident.path("kana").asText("");
        return resident.get("birthDate").asText()
                + '|'
                + Normalizer.normalize(kana, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }
}
