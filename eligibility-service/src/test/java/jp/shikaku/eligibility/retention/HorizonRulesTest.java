package jp.shikaku.eligibility.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Every operation that takes a day, a month, an instant or a position")
class HorizonRulesTest {

    private static final Path DECISION =
            Path.of("../docs/decisions/0077-the-registry-forgets-persons-behind-a-horizon.md");
    private static final Set<String> TIMES =
            Set.of("asKnownAt", "month", "from", "to", "on", "day", "after", "treatmentMonth");
    private static final Set<String> BY_NAME_NO_DAY = Set.of("birthDate", "certificateExpiresOn");
    private static final Set<String> OPAQUE_BODIES = Set.of("application/xml", "application/x-ndjson", "text/csv");

    /** What holds for days before the horizon. */
    private enum Rule {
        /** That nobody covers the day is NO_LONGER_KNOWN; as known before the horizon 410. */
        UNKNOWN,
        /** The answer says from which day on it is complete; as known before the horizon 410. */
        COMPLETE_FROM,
        /** 410. */
        GONE,
        /** A new statement that ended before is refused, the rest is taken. */
        NEW_REFUSED,
        /** About facts that are kept, by their ids: as ever. */
        KEPT,
        /** About something that is not forgotten: as ever. */
        NOT_FORGOTTEN
    }

    private static final Map<String, Rule> RULES = new TreeMap<>(Map.ofEntries(
            entry("lookUp", Rule.UNKNOWN),
            entry("lookUpBatch", Rule.UNKNOWN),
            entry("lookUpByCard", Rule.UNKNOWN),
            entry("viewDesk", Rule.UNKNOWN),
            entry("confirmQualification", Rule.UNKNOWN),
            entry("sendBulkConfirmation", Rule.UNKNOWN),
            entry("fetchBulkConfirmation", Rule.UNKNOWN),
            entry("resolveCoverage", Rule.COMPLETE_FROM),
            entry("searchPersonCandidates", Rule.COMPLETE_FROM),
            entry("listCoverageGaps", Rule.GONE),
            entry("listDelays", Rule.GONE),
            entry("getDelayStatistics", Rule.GONE),
            entry("listCardlessMembers", Rule.GONE),
            entry("listMovedIn", Rule.GONE),
            entry("listMovedOut", Rule.GONE),
            entry("getTroubleStatistics", Rule.GONE),
            entry("reportTrouble", Rule.GONE),
            entry("noticeFilings", Rule.GONE),
            entry("renumber", Rule.GONE),
            entry("startSuccession", Rule.GONE),
            entry("readChanges", Rule.GONE),
            entry("register", Rule.NEW_REFUSED),
            entry("startRegistrationJob", Rule.NEW_REFUSED),
            entry("correctRegistration", Rule.KEPT),
            entry("registerLoss", Rule.KEPT),
            entry("addCertificate", Rule.KEPT),
            entry("correctCertificate", Rule.KEPT),
            entry("endCertificate", Rule.KEPT),
            entry("registerReferenceNumber", Rule.KEPT),
            entry("getInstitution", Rule.NOT_FORGOTTEN),
            entry("putInstitution", Rule.NOT_FORGOTTEN),
            entry("listInsurers", Rule.NOT_FORGOTTEN),
            entry("getInsurer", Rule.NOT_FORGOTTEN),
            entry("putInsurer", Rule.NOT_FORGOTTEN),
            entry("exportAudit", Rule.NOT_FORGOTTEN),
            entry("proposeForgetting", Rule.NOT_FORGOTTEN)));

    @Test
    @DisplayName("has a rule for those before the horizon, here and in the decision")
    void everyOperation() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        Set<String> asking = new TreeSet<>();
        operations(contract)
                .filter(operation -> takesTime(contract, operation))
                .forEach(operation -> asking.add(operation.get("operationId").asText()));

        assertThat(asking).containsExactlyElementsOf(RULES.keySet());
        String decision = Files.readString(DECISION);
        assertThat(RULES.keySet()).allSatisfy(id -> assertThat(decision).contains('`' + id + '`'));
    }

    @Test
    @DisplayName("names 410 in the contract where the rule says so, and only there")
    void gone() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        Set<String> answering = operations(contract)
                .filter(operation -> operation.path("responses").has("410"))
                .map(operation -> operation.get("operationId").asText())
                .filter(RULES::containsKey)
                .collect(Collectors.toSet());

        Set<String> expected = RULES.entrySet().stream()
                .filter(rule -> rule.getValue() == Rule.GONE || rule.getValue() == Rule.COMPLETE_FROM)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(answering).containsAll(expected).contains("lookUp", "viewDesk");
        assertThat(answering).noneMatch(id -> RULES.get(id) == Rule.KEPT || RULES.get(id) == Rule.NOT_FORGOTTEN);
    }

    private static Stream<JsonNode> operations(JsonNode contract) {
        return contract.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue)
                .filter(operation -> operation.has("operationId"));
    }

    private static boolean takesTime(JsonNode contract, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode named = resolved(contract, parameter);
            if (isTime(named.path("name").asText(), resolved(contract, named.path("schema")))) {
                return true;
            }
        }
        for (Map.Entry<String, JsonNode> body :
                operation.at("/requestBody/content").properties()) {
            if (OPAQUE_BODIES.contains(body.getKey())
                    || holdsTime(contract, body.getValue().path("schema"), new HashSet<>())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsTime(JsonNode contract, JsonNode schema, Set<String> seen) {
        if (schema.has("$ref") && !seen.add(schema.get("$ref").asText())) {
            return false;
        }
        JsonNode whole = resolved(contract, schema);
        for (Map.Entry<String, JsonNode> property : whole.path("properties").properties()) {
            JsonNode value = resolved(contract, property.getValue());
            if (isTime(property.getKey(), value)
                    || holdsTime(contract, property.getValue(), seen)
                    || holdsTime(contract, value.path("items"), seen)) {
                return true;
            }
        }
        for (JsonNode part : whole.path("allOf")) {
            if (holdsTime(contract, part, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String name, JsonNode schema) {
        String format = schema.path("format").asText();
        boolean time = "date".equals(format) || "date-time".equals(format) || TIMES.contains(name);
        return time && !BY_NAME_NO_DAY.contains(name);
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = contract.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }
}
