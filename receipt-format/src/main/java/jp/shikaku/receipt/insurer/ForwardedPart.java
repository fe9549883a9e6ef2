package jp.shikaku.receipt.insurer;

import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.ReceiptType;

/**
 * The part of a receipt that one insurer is billed for.
 *
 * @param insurer 保険者番号 that is billed
 * @param symbol 記号 as confirmed, null where there is none
 * @param number 番号 as confirmed
 * @param branch 枝番, two digits; null where it is not known or there is none (late-stage elderly)
 * @param type レセプト種別 under this insurer
 * @param benefitPercent 給付割合 in percent as RE records it for national health insurance; null to leave it empty. Only
 *     looked at where the insurer is another than the one on the claim
 * @param days days of the part; only looked at in a divided receipt
 * @param visitCount 診療実日数 of the part
 * @param points 点数 of the part
 * @param mealCount 食事・生活療養 回数 of the part, null where none is recorded
 * @param mealsYen 食事・生活療養 合計金額 of the part in yen, null where none is recorded
 */
public record ForwardedPart(
        InsurerNumber insurer,
        String symbol,
        String number,
        String branch,
        ReceiptType type,
        Integer benefitPercent,
        DayMask days,
        int visitCount,
        long points,
        Integer mealCount,
        Long mealsYen) {

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "ForwardedPart[…]";
    }
}
