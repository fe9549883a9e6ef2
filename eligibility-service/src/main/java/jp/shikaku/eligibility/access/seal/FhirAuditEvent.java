package jp.shikaku.eligibility.access.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jp.shikaku.eligibility.access.PurposeOfUse;

/**
 * An event of the trail as an AuditEvent of FHIR R4 (4.0.1). The code systems of type, subtype, purpose and entity are
 * HL7's and DICOM's; which code stands for what is ours, as are the addresses of the identifiers ({@code urn:shikaku:…}).
 */
final class FhirAuditEvent {

    private static final String AUDIT_TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String OWN = "urn:shikaku:";

    private FhirAuditEvent() {}

    static ObjectNode of(TrailRow row) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("resourceType", "AuditEvent").put("id", row.eventId().toString());
        coding(event.putObject("type"), AUDIT_TYPES, "rest", "RESTful Operation");
        coding(event.putArray("subtype").addObject(), OWN + "action", row.action(), null);
        event.put("action", "LOOKUP".equals(row.action()) ? "E" : "R");
        event.put("recorded", row.at().toString());
        event.put("outcome", "0").put("outcomeDesc", outcome(row));
        if (row.purpose() != null) {
            purpose(event.putArray("purposeOfEvent").addObject(), row.purpose());
        }
        agents(event, row);
        ObjectNode source = event.putObject("source");
        source.putObject("observer")
                .put("display", "Shikaku eligibility service")
                .putObject("identifier")
                .put("system", OWN + "service")
                .put("value", "eligibility-service");
        entities(event, row);
        return event;
    }

    private static void agents(ObjectNode event, TrailRow row) {
        ObjectNode actor = event.putArray("agent").addObject();
        actor.putObject("who")
                .putObject("identifier")
                .put("system", OWN + "subject")
                .put("value", row.actor());
        actor.put("requestor", true);
        if (row.actingFor() != null) {
            ObjectNode organisation = event.withArray("agent").addObject();
            organisation
                    .putObject("who")
                    .put("type", "Organization")
                    .putObject("identifier")
                    .put("system", OWN + "organisation")
                    .put("value", row.actingFor());
            organisation.put("requestor", false);
        }
    }

    private static void entities(ObjectNode event, TrailRow row) {
        for (TrailRow.Subject subject : row.subjects()) {
            ObjectNode entity = event.withArray("entity").addObject();
            entity.putObject("what").put("reference", "Patient/" + subject.person());
            coding(entity.putObject("type"), "http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person");
            coding(entity.putObject("role"), "http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient");
        }
        for (String token : row.tokens()) {
            ObjectNode entity = event.withArray("entity").addObject();
            coding(
                    entity.putObject("type"),
                    "http://terminology.hl7.org/CodeSystem/audit-entity-type",
                    "2",
                    "System Object");
            coding(entity.putObject("role"), "http://terminology.hl7.org/CodeSystem/object-role", "24", "Query");
            entity.put("description", "Nobody was found; the query is a keyed token");
            entity.put("query", Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static String outcome(TrailRow row) {
        return row.reason() == null ? row.outcome() : row.outcome() + "; " + row.reason();
    }

    /** The code stated, and HL7's where it has one. */
    private static void purpose(ObjectNode concept, String stated) {
        PurposeOfUse.of(stated).ifPresent(known -> concept.withArray("coding")
                .addObject()
                .put("system", ACT_REASON)
                .put("code", known.actReason()));
        concept.withArray("coding").addObject().put("system", OWN + "purpose").put("code", stated);
    }

    private static void coding(ObjectNode coding, String system, String code, String display) {
        coding.put("system", system).put("code", code);
        if (display != null) {
            coding.put("display", display);
        }
    }
}
