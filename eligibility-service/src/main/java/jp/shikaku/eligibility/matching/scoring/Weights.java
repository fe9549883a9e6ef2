package jp.shikaku.eligibility.matching.scoring;

import java.util.EnumMap;
import java.util.Map;

import jp.shikaku.model.ItemComparison;

/**
 * Points for each item and each way in which it agrees; a difference may cost points. No public source states how the
 * search of the national review weighs its items: the table is ours.
 *
 * @param points for every item and every comparison; all items equal make {@link Score#HIGHEST}
 */
public record Weights(Map<ScoredItem, Map<ItemComparison, Integer>> points) {

    public Weights {
        Map<ScoredItem, Map<ItemComparison, Integer>> kept = new EnumMap<>(ScoredItem.class);
        int all = 0;
        for (ScoredItem item : ScoredItem.values()) {
            Map<ItemComparison, Integer> row = points.getOrDefault(item, Map.of());
            if (row.size() != ItemComparison.values().length) {
                throw new IllegalArgumentException("the weights of " + item + " are incomplete");
            }
            kept.put(item, Map.copyOf(row));
            all += row.get(ItemComparison.EQUAL);
        }
        if (all != Score.HIGHEST) {
            throw new IllegalArgumentException("all items equal must make " + Score.HIGHEST + " points");
        }
        points = kept;
    }

    int of(ScoredItem item, ItemComparison comparison) {
        return points.get(item).get(comparison);
    }
}
