package jp.shikaku.eligibility.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One look at persons.
 *
 * @param actor subject of the token
 * @param actingFor institution code or insurer numbers the look was for, null for a service or an auditor
 * @param action what was asked, for example LOOKUP
 * @param purpose why, as the asker stated it, null where none is asked for
 * @param asOf day asked about, null where there is none
 * @param position knowledge position that was read, null where nothing of it was
 * @param outcome what was shown, in words of programs; never personal data
 * @param persons whom the look was at
 * @param tokens keyed tokens of the identities asked for where nobody was found
 */
public record AuditEvent(
        String actor,
        String actingFor,
        String action,
        String purpose,
        LocalDate asOf,
        Long position,
        String outcome,
        Set<UUID> persons,
        List<String> tokens) {

    public AuditEvent {
        persons = Set.copyOf(persons);
        tokens = List.copyOf(tokens);
    }

    /** A look without a stated purpose or day, as services and the views of a person make it. */
    public static AuditEvent of(
            String actor, String actingFor, String action, Long position, String outcome, Collection<UUID> persons) {
        return new AuditEvent(actor, actingFor, action, null, null, position, outcome, Set.copyOf(persons), List.of());
    }
}
