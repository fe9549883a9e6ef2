package jp.shikaku.receipt.content;

import jp.shikaku.model.DayMask;

/**
 * The detail lines that share one 点数・回数算定単位 (SI, IY, TO, SS; its points stand on its last line), or the record
 * of a pharmacy (CZ, KI) or DPC (GT) that carries points.
 *
 * @param firstLine the line of the file on which it begins, from 1
 * @param lastLine the line of the file on which its points stand
 * @param burden which payers bear it
 * @param section 診療識別, two digits; carried on from the group before where it is not recorded
 * @param pointsPerTime 点数 of one occurrence; may be negative; yen for section 97 (meals)
 * @param count 回数
 * @param dayCounts the days; {@link DayCounts#NONE} for a group without day detail, which cannot be divided by days
 */
public record DetailGroup(
        long firstLine,
        long lastLine,
        BurdenClass burden,
        String section,
        long pointsPerTime,
        int count,
        DayCounts dayCounts) {

    /** 食事療養・生活療養: in yen, and no part of the points. */
    public static final String MEALS = "97";

    /** Whether its days are recorded; without them it cannot be divided. */
    public boolean hasDayDetail() {
        return !dayCounts.days().isEmpty();
    }

    /** Whether the days add up to the count, so that any division by days conserves the points. */
    public boolean daysAddUp() {
        return dayCounts.sum() == count;
    }

    public boolean isMeal() {
        return MEALS.equals(section);
    }

    /** 点数 × 回数. */
    public long points() {
        return pointsPerTime * count;
    }

    /** 点数 × the count on some days. */
    public long points(DayMask days) {
        return pointsPerTime * dayCounts.sum(days);
    }
}
