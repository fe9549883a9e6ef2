package jp.shikaku.receipt.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * 算定日情報: how often a detail group was done on each day of the month.
 *
 * @param perDay 31 counts, the first for day 1; 0 where nothing is recorded
 */
public record DayCounts(List<Integer> perDay) {

    /** No day recorded. */
    public static final DayCounts NONE = new DayCounts(Collections.nCopies(31, 0));

    private static final int DAYS = 31;

    public DayCounts {
        perDay = List.copyOf(perDay);
        if (perDay.size() != DAYS) {
            throw new IllegalArgumentException("31 day counts are needed");
        }
    }

    /** Counts on some days, once each. */
    public static DayCounts onceOn(DayMask days) {
        List<Integer> counts = new ArrayList<>(DAYS);
        for (int day = 1; day <= DAYS; day++) {
            counts.add(days.contains(day) ? 1 : 0);
        }
        return new DayCounts(counts);
    }

    /** The same count on some days. */
    public static DayCounts times(int count, DayMask days) {
        List<Integer> counts = new ArrayList<>(DAYS);
        for (int day = 1; day <= DAYS; day++) {
            counts.add(days.contains(day) ? count : 0);
        }
        return new DayCounts(counts);
    }

    /** The count on a day, 1 to 31. */
    public int on(int day) {
        return perDay.get(day - 1);
    }

    public int sum() {
        int sum = 0;
        for (int count : perDay) {
            sum += count;
        }
        return sum;
    }

    /** The count on some days. */
    public int sum(DayMask days) {
        int sum = 0;
        for (int day : days.days()) {
            sum += on(day);
        }
        return sum;
    }

    /** The days that have a count. */
    public DayMask days() {
        int bits = 0;
        for (int day = 1; day <= DAYS; day++) {
            if (on(day) != 0) {
                bits |= 1 << (day - 1);
            }
        }
        return new DayMask(bits);
    }
}
