package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules together: from facts to constellations, without regard to how and when the facts became known. */
public final class Suspicions {

    private Suspicions() {}

    /**
     * The constellations in which at least one of the persons asked about takes part.
     *
     * @param registered the persons asked about, and everybody who shares a number, or birth date, sex and kana, with
     *     one of them
     * @param asked ids of the persons asked about
     */
    public static Collection<Constellation> about(Collection<Registered> registered, Set<UUID> asked) {
        List<Constellation> all = new ArrayList<>();
        registered.stream().map(OnePerson::of).forEach(all::addAll);
        all.addAll(TwoPersons.byNumber(registered));
        all.addAll(TwoPersons.byLikeness(registered));
        Map<String, Constellation> found = new LinkedHashMap<>();
        all.stream()
                .filter(c -> asked.stream().anyMatch(c::concerns))
                .forEach(c -> found.merge(c.rule() + c.key(), c, Suspicions::first));
        return found.values();
    }

    /** Two people may each have died by the other's statement: the earlier days stand for both. */
    private static Constellation first(Constellation one, Constellation other) {
        return other.days().from().isBefore(one.days().from()) ? other : one;
    }
}
