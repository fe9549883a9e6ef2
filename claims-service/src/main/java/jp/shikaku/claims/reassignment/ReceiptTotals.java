package jp.shikaku.claims.reassignment;

import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * What of a receipt must be conserved, whoever pays it.
 *
 * @param days the days judged (受診日)
 * @param visitCount 診療実日数 as recorded, 0–31
 * @param points 合計点数; one point is ten yen
 * @param meals 食事・生活療養
 * @param publicShares what the public payers beside the insurer are charged, in their order (公費 1–4)
 */
public record ReceiptTotals(DayMask days, int visitCount, int points, Meals meals, List<Share> publicShares) {

    private static final int YEN_PER_POINT = 10;

    public ReceiptTotals {
        publicShares = List.copyOf(publicShares);
    }

    /** Meals, yen. */
    public int mealsYen() {
        return meals.amountYen();
    }

    /** Total cost in yen: points × 10, and meals. */
    public long costYen() {
        return (long) points * YEN_PER_POINT + mealsYen();
    }
}
