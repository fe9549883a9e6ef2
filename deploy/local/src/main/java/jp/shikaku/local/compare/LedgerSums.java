package jp.shikaku.local.compare;

import java.util.HashMap;
import java.util.Map;

/** What the ledger's entries of each receipt sum to. */
public final class LedgerSums {

    private final Map<String, Sum> sums = new HashMap<>();

    /**
     * @param points sum of the points
     * @param yen sum of the yen
     */
    public record Sum(long points, long yen) {}

    /** Adds an entry. */
    public void add(String receiptId, long points, long yen) {
        sums.merge(receiptId, new Sum(points, yen), (a, b) -> new Sum(a.points() + b.points(), a.yen() + b.yen()));
    }

    /** The sum of a receipt, null if it has no entry. */
    public Sum of(String receiptId) {
        return sums.get(receiptId);
    }
}
