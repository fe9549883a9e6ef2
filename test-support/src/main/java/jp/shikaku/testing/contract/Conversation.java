package jp.shikaku.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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
    private final Map<String, String> steady = new LinkedHashMap<>(Map.of(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "01990000-0000-7000-8000-000000000001",
            "\"traceId\":\"[0-9a-f]{32}\"",
            "\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"",
            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z",
            "2026-10-02T00:00:00Z"));

    /**
     * Names something else that differs from run to run.
     *
     * @param pattern regular expression of it in an answer or an address
     * @param by what is recorded in its place
     */
    public Conversation replacing(String pattern, String by) {
        steady.put(pattern, by);
        return this;
    }

    /**
     * Adds what was asked and answered.
     *
     * @param title what it shows, in both languages
     * @param request method and path, for example {@code POST /v1/lookups}
     * @param caller role of the token
     * @param body what was sent: JSON, another text, or null for nothing
     * @param status HTTP status of the answer
     * @param answer its body: JSON, or another text that stands for it
     */
    public void add(String title, String request, String caller, String body, int status, String answer) {
        ObjectNode exchange = exchanges.addObject().put("title", title);
        ObjectNode asked =
                exchange.putObject("request").put("line", steady(request)).put("caller", caller);
        if (body != null) {
            asked.set("body", json(steady(body)));
        }
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

    private String steady(String text) {
        String same = text;
        for (Map.Entry<String, String> one : steady.entrySet()) {
            same = same.replaceAll(one.getKey(), one.getValue());
        }
        return same;
    }

    private static JsonNode json(String text) {
        String content = text.strip();
        try {
            return content.startsWith("{")
                    ? JSON.readTree(content)
                    : JSON.getNodeFactory().textNode(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
