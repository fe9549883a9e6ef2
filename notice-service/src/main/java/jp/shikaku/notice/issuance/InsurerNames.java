package jp.shikaku.notice.issuance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.notice.lifecycle.DueDocument;
import jp.shikaku.support.ForwardClock;

/** The names of insurers today, for one worker of a run: what a transaction lacks is asked for after it. */
final class InsurerNames {

    private final DocumentMaker maker;
    private final ForwardClock clock;
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private LocalDate day;

    InsurerNames(DocumentMaker maker, ForwardClock clock) {
        this.maker = maker;
        this.clock = clock;
    }

    /** Whether the name of every insurer of these documents was asked for today. */
    boolean knows(Collection<DueDocument> due) {
        if (!clock.today().equals(day)) {
            names.clear();
            day = clock.today();
        }
        due.stream()
                .map(document -> document.due().facts().insurerNumber())
                .filter(insurer -> !names.containsKey(insurer))
                .forEach(missing::add);
        return missing.isEmpty();
    }

    /** A name that is known; empty if the insurer has none. */
    Optional<String> of(String insurer) {
        return names.get(insurer);
    }

    /** Asks the registry: outside a transaction. */
    void askForMissing() {
        missing.forEach(insurer -> names.put(insurer, maker.insurerName(insurer)));
        missing.clear();
    }
}
