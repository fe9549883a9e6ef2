package jp.shikaku.eligibility.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.KnownPerson;

/** Whose number a look was at, for the trail: a number may turn out to be somebody else's. */
final class Asked {

    private Asked() {}

    /** Of each person found, the newest qualification under the number asked. */
    static Map<UUID, UUID> of(Question question, Finding finding, List<KnownPerson> persons) {
        Map<UUID, UUID> asked = new HashMap<>();
        for (KnownPerson known : persons) {
            if (finding.persons().contains(known.person().id())) {
                known.timeline().qualifications().stream()
                        .filter(question::meansNumberOf)
                        .map(Qualification::id)
                        .reduce((older, newer) -> newer)
                        .ifPresent(id -> asked.put(known.person().id(), id));
            }
        }
        return asked;
    }
}
