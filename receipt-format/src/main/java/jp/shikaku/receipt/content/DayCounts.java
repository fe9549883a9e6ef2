package jp.shikaku.receipt.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.model.DayMask;

/** 算定日情報: how often a detail group was done on each day of the month. */
public final class DayCounts {

    private static final int DAYS = 31;

    /** No day recorded. */
    public static final DayCounts NONE = new DayCounts(new int[DAYS]);

    private final int[] counts;
    private final DayMask days;
    private final int sum;

    private DayCounts(int[] counts) {
        if (counts.length != DAYS) {
            throw new IllegalArgumentException("31 day counts are needed");
        }
        int bits = 0;
        int total = 0;
        for (int day = 0; day < DAYS; day++) {
            bits |= counts[day] == 0 ? 0 : 1 << day;
            total += counts[day];
        }
        this.counts = counts;
        this.days = new DayMask(bits);
        this.sum = total;
    }

    /**
     * Counts of a month.
     *
     * @param perDay 31 counts, the first for day 1; 0 where nothing is recorded
     */
    public DayCounts(List<Integer> perDay) {
        this(perDay.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Counts of a month in an array that nobody changes any more. */
    static DayCounts of(int[] perDay) {
        return new DayCounts(perDay);
    }

    /** Counts on some days, once each. */
    public static DayCounts onceOn(DayMask days) {
        return times(1, days);
    }

    /** The same count on some days. */
    public static DayCounts times(int count, DayMask days) {
        int[] counts = new int[DAYS];
        for (int day = 1; day <= DAYS; day++) {
            counts[day - 1] = days.contains(day) ? count : 0;
        }
        return new DayCounts(counts);
    }

    /** 31 counts, the first for day 1; 0 where nothing is recorded. */
    public List<Integer> perDay() {
        List<Integer> perDay = new ArrayList<>(DAYS);
        for (int count : counts) {
            perDay.add(count);
        }
        return perDay;
    }

    /** The same as an array, which is the caller's. */
    public int[] toArray() {
        return counts.clone();
    }

    /** The count on a day, 1 to 31. */
    public int on(int day) {
        return counts[day - 1];
    }

    public int sum() {
        return sum;
    }

    /** The count on some days. */
    public int sum(DayMask some) {
        int found = 0;
        for (int day : some.days()) {
            found += on(day);
        }
        return found;
    }

    /** The days that have a count. */
    public DayMask days() {
        return days;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
