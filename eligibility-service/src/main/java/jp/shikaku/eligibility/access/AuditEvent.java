package jp.shikaku.eligibility.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One look at persons.
 *
 * @param actor subject of the token
 * @param actingFor institution code or insurer numbers the look was for, null for a service or an auditor
 * @param action what was asked, for example LOOKUP
 * @param purpose why, as the asker stated it; a code, see {@link PurposeOfUse}
 * @param asOf day asked about, null where there is none
 * @param position knowledge position that was read, null where nothing of it was
 * @param outcome what was shown, in words of programs; never personal data
 * @param persons whom the look was at
 * @param tokens keyed tokens of the identities asked for where nobody was found
 * @param reason the asker's own words for a look that needs them, as an emergency does, else null
 * @param asked by person, the qualification whose number was asked; it may turn out to be somebody else's
 * @param countedFor whom the look is counted for where that is not the institution or insurer, or else the actor; a name
 *     of {@link CountedClient}, else null
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
        List<String> tokens,
        String reason,
        Map<UUID, UUID> asked,
        String countedFor) {

    public AuditEvent {
        persons = Set.copyOf(persons);
        tokens = List.copyOf(tokens);
        asked = Map.copyOf(asked);
    }

    /** A look without words of the asker, at no certain qualification. */
    public AuditEvent(
            String actor,
            String actingFor,
            String action,
            String purpose,
            LocalDate asOf,
            Long position,
            String outcome,
            Set<UUID> persons,
            List<String> tokens) {
        this(actor, actingFor, action, purpose, asOf, position, outcome, persons, tokens, null, Map.of(), null);
    }

    /** A look without a stated purpose or day. */
    public static AuditEvent of(
            String actor, String actingFor, String action, Long position, String outcome, Collection<UUID> persons) {
        return new AuditEvent(actor, actingFor, action, null, null, position, outcome, Set.copyOf(persons), List.of());
    }

    /** The same look with the purpose stated for it. */
    public AuditEvent withPurpose(String stated) {
        return new AuditEvent(
                actor, actingFor, action, stated, asOf, position, outcome, persons, tokens, reason, asked, countedFor);
    }

    /** The same look with the asker's own words. */
    public AuditEvent withReason(String words) {
        return new AuditEvent(
                actor, actingFor, action, purpose, asOf, position, outcome, persons, tokens, words, asked, countedFor);
    }

    /** The same look, knowing by person the qualification whose number was asked. */
    public AuditEvent withAsked(Map<UUID, UUID> qualifications) {
        return new AuditEvent(
                actor,
                actingFor,
                action,
                purpose,
                asOf,
                position,
                outcome,
                persons,
                tokens,
                reason,
                qualifications,
                countedFor);
    }

    /** The same look, by a service with a scope of its own or not; a service's looks are counted apart. */
    public AuditEvent byService(boolean service) {
        return service ? countedFor(CountedClient.service(actor)) : this;
    }

    /**
     * The same look, of an insurer at members of its own or not; those are counted apart, since whoever registered them
     * finds out nothing by reading them.
     */
    public AuditEvent atOwnMembers(boolean own) {
        return own && countedFor == null ? countedFor(CountedClient.members(actingFor)) : this;
    }

    private AuditEvent countedFor(String client) {
        return new AuditEvent(
                actor, actingFor, action, purpose, asOf, position, outcome, persons, tokens, reason, asked, client);
    }

    /** Whom the look is counted for. */
    String client() {
        if (countedFor != null) {
            return countedFor;
        }
        return actingFor == null ? actor : actingFor;
    }

    /** How many persons were asked for, found or not; at least one. */
    int personsAsked() {
        return Math.max(1, persons.size() + tokens.size());
    }
}
