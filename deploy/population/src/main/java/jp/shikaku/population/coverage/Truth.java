package jp.shikaku.population.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who covers whom on each day. On any day a person has one payer or none. */
public final class Truth {

    private final Map<Integer, List<Stretch>> stretches;

    /** @param stretches by the person's position in the town, each list ordered by the day of acquisition */
    public Truth(Map<Integer, List<Stretch>> stretches) {
        this.stretches = Map.copyOf(stretches);
    }

    /** A person's stretches in the order in which they were acquired. */
    public List<Stretch> of(int person) {
        return stretches.getOrDefault(person, List.of());
    }

    /**
     * The stretch that pays for a day. Where 国保 still runs on the day on which employees' insurance begins, the
     * latter pays: it was acquired last.
     */
    public Optional<Stretch> payerOn(int person, LocalDate day) {
        return of(person).stream()
                .filter(stretch -> stretch.covers(day))
                .max(Comparator.comparing(Stretch::acquiredOn));
    }
}
