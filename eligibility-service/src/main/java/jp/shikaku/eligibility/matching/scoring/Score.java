package jp.shikaku.eligibility.matching.scoring;

import java.util.Arrays;
import java.util.List;

import jp.shikaku.eligibility.matching.comparison.Agreement;
import jp.shikaku.model.ItemComparison;

/**
 * How well a person fits, explained.
 *
 * @param points 0–100
 * @param contributions one per item, in a fixed order; their sum is the score unless it was cut at 0
 */
public record Score(int points, List<Contribution> contributions) {

    /** Points of a person with whom all five items agree as written. */
    public static final int HIGHEST = 100;

    /** What one item adds. */
    public record Contribution(ScoredItem item, ItemComparison comparison, int points) {}

    public Score {
        contributions = List.copyOf(contributions);
    }

    /** The score of an agreement. */
    public static Score of(Agreement agreement, Weights weights) {
        List<Contribution> contributions = Arrays.stream(ScoredItem.values())
                .map(item -> {
                    ItemComparison comparison = item.of(agreement);
                    return new Contribution(item, comparison, weights.of(item, comparison));
                })
                .toList();
        int sum = contributions.stream().mapToInt(Contribution::points).sum();
        return new Score(Math.max(0, Math.min(HIGHEST, sum)), contributions);
    }

    /** Whether a name or the kana agrees; a birth date alone points at nobody. */
    public boolean named() {
        return contributions.stream()
                .filter(c -> c.item() == ScoredItem.NAME || c.item() == ScoredItem.KANA)
                .anyMatch(c -> c.comparison() == ItemComparison.EQUAL || c.comparison() == ItemComparison.EQUIVALENT);
    }
}
