package jp.shikaku.claims.reassignment;

import java.util.List;

/**
 * What one payer of a receipt is charged: the insurer (HO) or a public payer (KO).
 *
 * @param visits JD of this payer; null if the receipt has none
 * @param visitCount 診療実日数, in pharmacy receipts 処方箋受付回数
 * @param points 合計点数
 * @param recordedBurdenYen 負担金額, yen; null if empty
 * @param meals 食事・生活療養 as recorded; {@link Meals#NONE} if there are none
 * @param groups the groups this payer bears, without meals
 * @param mealGroups the groups of meals (診療識別 97) this payer bears, in yen
 */
public record Charges(
        Visits visits,
        int visitCount,
        int points,
        Integer recordedBurdenYen,
        Meals meals,
        List<PointGroup> groups,
        List<PointGroup> mealGroups) {

    public Charges {
        groups = List.copyOf(groups);
        mealGroups = List.copyOf(mealGroups);
    }

    /** All of it. */
    public Share whole() {
        return new Share(visitCount, points, meals);
    }
}
