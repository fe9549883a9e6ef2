package jp.shikaku.claims.reassignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jp.shikaku.model.DayMask;

/** How often something was done on each day of a month: the 31 day items of an SI, IY or TO record. */
public final class DayCounts {

    private static final int DAYS = 31;

    private final int[] perDay;

    private DayCounts(int... perDay) {
        this.perDay = perDay;
    }

    /**
     * The counts of a month.
     *
     * @param perDay 31 counts, index 0 = day 1, none negative
     */
    public static DayCounts of(int... perDay) {
        int[] counts = perDay.clone();
        if (counts.length != DAYS) {
            throw new IllegalArgumentException("31 counts are needed");
        }
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("no count may be negative");
            }
        }
        return new DayCounts(counts);
    }

    /** The sum over some days. */
    public int on(DayMask days) {
        int sum = 0;
        for (int day : days.days()) {
            sum += perDay[day - 1];
        }
        return sum;
    }

    /** The sum over the whole month. */
    public int total() {
        int sum = 0;
        for (int count : perDay) {
            sum += count;
        }
        return sum;
    }

    /** The days with a count. */
    public DayMask days() {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            if (perDay[day - 1] > 0) {
                days.add(day);
            }
        }
        return DayMask.of(days);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayCounts that && Arrays.equals(perDay, that.perDay);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(perDay);
    }

    @Override
    public String toString() {
        return Arrays.toString(perDay);
    }
}
