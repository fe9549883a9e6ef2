package jp.shikaku.testing.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What every operation of a contract must say, so that a client can be written from it alone. */
public final class ContractRules {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2}");
    private static final int DEEPEST = 6;

    private final Contract contract;
    private final List<String> broken = new ArrayList<>();

    private ContractRules(Contract contract) {
        this.contract = contract;
    }

    /** What is missing, by operation; nothing if the contract is complete. */
    public static List<String> broken(Contract contract) {
        ContractRules rules = new ContractRules(contract);
        Set<String> ids = new HashSet<>();
        ExampleRules examples = new ExampleRules(contract);
        for (Operation operation : contract.operations()) {
            examples.wrong(operation).forEach(what -> rules.require(operation, false, what));
            rules.require(operation, ids.add(operation.id()), "an operationId of its own");
            rules.texts(operation);
            rules.security(operation);
            rules.parameters(operation);
            SizeRules.check(contract, operation, what -> rules.require(operation, false, what));
            rules.body(operation);
            rules.answers(operation);
        }
        return rules.broken;
    }

    private void require(Operation operation, boolean holds, String what) {
        if (!holds) {
            broken.add(operation + " needs " + what);
        }
    }

    private void texts(Operation operation) {
        for (String text : new String[] {"summary", "description"}) {
            String said = operation.definition().path(text).asText();
            require(
                    operation,
                    JAPANESE.matcher(said).find() && ENGLISH.matcher(said).find(),
                    "a " + text + " in English and Japanese");
        }
        require(operation, operation.id().matches("[a-z][A-Za-z]+"), "an operationId of letters only");
        require(operation, operation.definition().path("tags").size() == 1, "one tag");
    }

    private void security(Operation operation) {
        boolean guarded = operation.definition().path("security").findValue("bearer") != null;
        require(operation, guarded != operation.isPublic(), "x-roles if, and only if, it needs a token");
        if (guarded) {
            require(operation, operation.statuses().containsAll(Set.of("401", "403")), "the answers 401 and 403");
        }
    }

    private void parameters(Operation operation) {
        for (JsonNode parameter : operation.definition().path("parameters")) {
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            boolean path = "path".equals(in);
            require(
                    operation,
                    "header".equals(in) || operation.statuses().contains("414"),
                    "the answer 414, since its address has a longest length");
            require(
                    operation,
                    path || parameter.has("description") || parameter.has("example"),
                    "a description or an example of " + name);
            if ("limit".equals(name)) {
                require(operation, contract.resolve(parameter.path("schema")).has("maximum"), "a maximum of limit");
            }
        }
    }

    private void body(Operation operation) {
        operation.definition().at("/requestBody/content").properties().forEach(media -> {
            String type = media.getKey();
            if ("application/json".equals(type) || type.endsWith("xml")) {
                require(operation, exemplified(media.getValue()), "an example of its body as " + type);
            }
        });
        if (operation.definition().has("requestBody")) {
            require(
                    operation,
                    operation.statuses().containsAll(Set.of("400", "413", "415")),
                    "the answers 400, 413 and 415");
        }
    }

    private void answers(Operation operation) {
        require(
                operation,
                operation.statuses().stream().anyMatch(status -> status.startsWith("2")),
                "an answer for when it works");
        operation.statuses().stream().filter(status -> status.startsWith("2")).forEach(status -> contract.resolve(
                        operation.definition().path("responses").path(status))
                .path("content")
                .properties()
                .forEach(media -> require(
                        operation,
                        !media.getKey().contains("json") || exemplified(media.getValue()),
                        "an example of its answer " + status)));
    }

    private boolean exemplified(JsonNode media) {
        return media.has("example") || media.has("examples") || hasExample(media.path("schema"), 0);
    }

    /** Whether an example can be made up from the schema: somewhere it says what a value looks like. */
    private boolean hasExample(JsonNode reference, int depth) {
        JsonNode schema = contract.resolve(reference);
        if (depth > DEEPEST) {
            return false;
        }
        if (schema.has("example") || schema.has("enum") || depth > 0 && saysItself(schema)) {
            return true;
        }
        for (JsonNode property : schema.path("properties")) {
            if (hasExample(property, depth + 1)) {
                return true;
            }
        }
        return schema.has("items") && hasExample(schema.get("items"), depth + 1);
    }

    private static boolean saysItself(JsonNode schema) {
        return schema.has("format")
                || Set.of("boolean", "integer").contains(schema.path("type").asText());
    }
}
