package jp.shikaku.local.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jp.shikaku.local.api.Allocation;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.population.claims.ReceiptTruth;

/** Compares the payer of every receipt-day with the truth. */
public final class Comparison {

    private static final String UNKNOWN = InsurerNumber.UNKNOWN_QUALIFICATION.value();

    private Comparison() {}

    /** The days as the institutions claimed them, before anybody looked. */
    public static DayCounts asClaimed(List<ReceiptTruth> truths) {
        DayCounts.Counter counter = new DayCounts.Counter();
        for (ReceiptTruth truth : truths) {
            if (truth.claimedInsurer() != null) {
                String payer = UNKNOWN.equals(truth.claimedInsurer()) ? null : truth.claimedInsurer();
                truth.payers()
                        .forEach((day, insurer) ->
                                counter.add(payer, insurer, truth.situations().get(0)));
            }
        }
        return counter.counts();
    }

    /** The days as the claims service bills them now. A receipt it does not list is billed to nobody. */
    public static DayCounts billed(List<ReceiptTruth> truths, List<Allocation> allocations) {
        Map<String, Allocation> byKey = new HashMap<>();
        allocations.forEach(allocation -> byKey.put(allocation.key(), allocation));
        DayCounts.Counter counter = new DayCounts.Counter();
        for (ReceiptTruth truth : truths) {
            if (truth.claimedInsurer() != null) {
                Map<Integer, String> payers = payers(byKey.get(truth.key()));
                truth.payers()
                        .forEach((day, insurer) -> counter.add(
                                payers.get(day), insurer, truth.situations().get(0)));
            }
        }
        return counter.counts();
    }

    private static Map<Integer, String> payers(Allocation allocation) {
        Map<Integer, String> payers = new HashMap<>();
        if (allocation != null) {
            for (Allocation.Part part : allocation.parts()) {
                part.days().forEach(day -> payers.put(day, part.insurer()));
            }
        }
        return payers;
    }
}
