package jp.shikaku.claims.ledger;

/**
 * Money of a receipt that does not follow from its points. Whole yen.
 *
 * @param burdenYen 負担金額 of HO, which overrides the patient's share of an undivided receipt; null where not recorded
 * @param mealBurdenYen 標準負担額 of all its meals
 * @param publicPoints points that public payers share in (合計点数 of the first KO), 0 without one
 * @param publicBurdenYen what the patient still pays of these (負担金額 of the last KO)
 */
public record RecordedMoney(Long burdenYen, long mealBurdenYen, long publicPoints, long publicBurdenYen) {

    /** Nothing recorded, neither meals nor public payers. */
    public static final RecordedMoney NONE = new RecordedMoney(null, 0, 0, 0);

    /** The same with another 負担金額 of HO. */
    public RecordedMoney withBurden(Long yen) {
        return new RecordedMoney(yen, mealBurdenYen, publicPoints, publicBurdenYen);
    }
}
