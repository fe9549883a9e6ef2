package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a fitting body or text unfit in one place, as broken, careless and hostile clients do. */
final class Damage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Texts that have broken programs elsewhere. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud842",
            "𠮷".repeat(20),
            "x".repeat(10_000),
            "'; DROP TABLE receipt; --",
            "../../etc/passwd",
            "%00",
            "${jndi:ldap://localhost/x}",
            "2026-02-30",
            "9999999999-01-01",
            "-1",
            "99999999999999999999",
            "1e999",
            "NaN",
            "null",
            "\u202e\ufeff",
            "<script>alert(1)</script>");

    private static final int LONG_VALUE = 2_100;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** A text that no contract expects. */
    String text() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    /** The same for an address: longer than any value may be, but some of them fit into one that is read. */
    String parameter() {
        String text = text();
        return text.length() > LONG_VALUE ? text.substring(0, LONG_VALUE) : text;
    }

    /** A body that is no JSON, or is JSON of another shape. */
    String shape() {
        List<String> shapes = List.of(
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"a\":",
                "[".repeat(2_000),
                "{}x",
                "\u0000",
                "{\"a\":1e99999}",
                "true");
        return shapes.get(random.nextInt(shapes.size()));
    }

    /** The same tree with one place changed. */
    JsonNode tree(JsonNode fitting) {
        JsonNode copy = fitting.deepCopy();
        List<ContainerNode<?>> places = new ArrayList<>();
        collect(copy, places);
        if (places.isEmpty()) {
            return JSON.textNode(text());
        }
        ContainerNode<?> place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            damage(object);
        } else {
            ((ArrayNode) place).add(other());
        }
        return copy;
    }

    private void damage(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set("unknownToTheContract", other());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, other());
        }
    }

    private JsonNode other() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.objectNode();
            case 2 -> JSON.arrayNode();
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(-1);
            case 5 -> JSON.booleanNode(true);
            default -> JSON.textNode(text());
        };
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
            node.forEach(child -> collect(child, places));
        }
    }
}
