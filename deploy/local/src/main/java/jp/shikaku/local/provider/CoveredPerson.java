package jp.shikaku.local.provider;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jp.shikaku.local.api.Api;
import jp.shikaku.local.api.Caller;
import jp.shikaku.local.suite.Suite;

/**
 * Registers somebody, with an address that the resident register knows too, and waits until the statement counts.
 * {@code limitFlag} (適用区分), if there, is that of a 限度額適用認定証 from the first day on.
 */
final class CoveredPerson {

    /** What a Pact file must say of them. */
    static final List<String> REQUIRED =
            List.of("insurerNumber", "symbol", "number", "acquiredOn", "birthDate", "name", "kana", "sex");

    private static final String LIMIT_FLAG = "limitFlag";

    /** Without an address a statement is compared only in part, and waits for its insurer (docs/matching.md). */
    private static final String ADDRESS = "見本県みほん市契約町1丁目1番1号";

    private static final Caller RESOLVER = new Caller("scopes:coverage-resolution");

    private final ObjectMapper json = new ObjectMapper();
    private final Suite suite;
    private final Api api;

    CoveredPerson(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    /** Sets it up, with a usable card; gives {@code personId} and {@code qualificationId} back. */
    Map<String, String> setUp(JsonNode wanted) throws InterruptedException {
        return setUp(wanted, true);
    }

    /** The same, with or without a usable card. */
    Map<String, String> setUp(JsonNode wanted, boolean usableCard) throws InterruptedException {
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
                .put("address", ADDRESS)
                .put("usableCard", usableCard);
        enterResident(person);
        ObjectNode line = json.createObjectNode().put("relationship", "SELF");
        for (String name : List.of("insurerNumber", "symbol", "number", "acquiredOn")) {
            line.set(name, wanted.get(name));
        }
        line.set("person", person);
        if (wanted.has(LIMIT_FLAG)) {
            line.putArray("certificates")
                    .addObject()
                    .put("kind", "LIMIT_APPLICATION")
                    .put("classification", "01")
                    .put("flag", wanted.get(LIMIT_FLAG).asText())
                    .put("validFrom", wanted.get("acquiredOn").asText());
        }
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

    /** The person, once the statement was compared with the resident register and counts. */
    private String resolved(JsonNode wanted) throws InterruptedException {
        ObjectNode item = json.createObjectNode().put("itemId", "1");
        for (String name : List.of("insurerNumber", "symbol", "number", "birthDate", "name", "kana")) {
            item.set(name, wanted.get(name));
        }
        ObjectNode question = json.createObjectNode();
        question.putArray("items").add(item);
        return Patience.until("the registered person to count", () -> {
            JsonNode found = api.post(
                            RESOLVER,
                            suite.eligibility() + "/v1/coverage-resolutions",
                            "application/json",
                            bytes(question))
                    .json()
                    .at("/items/0");
            return counts(found, wanted) ? found.path("personId").asText() : "";
        });
    }

    private static boolean counts(JsonNode found, JsonNode wanted) {
        for (JsonNode qualification : found.path("timeline")) {
            if (!qualification.path("suspended").asBoolean()
                    && qualification
                            .path("insurerNumber")
                            .asText()
                            .endsWith(wanted.path("insurerNumber").asText())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
