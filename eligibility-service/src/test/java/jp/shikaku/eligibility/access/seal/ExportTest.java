package jp.shikaku.eligibility.access.seal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.eligibility.Api;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.support.Cursor;
import jp.shikaku.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@DisplayName("The export of the trail")
class ExportTest {

    @Inject
    Audit audit;

    @Test
    @DisplayName("is one FHIR R4 AuditEvent per line, with everything that FHIR requires")
    void fhir() throws SQLException {
        UUID person = UUID.randomUUID();
        audit.record(new AuditEvent(
                        "desk",
                        "1311234567",
                        "LOOKUP",
                        "EMERGENCY",
                        LocalDate.of(2026, 10, 2),
                        1L,
                        "VALID IN_FORCE",
                        Set.of(person),
                        List.of())
                .withReason("意識がない")
                .withAsked(Map.of()));
        audit.record(new AuditEvent(
                "desk", "1311234567", "LOOKUP", "OWN_CODE", null, 1L, "NOT_FOUND", Set.of(), List.of("token")));

        List<JsonNode> events = all();

        JsonNode look = events.stream()
                .filter(e -> e.toString().contains(person.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(look.at("/purposeOfEvent/0/coding/0/code").asText()).isEqualTo("BTG");
        assertThat(look.at("/outcomeDesc").asText()).contains("意識がない");
        assertThat(look.at("/agent/1/who/identifier/value").asText()).isEqualTo("1311234567");
        JsonNode nobody = events.stream()
                .filter(e -> e.at("/purposeOfEvent/0/coding/0/code").asText().equals("OWN_CODE"))
                .findFirst()
                .orElseThrow();
        assertThat(nobody.at("/entity/0/query").asText()).isEqualTo("dG9rZW4=");
        assertThat(events).allSatisfy(ExportTest::isAuditEvent);
    }

    @Test
    @DisplayName("goes on by cursor, is recorded itself, and refuses what is no cursor")
    void pages() {
        Response first = export("?limit=2");
        assertThat(first.asString().lines()).hasSize(2);
        Response next = export("?limit=1&after=" + first.header(AuditResource.NEXT_CURSOR));
        assertThat(next.asString().lines()).hasSize(1);
        assertThat(all())
                .anyMatch(e -> e.at("/subtype/0/code").asText().equals("AUDIT_EXPORT")
                        && e.at("/outcomeDesc").asText().equals("EVENTS 0-2"));
        assertThat(export("?after=nonsense").statusCode()).isEqualTo(400);
        assertThat(export("?limit=10001").statusCode()).isEqualTo(400);
    }

    private static List<JsonNode> all() {
        List<JsonNode> events = new ArrayList<>();
        String after = Cursor.of(0);
        while (after != null) {
            Response page = export("?limit=10000&after=" + after);
            page.asString().lines().map(Api::tree).forEach(events::add);
            after = page.header(AuditResource.NEXT_CURSOR);
        }
        return events;
    }

    private static Response export(String query) {
        return Api.as(Tokens.auditor()).get("/v1/audit/events" + query);
    }

    /** The elements that FHIR R4 requires, their cardinality and the codes with a required binding. */
    private static void isAuditEvent(JsonNode event) {
        assertThat(event.get("resourceType").asText()).isEqualTo("AuditEvent");
        assertThat(event.at("/type/system").asText()).isNotEmpty();
        assertThat(event.at("/type/code").asText()).isNotEmpty();
        assertThat(event.get("action").asText()).isIn("C", "R", "U", "D", "E");
        assertThat(event.get("outcome").asText()).isIn("0", "4", "8", "12");
        assertThat(java.time.Instant.parse(event.get("recorded").asText())).isNotNull();
        assertThat(event.get("agent")).isNotEmpty().allSatisfy(agent -> assertThat(
                        agent.get("requestor").isBoolean())
                .isTrue());
        assertThat(event.at("/source/observer").isObject()).isTrue();
        assertThat(event.fieldNames())
                .toIterable()
                .isSubsetOf(
                        "resourceType",
                        "id",
                        "type",
                        "subtype",
                        "action",
                        "recorded",
                        "outcome",
                        "outcomeDesc",
                        "purposeOfEvent",
                        "agent",
                        "source",
                        "entity");
    }
}
