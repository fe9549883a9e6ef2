package jp.shikaku.eligibility.resolution.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.matching.comparison.Agreement;
import jp.shikaku.eligibility.matching.comparison.FiveItems;
import jp.shikaku.eligibility.matching.scoring.Score;
import jp.shikaku.eligibility.matching.scoring.Weights;

/** The best persons for one item; more than are shown, because some of them may have to be held back. */
final class Shortlist {

    static final int LENGTH = 20;

    private static final Comparator<Entry> BEST_FIRST =
            Comparator.comparingInt((Entry e) -> -e.score().points()).thenComparing(Entry::personId);

    private final Described described;
    private final Weights weights;
    private final List<Entry> entries = new ArrayList<>();
    private int further;

    /** A person who fits by name. */
    record Entry(UUID personId, Score score) {}

    Shortlist(Described described, Weights weights) {
        this.described = described;
        this.weights = weights;
    }

    void consider(UUID personId, PersonFacts facts) {
        if (!facts.birthDate().equals(described.items().birthDate())) {
            return;
        }
        Score score = Score.of(Agreement.between(described.items(), FiveItems.of(facts)), weights);
        if (score.named()) {
            entries.add(new Entry(personId, score));
            entries.sort(BEST_FIRST);
            if (entries.size() > LENGTH) {
                entries.remove(LENGTH);
                further++;
            }
        }
    }

    Described described() {
        return described;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Persons who fit by name and fell off the list. */
    int further() {
        return further;
    }
}
