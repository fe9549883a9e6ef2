package jp.shikaku.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** A committed OpenAPI document, read as it stands. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String text;
    private final JsonNode document;
    private final List<Operation> operations;

    private Contract(String text, JsonNode document) {
        this.text = text;
        this.document = document;
        this.operations = List.copyOf(read(document));
    }

    /**
     * A contract.
     *
     * @param text the document in YAML
     */
    public static Contract of(String text) {
        try {
            return new Contract(text, YAML.readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one at the root of the module whose tests run. */
    public static Contract committed() {
        try {
            return of(Files.readString(Path.of("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    JsonNode document() {
        return document;
    }

    /** Its operations in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    /** Whether the contract names a media type for a status of an operation. */
    boolean states(Operation operation, int status, String contentType) {
        return contentType != null
                && resolve(operation.definition().path("responses").path(String.valueOf(status)))
                        .path("content")
                        .has(contentType.replaceFirst(";.*", ""));
    }

    /** Codes of problems that the contract names for a status of an operation. */
    Set<String> codes(Operation operation, int status) {
        Set<String> all = new TreeSet<>();
        resolve(operation.definition().path("responses").path(String.valueOf(status)))
                .path("content")
                .path("application/problem+json")
                .path("examples")
                .fieldNames()
                .forEachRemaining(all::add);
        return all;
    }

    /** What a node says, behind references. */
    JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    private static List<Operation> read(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> all.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    private static Operation operation(String path, String method, JsonNode definition) {
        List<String> roles = new ArrayList<>();
        definition.path("x-roles").forEach(role -> roles.add(role.asText()));
        return new Operation(
                definition.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path, roles, definition);
    }
}
