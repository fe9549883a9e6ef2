package jp.shikaku.local.provider;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Suite;

/** Brings a running suite into the states that Pact files name. */
final class States {

    /** Somebody has a qualification; gives {@code personId} and {@code qualificationId} back. */
    static final String COVERED = "somebody is covered";

    private static final Caller RESOLVER = new Caller("scopes:coverage-resolution");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 200;
    private static final List<String> REQUIRED =
            List.of("insurerNumber", "symbol", "number", "acquiredOn", "birthDate", "name", "kana", "sex");

    private final ObjectMapper json = new ObjectMapper();
    private final Suite suite;
    private final Api api;

    States(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    static List<String> names() {
        return List.of(COVERED);
    }

    /**
     * Sets a state up.
     *
     * @param state its name
     * @param parameters what the Pact file says of it
     * @return values that the file's generators may use
     * @throws IllegalArgumentException if there is no such state, or a parameter is missing
     */
    Map<String, String> setUp(String state, JsonNode parameters) throws InterruptedException {
        if (!COVERED.equals(state)) {
            throw new IllegalArgumentException("There is no state of that name; there are " + names() + '.');
        }
        for (String name : REQUIRED) {
            if (!parameters.path(name).isTextual()) {
                throw new IllegalArgumentException(
                        "The state \"" + COVERED + "\" needs the parameters " + REQUIRED + '.');
            }
        }
        return covered(parameters);
    }

    private Map<String, String> covered(JsonNode wanted) throws InterruptedException {
        String insurer = wanted.get("insurerNumber").asText();
        String base = suite.eligibility();
        ObjectNode entry = json.createObjectNode()
                .put("insurerNumber", insurer)
                .put("name", "契約試験保険者")
                .put("prefecture", "13")
                .put("validFrom", "1961-04-01");
        api.put(Caller.OPERATOR, base + "/v1/directory/insurers/" + insurer, bytes(entry));
        ObjectNode person = json.createObjectNode();
        for (String name : List.of("name", "kana", "birthDate", "sex")) {
            person.set(name, wanted.get(name));
        }
        person.put("personRef", "pact-" + insurer + '-' + wanted.get("number").asText())
                .put("usableCard", true);
        enterResident(person);
        ObjectNode line = json.createObjectNode().put("relationship", "SELF");
        for (String name : List.of("insurerNumber", "symbol", "number", "acquiredOn")) {
            line.set(name, wanted.get(name));
        }
        line.set("person", person);
        JsonNode registered = api.post(
                        Caller.insurer(insurer), base + "/v1/registrations", "application/json", bytes(line))
                .json();
        return Map.of(
                "personId",
                resolved(wanted),
                "qualificationId",
                registered.path("qualificationId").asText());
    }

    private void enterResident(ObjectNode person) {
        try {
            ObjectNode resident = person.deepCopy();
            resident.remove("usableCard");
            suite.register().fill(resident.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A statement counts once it was compared with the resident register. */
    private String resolved(JsonNode wanted) throws InterruptedException {
        ObjectNode item = json.createObjectNode().put("itemId", "1");
        for (String name : List.of("insurerNumber", "symbol", "number", "birthDate", "name", "kana")) {
            item.set(name, wanted.get(name));
        }
        ObjectNode question = json.createObjectNode();
        question.putArray("items").add(item);
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode found = api.post(
                            RESOLVER,
                            suite.eligibility() + "/v1/coverage-resolutions",
                            "application/json",
                            bytes(question))
                    .json()
                    .at("/items/0");
            if (found.hasNonNull("personId")) {
                return found.get("personId").asText();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException(
                "The registered person does not count after " + PATIENCE.toSeconds() + " seconds.");
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
