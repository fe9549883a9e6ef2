package jp.shikaku.receipt.insurer;

/**
 * 食事・生活療養 of a part, at the insurer or at a public payer.
 *
 * @param count 回数, null where none is recorded
 * @param yen 合計金額 in yen, null where none is recorded
 * @param standardBurdenYen 標準負担額 in yen, null where none is recorded; an item of DPC receipts only
 */
public record ForwardedMeals(Integer count, Long yen, Long standardBurdenYen) {

    /** No meals. */
    public static final ForwardedMeals NONE = new ForwardedMeals(null, null, null);
}
