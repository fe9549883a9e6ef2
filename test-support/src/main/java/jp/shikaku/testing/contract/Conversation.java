package jp.shikaku.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An example conversation with a service for its consumers, recorded by a test and committed in
 * {@code docs/integrate/conversations}. What differs from run to run (ids, instants) is replaced by a fixed value of the
 * same form.
 */
public final class Conversation {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path FOLDER =
            Path.of(System.getProperty("shikaku.root"), "docs", "integrate", "conversations");

    private final ArrayNode exchanges = JSON.createArrayNode();

    /**
     * Adds what was asked and answered.
     *
     * @param title what it shows, in both languages
     * @param request method and path, for example {@code POST /v1/lookups}
     * @param caller role of the token
     * @param body what was sent
     * @param status HTTP status of the answer
     * @param answer its body, JSON or a JSON text per line
     */
    public void add(String title, String request, String caller, String body, int status, String answer) {
        ObjectNode exchange = exchanges.addObject().put("title", title);
        exchange.putObject("request").put("line", request).put("caller", caller).set("body", json(body));
        exchange.putObject("response").put("status", status).set("body", json(steady(answer)));
    }

    /** Whether the committed file says the same; with {@code -Dshikaku.openapi.write=true} it is written first. */
    public boolean isCommitted(String service) {
        Path file = FOLDER.resolve(service + ".json");
        try {
            if (Boolean.getBoolean("shikaku.openapi.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, JSON.writeValueAsString(exchanges) + "\n");
            }
            return Files.exists(file) && exchanges.equals(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String steady(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "01990000-0000-7000-8000-000000000001")
                .replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-10-02T00:00:00Z");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
