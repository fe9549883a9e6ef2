package jp.shikaku.receipt.insurer;

import java.util.List;

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
 * @param meals 食事・生活療養 of the part at the insurer; only looked at in a divided receipt
 * @param publicMeals 食事・生活療養 of the part at the public payers in their order; only looked at in a divided receipt, and
 *     there only for those that record meals
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
        ForwardedMeals meals,
        List<ForwardedMeals> publicMeals) {

    public ForwardedPart {
        publicMeals = List.copyOf(publicMeals);
    }

    /** A part without meals. */
    public ForwardedPart(
            InsurerNumber insurer,
            String symbol,
            String number,
            String branch,
            ReceiptType type,
            Integer benefitPercent,
            DayMask days,
            int visitCount,
            long points) {
        this(
                insurer,
                symbol,
                number,
                branch,
                type,
                benefitPercent,
                days,
                visitCount,
                points,
                ForwardedMeals.NONE,
                List.of());
    }

    /** Without the numbers, which are personal data. */
    @Override
    public String toString() {
        return "ForwardedPart[…]";
    }
}
