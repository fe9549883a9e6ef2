package jp.shikaku.model;

import java.time.LocalDate;

/**
 * 資格取得日–資格喪失日, half-open: the day of acquisition is covered, the day of loss is the first one that is not.
 * The day of death and the last day of employment are covered, since 喪失日 is the day after them.
 *
 * @param acquiredOn 資格取得日, the first day covered
 * @param lostOn 資格喪失日, the first day not covered; null while no loss is known
 */
public record CoveragePeriod(LocalDate acquiredOn, LocalDate lostOn) {

    public CoveragePeriod {
        if (acquiredOn == null) {
            throw new IllegalArgumentException("the day of acquisition is missing");
        }
        if (lostOn != null && !lostOn.isAfter(acquiredOn)) {
            throw new IllegalArgumentException("the day of loss must be after the day of acquisition");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(acquiredOn) && (lostOn == null || day.isBefore(lostOn));
    }

    public boolean overlaps(CoveragePeriod other) {
        return (lostOn == null || other.acquiredOn.isBefore(lostOn))
                && (other.lostOn == null || acquiredOn.isBefore(other.lostOn));
    }
}
