package jp.shikaku.receipt.content;

/**
 * KO: a public payer (公費) and what is claimed of it. The order of the records is the order of the payers.
 *
 * @param payerNumber 負担者番号, 8 digits
 * @param beneficiaryNumber 受給者番号 as written, null where there is none
 * @param actualDays 診療実日数
 * @param points 合計点数
 * @param burdenAmount 負担金額 公費 in yen, null where not recorded
 * @param mealCount 食事 回数, null where not recorded
 * @param mealAmount 食事 合計金額 in yen, null where not recorded
 * @param standardBurden 標準負担額 of the meals in yen, null where not recorded (recorded in DPC receipts)
 */
public record PublicPayer(
        String payerNumber,
        String beneficiaryNumber,
        int actualDays,
        long points,
        Long burdenAmount,
        Integer mealCount,
        Long mealAmount,
        Long standardBurden) {

    /** An entry with nothing but who is claimed for how many days and points. */
    public static PublicPayer claim(String payerNumber, String beneficiaryNumber, int actualDays, long points) {
        return new PublicPayer(payerNumber, beneficiaryNumber, actualDays, points, null, null, null, null);
    }

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "PublicPayer[…]";
    }
}
