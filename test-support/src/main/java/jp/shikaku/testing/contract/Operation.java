package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation of a contract.
 *
 * @param id its operationId
 * @param method HTTP method in capitals
 * @param path template with names in braces
 * @param roles roles and scopes ({@code scope:…}) that may call it, {@code *} for every token, none if it is public
 * @param definition the operation in the contract
 */
public record Operation(String id, String method, String path, List<String> roles, JsonNode definition) {

    static final String ANY = "*";

    boolean isPublic() {
        return roles.isEmpty();
    }

    boolean isFor(String role) {
        return roles.contains(ANY) || roles.contains(role);
    }

    /** Its parameters in one place: path, query or header. */
    List<JsonNode> parameters(String in) {
        List<JsonNode> found = new ArrayList<>();
        definition.path("parameters").forEach(parameter -> {
            if (in.equals(parameter.path("in").asText())) {
                found.add(parameter);
            }
        });
        return found;
    }

    /** The first media type of its body. */
    Optional<String> contentType() {
        Iterator<String> types = definition.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? Optional.of(types.next()) : Optional.empty();
    }

    JsonNode bodySchema(String contentType) {
        return definition.at("/requestBody/content").path(contentType).path("schema");
    }

    /** Statuses that the contract names for it. */
    Set<String> statuses() {
        Set<String> all = new TreeSet<>();
        definition.path("responses").fieldNames().forEachRemaining(all::add);
        all.remove("default");
        return all;
    }

    /** Whether it streams without end. */
    boolean isStream() {
        return definition.at("/responses/200/content").has("text/event-stream");
    }

    @Override
    public String toString() {
        return id + " (" + method + ' ' + path + ')';
    }
}
