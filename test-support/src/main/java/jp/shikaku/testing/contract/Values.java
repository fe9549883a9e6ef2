package jp.shikaku.testing.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values that fit a schema of a contract, by chance but repeatable. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int MOST_ITEMS = 3;

    /** Texts of the field, of which those that fit a pattern and a length are taken. */
    private static final List<String> TEXTS = List.of(
            "1",
            "0",
            "12",
            "123",
            "2026-10",
            "06132013",
            "1311234567",
            "13",
            "A",
            "TREATMENT",
            "ABC",
            "abc",
            "x",
            "山田　花子",
            "ヤマダ　ハナコ",
            "髙﨑　𠮷野",
            "１２３",
            "東京都千代田区1-1",
            "00000000-0000-4000-8000-000000000001",
            "2026-10-01",
            "a@example.jp",
            "https://localhost/hook",
            "1234567",
            "12345678901",
            "0".repeat(32));

    /** A pattern that is a list of names. */
    private static final Pattern CHOICE = Pattern.compile("\\^\\(\\?:([A-Za-z0-9_|]+)\\)\\$");

    private final Contract contract;
    private final Random random;

    Values(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    /** A parameter's value as text: its example, or one that fits its schema. */
    String text(JsonNode parameter) {
        if (parameter.has("example")) {
            return parameter.get("example").asText();
        }
        return json(parameter.path("schema")).asText();
    }

    JsonNode json(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = contract.resolve(reference);
        if (schema.has("allOf")) {
            return merged(schema.get("allOf"), depth);
        }
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.has(choice)) {
                return value(one(schema.get(choice)), depth);
            }
        }
        if (schema.has("example") && random.nextInt(4) > 0) {
            return typed(schema);
        }
        if (schema.has("enum")) {
            return one(schema.get("enum"));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(BigDecimal.valueOf(integer(schema)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(string(schema));
        };
    }

    /** An example as the schema types it: YAML reads 2026-10 or 01 as it likes. */
    private static JsonNode typed(JsonNode schema) {
        JsonNode example = schema.get("example");
        return "string".equals(schema.path("type").asText()) && !example.isTextual()
                ? JSON.textNode(example.asText())
                : example;
    }

    private JsonNode merged(JsonNode parts, int depth) {
        ObjectNode all = JSON.objectNode();
        for (JsonNode part : parts) {
            JsonNode value = value(part, depth);
            if (!value.isObject()) {
                return value;
            }
            all.setAll((ObjectNode) value);
        }
        return all;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = depth < DEEPEST && random.nextBoolean();
            if (required.contains(property.getKey()) || wanted) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.max(least, Math.min(schema.path("maxItems").asInt(MOST_ITEMS), MOST_ITEMS));
        int size = depth > DEEPEST ? least : least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 1000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private String string(JsonNode schema) {
        switch (schema.path("format").asText()) {
            case "date" -> {
                return "20%02d-%02d-%02d"
                        .formatted(20 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
            }
            case "date-time" -> {
                return "2026-10-%02dT09:00:00+09:00".formatted(1 + random.nextInt(28));
            }
            case "uuid" -> {
                return new UUID(random.nextLong(), random.nextLong()).toString();
            }
            case "byte" -> {
                return "AAAA";
            }
            default -> {
                return fitting(schema);
            }
        }
    }

    private String fitting(JsonNode schema) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        Pattern pattern =
                schema.has("pattern") ? Pattern.compile(schema.get("pattern").asText()) : null;
        List<String> fit = new ArrayList<>();
        for (String text : TEXTS) {
            if (text.length() >= least
                    && text.length() <= most
                    && (pattern == null || pattern.matcher(text).find())) {
                fit.add(text);
            }
        }
        Matcher choice = CHOICE.matcher(schema.path("pattern").asText());
        if (choice.matches()) {
            List<String> choices = List.of(choice.group(1).split("[|]"));
            return choices.get(random.nextInt(choices.size()));
        }
        if (fit.isEmpty()) {
            return schema.has("example") ? schema.get("example").asText() : "x".repeat(Math.max(1, least));
        }
        return fit.get(random.nextInt(fit.size()));
    }

    private JsonNode one(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
