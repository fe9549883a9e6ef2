package jp.shikaku.claims.reassignment;

import jp.shikaku.model.DayMask;

/**
 * 点数・回数算定単位: the lines of a receipt that are charged together, as far as the insurance pays them.
 *
 * @param points 点数 of one occurrence; may be negative
 * @param times 回数 in the month
 * @param counts on which days
 */
public record PointGroup(int points, int times, DayCounts counts) {

    /** Points in the whole month. */
    public int total() {
        return points * times;
    }

    /** Points on some days; meaningful only if the group {@linkplain #hasDayDetail() can be divided}. */
    public int on(DayMask days) {
        return points * counts.on(days);
    }

    /** Whether the days explain every occurrence, so that the group can be divided by days. */
    public boolean hasDayDetail() {
        return counts.total() == times;
    }
}
