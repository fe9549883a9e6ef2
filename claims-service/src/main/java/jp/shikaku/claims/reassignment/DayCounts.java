package jp.shikaku.claims.reassignment;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.model.DayMask;

/**
 * How often something was done on each day of a month: the 31 day items of an SI, IY or TO record.
 *
 * @param perDay 31 counts, index 0 = day 1, none negative
 */
public record DayCounts(List<Integer> perDay) {

    private static final int DAYS = 31;

    public DayCounts {
        if (perDay.size() != DAYS || perDay.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("31 counts, none negative");
        }
        perDay = List.copyOf(perDay);
    }

    /** Counts from an array of 31, index 0 = day 1. */
    public static DayCounts of(int... perDay) {
        List<Integer> counts = new ArrayList<>(DAYS);
        for (int count : perDay) {
            counts.add(count);
        }
        return new DayCounts(counts);
    }

    /** The sum over some days. */
    public int on(DayMask days) {
        int sum = 0;
        for (int day : days.days()) {
            sum += perDay.get(day - 1);
        }
        return sum;
    }

    /** The sum over the whole month. */
    public int total() {
        return perDay.stream().mapToInt(Integer::intValue).sum();
    }

    /** The days with a count. */
    public DayMask days() {
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            if (perDay.get(day - 1) > 0) {
                days.add(day);
            }
        }
        return DayMask.of(days);
    }
}
