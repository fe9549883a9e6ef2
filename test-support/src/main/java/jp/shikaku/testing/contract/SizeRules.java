package jp.shikaku.testing.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether everything that a client sends in an address or a structured body has a largest size: texts a length, an
 * enumeration, a format or a pattern that ends by itself; lists and free names a number. What is no JSON or form, and a
 * file of a form, is limited by the largest body; how often a value may stand in an address, by the longest address.
 */
final class SizeRules {

    /** Formats whose texts have one length. */
    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid", "binary");

    private static final Pattern ESCAPES_AND_CLASSES = Pattern.compile("\\\\.|\\[[^]]*]");
    private static final Pattern WITHOUT_END = Pattern.compile("[*+]|\\{\\d+,}");

    private final Contract contract;
    private final Consumer<String> unlimited;
    private final Set<String> seen = new HashSet<>();

    private SizeRules(Contract contract, Consumer<String> unlimited) {
        this.contract = contract;
        this.unlimited = unlimited;
    }

    /**
     * Walks the address and the body of an operation.
     *
     * @param unlimited takes the name of each place that has no limit
     */
    static void check(Contract contract, Operation operation, Consumer<String> unlimited) {
        for (String place : new String[] {"path", "query"}) {
            operation.parameters(place).forEach(parameter -> new SizeRules(contract, unlimited)
                    .parameter(parameter, place));
        }
        operation.definition().at("/requestBody/content").properties().forEach(media -> {
            String type = media.getKey();
            if (type.startsWith("application/json") || type.startsWith("multipart/")) {
                new SizeRules(contract, unlimited).walk(media.getValue().path("schema"), type);
            }
        });
    }

    private void parameter(JsonNode parameter, String place) {
        JsonNode schema = contract.resolve(parameter.path("schema"));
        JsonNode text = "array".equals(schema.path("type").asText()) ? contract.resolve(schema.path("items")) : schema;
        if ("string".equals(text.path("type").asText())) {
            require(isLimited(text), place + '/' + parameter.path("name").asText(), "maxLength");
        }
    }

    private void walk(JsonNode reference, String place) {
        if (reference.has("$ref") && !seen.add(reference.get("$ref").asText())) {
            return;
        }
        JsonNode schema = contract.resolve(reference);
        for (String choice : new String[] {"allOf", "oneOf", "anyOf"}) {
            schema.path(choice).forEach(part -> walk(part, place));
        }
        switch (schema.path("type").asText()) {
            case "string" -> require(isLimited(schema), place, "maxLength");
            case "array" -> {
                require(schema.has("maxItems"), place, "maxItems");
                walk(schema.path("items"), place + "/-");
            }
            default -> properties(schema, place);
        }
    }

    private void properties(JsonNode schema, String place) {
        schema.path("properties")
                .properties()
                .forEach(property -> walk(property.getValue(), place + '/' + property.getKey()));
        if (schema.path("additionalProperties").isObject()) {
            require(schema.has("maxProperties"), place, "maxProperties");
            walk(schema.get("additionalProperties"), place + "/*");
        }
    }

    private void require(boolean holds, String place, String what) {
        if (!holds) {
            unlimited.accept(what + " of " + place);
        }
    }

    private static boolean isLimited(JsonNode schema) {
        return schema.has("maxLength")
                || schema.has("enum")
                || FORMATS.contains(schema.path("format").asText())
                || schema.has("pattern") && endsByItself(schema.get("pattern").asText());
    }

    private static boolean endsByItself(String pattern) {
        return pattern.startsWith("^")
                && pattern.endsWith("$")
                && !WITHOUT_END
                        .matcher(ESCAPES_AND_CLASSES.matcher(pattern).replaceAll(""))
                        .find();
    }
}
