package jp.shikaku.notice.following;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import jp.shikaku.notice.entitlement.EntitlementRules;
import jp.shikaku.notice.entitlement.GrantedApplication;
import jp.shikaku.notice.entitlement.OpenEntitlement;
import jp.shikaku.notice.entitlement.Situation;
import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/** Reads persons, decides about them on today's facts, and carries the decisions out: the one way to an entitlement. */
@ApplicationScoped
public class Deciding {

    /** How many persons the registry reads at once. */
    private static final int AT_ONCE = 200;

    private final Registry registry;
    private final Lifecycle lifecycle;
    private final ForwardClock clock;

    @Inject
    Deciding(Registry registry, Lifecycle lifecycle, ForwardClock clock) {
        this.registry = registry;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** What the registry states of these persons now. Asks the registry: outside a transaction. */
    public Map<String, StatedPerson> read(Collection<String> personIds) {
        Map<String, StatedPerson> persons = new LinkedHashMap<>();
        personIds.forEach(id -> persons.put(id, StatedPerson.unknown(id)));
        List<String> ids = List.copyOf(persons.keySet());
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            registry.persons(ids.subList(first, Math.min(ids.size(), first + AT_ONCE)))
                    .forEach(person -> persons.put(person.personId(), person));
        }
        return persons;
    }

    /**
     * Decides and carries out, in the caller's transaction.
     *
     * @param persons what was read of them
     * @param named per person, the qualifications that may entitle anew
     */
    @Transactional(TxType.MANDATORY)
    public void decide(Map<String, StatedPerson> persons, Map<String, Set<String>> named) {
        Map<String, List<OpenEntitlement>> open = lifecycle.lockOpenOf(persons.keySet());
        Map<String, List<GrantedApplication>> applications = lifecycle.grantedTo(persons.keySet());
        persons.forEach((id, person) -> lifecycle.carryOut(
                id,
                EntitlementRules.decide(
                        new Situation(person, applications.getOrDefault(id, List.of())),
                        open.getOrDefault(id, List.of()),
                        named.getOrDefault(id, Set.of()),
                        clock.today()),
                clock.now()));
    }
}
