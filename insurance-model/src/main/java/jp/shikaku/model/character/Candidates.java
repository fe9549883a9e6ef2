package jp.shikaku.model.character;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The best character that may stand for another in a repertoire. In IPA's order first, step by step where the nearest
 * candidates cannot be shown either; then by a variant whose standard form it is; only then by the tables outside that
 * order. What is declared different from the
 * first character (別字) is never reached, not by a detour either.
 */
final class Candidates {

    private Candidates() {}

    /** The best one with the weakest ground on the way to it, null where there is none. */
    static Candidate best(int point, IntPredicate shown) {
        Candidate best = search(point, shown, c -> c.basis().inReferenceOrder());
        if (best == null) {
            best = variant(point, shown);
        }
        return best != null ? best : search(point, shown, c -> true);
    }

    private static Candidate variant(int point, IntPredicate shown) {
        return MjMap.get().variants(point).stream()
                .filter(c -> shown.test(c.target()))
                .findFirst()
                .map(c -> new Candidate(c.target(), Basis.VARIANT_OF_STANDARD_FORM, 0))
                .orElse(null);
    }

    /** Breadth first: fewer steps before more, better grounds before worse. Weak grounds count for the first step. */
    private static Candidate search(int point, IntPredicate shown, Predicate<Candidate> firstStep) {
        MjMap map = MjMap.get();
        Set<Integer> seen = new HashSet<>(map.differentFrom(point));
        seen.add(point);
        Deque<Candidate> next = new ArrayDeque<>(
                map.candidates(point).stream().filter(firstStep).toList());
        while (!next.isEmpty()) {
            Candidate candidate = next.poll();
            if (!seen.add(candidate.target())) {
                continue;
            }
            if (shown.test(candidate.target())) {
                return candidate;
            }
            next.addAll(further(map, candidate));
        }
        return null;
    }

    private static List<Candidate> further(MjMap map, Candidate reached) {
        return map.candidates(reached.target()).stream()
                .filter(c -> c.basis().inReferenceOrder())
                .map(c -> new Candidate(c.target(), Basis.weaker(reached.basis(), c.basis()), c.rank()))
                .toList();
    }
}
