package jp.shikaku.model.character;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which characters a character may be found. Follows the MJ map to its ends: at each step all candidates of the
 * strongest ground that has any (JIS包摂規準, then 戸籍, then 告示582 第1順位), through characters that have candidates
 * themselves. 常用漢字 are ends. Characters that lead to each other in a circle (址 and 阯) have no end and keep
 * themselves. The dictionary relations and analogies of the map are no ground here.
 */
public final class CharacterKeys {

    private static final Map<Integer, Set<Integer>> SEVERAL_OR_OTHER = new HashMap<>();

    static {
        MjMap map = MjMap.get();
        map.points().forEach(point -> {
            Set<Integer> ends = new TreeSet<>();
            follow(point, map.differentFrom(point), new HashSet<>(), ends);
            if (!ends.isEmpty() && !ends.equals(Set.of(point))) {
                SEVERAL_OR_OTHER.put(point, Set.copyOf(ends));
            }
        });
    }

    private CharacterKeys() {}

    /** All ends that a character leads to; the character itself where it leads nowhere. */
    public static Set<Integer> of(int point) {
        Set<Integer> keys = SEVERAL_OR_OTHER.get(point);
        return keys == null ? Set.of(point) : keys;
    }

    /** The one end of a character, or itself where its ways end at different characters. */
    public static int single(int point) {
        Set<Integer> keys = SEVERAL_OR_OTHER.get(point);
        return keys == null || keys.size() > 1 ? point : keys.iterator().next();
    }

    private static void follow(int point, Set<Integer> never, Set<Integer> way, Set<Integer> ends) {
        List<Candidate> next = steps(point);
        if (next.isEmpty()) {
            ends.add(point);
        } else if (way.add(point)) {
            next.stream().filter(c -> !never.contains(c.target())).forEach(c -> follow(c.target(), never, way, ends));
            way.remove(point);
        }
    }

    private static List<Candidate> steps(int point) {
        MjMap map = MjMap.get();
        List<Candidate> all = map.candidates(point);
        if (all.isEmpty() || map.isJoyo(point) || !all.get(0).basis().inReferenceOrder()) {
            return List.of();
        }
        Ground strongest = Ground.of(all.get(0).basis());
        return all.stream().filter(c -> Ground.of(c.basis()) == strongest).toList();
    }

    /** The three steps of IPA's order; what is outside of it has none. */
    private enum Ground {
        JIS,
        FAMILY_REGISTER,
        NOTICE_582,
        NONE;

        static Ground of(Basis basis) {
            return switch (basis) {
                case JIS_UNIFICATION -> JIS;
                case FAMILY_REGISTER_NOTICE_5202, FAMILY_REGISTER_STANDARD_FORM, FAMILY_REGISTER_CIRCULAR_2842 ->
                    FAMILY_REGISTER;
                case NOTICE_582_FIRST -> NOTICE_582;
                default -> NONE;
            };
        }
    }
}
