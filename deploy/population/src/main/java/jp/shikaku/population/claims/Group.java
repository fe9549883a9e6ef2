package jp.shikaku.population.claims;

import java.util.List;
import java.util.SortedMap;

import jp.shikaku.receipt.writing.DetailLine;

/**
 * 点数・回数算定単位: lines that are counted together.
 *
 * @param kind which record its lines are
 * @param section 診療識別
 * @param codes codes of its lines in order
 * @param points points of one occurrence; yen for meals (97)
 * @param counts how often on which day
 */
record Group(DetailLine.Kind kind, String section, List<String> codes, int points, SortedMap<Integer, Integer> counts) {

    static final String MEALS = "97";

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean meals() {
        return MEALS.equals(section);
    }

    int total() {
        return points * count();
    }
}
