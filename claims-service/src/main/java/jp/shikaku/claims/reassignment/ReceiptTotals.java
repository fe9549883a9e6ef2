package jp.shikaku.claims.reassignment;

import jp.shikaku.model.DayMask;

/**
 * What of a receipt must be conserved, whoever pays it.
 *
 * @param days the days judged (受診日)
 * @param visitCount 診療実日数 as recorded, 0–31
 * @param points 合計点数; one point is ten yen
 * @param mealsYen 食事・生活療養 合計金額, yen
 */
public record ReceiptTotals(DayMask days, int visitCount, int points, int mealsYen) {

    private static final int YEN_PER_POINT = 10;

    /** Total cost in yen: points × 10, and meals. */
    public long costYen() {
        return (long) points * YEN_PER_POINT + mealsYen;
    }
}
