package jp.shikaku.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of days of one month, as a bit mask: bit d−1 stands for day d (1–31). Sets of days are disjoint exactly if
 * their masks have no bit in common, which a database can check too.
 *
 * @param bits the mask, bit 31 unused
 */
public record DayMask(int bits) {

    public static final DayMask NONE = new DayMask(0);

    private static final int LAST_DAY = 31;

    public DayMask {
        if (bits < 0) {
            throw new IllegalArgumentException("a month has at most 31 days");
        }
    }

    /**
     * The set of some days.
     *
     * @throws IllegalArgumentException for a day outside 1–31
     */
    public static DayMask of(Iterable<Integer> days) {
        int bits = 0;
        for (int day : days) {
            bits |= bit(day);
        }
        return new DayMask(bits);
    }

    /** The set of some days; see {@link #of(Iterable)}. */
    public static DayMask ofDays(int... days) {
        int bits = 0;
        for (int day : days) {
            bits |= bit(day);
        }
        return new DayMask(bits);
    }

    public boolean contains(int day) {
        return (bits & bit(day)) != 0;
    }

    public int count() {
        return Integer.bitCount(bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public DayMask and(DayMask other) {
        return new DayMask(bits & other.bits);
    }

    public DayMask or(DayMask other) {
        return new DayMask(bits | other.bits);
    }

    public DayMask minus(DayMask other) {
        return new DayMask(bits & ~other.bits);
    }

    public boolean isDisjoint(DayMask other) {
        return (bits & other.bits) == 0;
    }

    /** The days in ascending order, 1–31. */
    public List<Integer> days() {
        List<Integer> days = new ArrayList<>(count());
        for (int day = 1; day <= LAST_DAY; day++) {
            if (contains(day)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private static int bit(int day) {
        if (day < 1 || day > LAST_DAY) {
            throw new IllegalArgumentException("a day of a month is 1 to 31");
        }
        return 1 << (day - 1);
    }
}
