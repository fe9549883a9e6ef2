package jp.shikaku.eligibility.quality.suspicion.rule;

import java.time.LocalDate;

import jp.shikaku.model.CoveragePeriod;

/**
 * The days in question, half-open.
 *
 * @param from the first day, null where the suspicion is not about days
 * @param to the first day no longer in question, null for no end
 */
public record Days(LocalDate from, LocalDate to) {

    /** For suspicions about identity, whatever the day. */
    public static final Days ANY = new Days(null, null);

    /** The days two periods share; they must overlap. */
    static Days shared(CoveragePeriod one, CoveragePeriod other) {
        LocalDate from = one.acquiredOn().isAfter(other.acquiredOn()) ? one.acquiredOn() : other.acquiredOn();
        return new Days(from, earlier(one.lostOn(), other.lostOn()));
    }

    /** Whether all of these days lie within others. */
    boolean within(Days others) {
        boolean begins = others.from == null || from != null && !from.isBefore(others.from);
        boolean ends = others.to == null || to != null && !to.isAfter(others.to);
        return begins && ends;
    }

    /** Whether it is this very day and no other. */
    boolean isOnly(LocalDate day) {
        return day.equals(from) && day.plusDays(1).equals(to);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
