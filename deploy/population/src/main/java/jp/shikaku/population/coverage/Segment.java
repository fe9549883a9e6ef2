package jp.shikaku.population.coverage;

import java.time.LocalDate;

import jp.shikaku.population.coverage.Numbering.Numbers;
import jp.shikaku.population.town.Insurer;

/**
 * What a group of people insured together had in common for a while.
 *
 * @param insurer who covers
 * @param numbers 記号・番号 of the group
 * @param from first day
 * @param to first day after it, null if it goes on
 * @param overlapDays how many days longer the old qualification legally runs (国保 to employees' insurance: one)
 * @param endReason code of the reason of loss, null if it goes on
 * @param gain when it was registered, null if never
 * @param loss when its loss was registered, null if never or not lost
 */
record Segment(
        Insurer insurer,
        Numbers numbers,
        LocalDate from,
        LocalDate to,
        int overlapDays,
        String endReason,
        Wave gain,
        Wave loss) {

    static Segment open(Insurer insurer, Numbers numbers, LocalDate from, Wave gain) {
        return new Segment(insurer, numbers, from, null, 0, null, gain, null);
    }

    Segment endedOn(LocalDate day, String reason, Wave known) {
        return new Segment(insurer, numbers, from, day, 0, reason, gain, known);
    }

    /** Ended by the beginning of employees' insurance. */
    Segment endedByJobOn(LocalDate day, Wave known) {
        int overlap = insurer.forEmployees() ? 0 : 1;
        return new Segment(insurer, numbers, from, day, overlap, LossReasons.OTHER_INSURANCE, gain, known);
    }
}
