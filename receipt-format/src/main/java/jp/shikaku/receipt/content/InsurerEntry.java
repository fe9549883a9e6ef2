package jp.shikaku.receipt.content;

import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

/**
 * HO: the insurer of a receipt and what is claimed of it.
 *
 * @param insurer 保険者番号
 * @param symbol 記号 as written, null where there is none
 * @param number 番号 as written
 * @param actualDays 診療実日数
 * @param points 合計点数
 * @param mealCount 食事・生活療養 回数, null where not recorded
 * @param mealAmount 食事・生活療養 合計金額 in yen, null where not recorded
 * @param standardBurden 標準負担額 of the meals in yen, null where not recorded (recorded in DPC receipts)
 * @param dutyReason 職務上の事由 1–3, null where not recorded
 * @param burdenAmount 負担金額 医療保険 in yen, null where not recorded
 * @param reductionClass 減免区分 1–3, null where not recorded
 * @param reductionRatio 減額割合 in percent, null where not recorded
 * @param reductionAmount 減額金額 in yen, null where not recorded
 */
public record InsurerEntry(
        InsurerNumber insurer,
        String symbol,
        String number,
        int actualDays,
        long points,
        Integer mealCount,
        Long mealAmount,
        Long standardBurden,
        String dutyReason,
        Long burdenAmount,
        String reductionClass,
        Integer reductionRatio,
        Long reductionAmount) {

    /** An entry with nothing but who is claimed for how many days and points. */
    public static InsurerEntry claim(InsurerNumber insurer, String symbol, String number, int actualDays, long points) {
        return new InsurerEntry(
                insurer, symbol, number, actualDays, points, null, null, null, null, null, null, null, null);
    }

    /**
     * The number under which the person is claimed to be insured.
     *
     * @param branch 枝番, null where not known
     */
    public InsuredNumber insured(String branch) {
        return new InsuredNumber(insurer, symbol, number, branch);
    }

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "InsurerEntry[…]";
    }
}
