package jp.shikaku.local.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.population.claims.ReceiptTruth;
import jp.shikaku.receipt.layout.ReceiptKind;

/**
 * What became of the receipts of one kind.
 *
 * @param kind the kind
 * @param sent receipts sent
 * @param refused receipts refused for their faults
 * @param outcomes accepted receipts by outcome
 * @param days receipt-days against the truth
 */
public record KindResult(
        @JsonProperty("kind") ReceiptKind kind,
        @JsonProperty("sent") int sent,
        @JsonProperty("refused") int refused,
        @JsonProperty("outcomes") Map<String, Integer> outcomes,
        @JsonProperty("days") DayCounts days) {

    /**
     * The kinds that were sent, in their order.
     *
     * @param compare the comparison with the truth that is made of each kind
     */
    public static List<KindResult> of(
            List<ReceiptTruth> truths,
            List<Allocation> allocations,
            BiFunction<List<ReceiptTruth>, List<Allocation>, DayCounts> compare) {
        Map<ReceiptKind, List<ReceiptTruth>> sent = truths.stream().collect(Collectors.groupingBy(ReceiptTruth::kind));
        Map<ReceiptKind, List<Allocation>> accepted =
                allocations.stream().collect(Collectors.groupingBy(Allocation::kind));
        List<KindResult> results = new ArrayList<>();
        for (ReceiptKind kind : ReceiptKind.values()) {
            if (sent.containsKey(kind)) {
                results.add(of(kind, sent.get(kind), accepted.getOrDefault(kind, List.of()), compare));
            }
        }
        return List.copyOf(results);
    }

    private static KindResult of(
            ReceiptKind kind,
            List<ReceiptTruth> truths,
            List<Allocation> allocations,
            BiFunction<List<ReceiptTruth>, List<Allocation>, DayCounts> compare) {
        Map<String, Integer> outcomes =
                allocations.stream().collect(Collectors.toMap(Allocation::outcome, one -> 1, Integer::sum));
        return new KindResult(
                kind, truths.size(), truths.size() - allocations.size(), outcomes, compare.apply(truths, allocations));
    }
}
