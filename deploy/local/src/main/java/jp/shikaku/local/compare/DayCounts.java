package jp.shikaku.local.compare;

import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import jp.shikaku.population.claims.Situation;

/**
 * Receipt-days against the truth. Receipts of public expense only are left out: no insurer is to be billed for them.
 *
 * @param right days billed to the insurer that covers them
 * @param wrong days billed to another insurer
 * @param notBilled days billed to nobody
 * @param wrongBy the wrong days by what is special about the receipt
 * @param notBilledBy the days not billed by what is special about the receipt
 */
public record DayCounts(
        @JsonProperty("right") int right,
        @JsonProperty("wrong") int wrong,
        @JsonProperty("notBilled") int notBilled,
        @JsonProperty("wrongBy") Map<Situation, Integer> wrongBy,
        @JsonProperty("notBilledBy") Map<Situation, Integer> notBilledBy) {

    /** Adds days up. */
    static final class Counter {

        private final Map<Situation, Integer> wrongBy = new EnumMap<>(Situation.class);
        private final Map<Situation, Integer> notBilledBy = new EnumMap<>(Situation.class);
        private int right;

        void add(String payer, String truth, Situation situation) {
            if (payer == null) {
                notBilledBy.merge(situation, 1, Integer::sum);
            } else if (payer.equals(truth)) {
                right++;
            } else {
                wrongBy.merge(situation, 1, Integer::sum);
            }
        }

        DayCounts counts() {
            return new DayCounts(right, sum(wrongBy), sum(notBilledBy), wrongBy, notBilledBy);
        }

        private static int sum(Map<Situation, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
