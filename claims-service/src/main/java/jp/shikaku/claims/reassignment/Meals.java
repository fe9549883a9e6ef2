package jp.shikaku.claims.reassignment;

/**
 * 食事・生活療養 of an inpatient receipt, or of a part of it.
 *
 * @param count 回数
 * @param amountYen 合計金額, yen
 * @param standardBurdenYen 標準負担額, yen; 0 where the format records none (it is an item of DPC receipts only)
 */
public record Meals(int count, int amountYen, int standardBurdenYen) {

    public static final Meals NONE = new Meals(0, 0, 0);

    /** Both together. */
    public Meals plus(Meals other) {
        return new Meals(count + other.count, amountYen + other.amountYen, standardBurdenYen + other.standardBurdenYen);
    }
}
