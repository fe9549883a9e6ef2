package jp.shikaku.notice.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets a paper, and when it is replaced or ends. A qualification that is registered, not suspended, not withdrawn
 * and not lost entitles: with a usable card to a notice, without one to a confirmation certificate (the late-stage elderly by their own rule). A corrected number,
 * name, ratio or card replaces. Loss, withdrawal and suspicion end.
 */
public final class EntitlementRules {

    private EntitlementRules() {}

    /**
     * Decides for one person. Deciding again after the changes were carried out gives none.
     *
     * @param person what the registry states now
     * @param open the person's entitlements that count, at most one per qualification
     * @param named qualifications that an event outside an initial load named: only these can entitle anew
     * @param today day in Japan
     */
    public static List<EntitlementChange> decide(
            StatedPerson person, List<OpenEntitlement> open, Set<String> named, LocalDate today) {
        List<EntitlementChange> changes = new ArrayList<>();
        for (OpenEntitlement entitlement : open) {
            following(person, entitlement, today).ifPresent(changes::add);
        }
        Set<String> held = open.stream().map(OpenEntitlement::qualificationId).collect(Collectors.toSet());
        for (StatedQualification stated : person.qualifications()) {
            String id = stated.qualificationId();
            if (named.contains(id) && !held.contains(id) && stated.inForce(today)) {
                changes.add(new EntitlementChange.Entitle(
                        id, person.kind(stated, today), person.facts(stated), stated.lostOn()));
            }
        }
        return changes;
    }

    private static Optional<EntitlementChange> following(StatedPerson person, OpenEntitlement open, LocalDate today) {
        Optional<StatedQualification> stated = person.qualification(open.qualificationId());
        Optional<EndReason> end = stated.map(found -> end(found, today)).orElse(Optional.of(EndReason.WITHDRAWN));
        if (end.isPresent()) {
            return Optional.of(new EntitlementChange.End(open.id(), end.get()));
        }
        StatedQualification found = stated.orElseThrow();
        NoticeFacts facts = person.facts(found);
        DocumentKind kind = person.kind(found, today);
        if (!facts.equals(open.facts()) || kind != open.kind()) {
            return Optional.of(
                    open.issued()
                            ? new EntitlementChange.Replace(open.id(), kind, facts, found.lostOn())
                            : new EntitlementChange.Refresh(open.id(), kind, facts, found.lostOn()));
        }
        return Objects.equals(found.lostOn(), open.endsOn())
                ? Optional.empty()
                : Optional.of(new EntitlementChange.SetEnd(open.id(), found.lostOn()));
    }

    private static Optional<EndReason> end(StatedQualification stated, LocalDate today) {
        if (stated.withdrawn()) {
            return Optional.of(EndReason.WITHDRAWN);
        }
        if (stated.suspended()) {
            return Optional.of(EndReason.SUSPENDED);
        }
        return stated.lostBy(today) ? Optional.of(EndReason.LOST) : Optional.empty();
    }
}
