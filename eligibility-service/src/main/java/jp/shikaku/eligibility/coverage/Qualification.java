package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A qualification as known at some position: a statement, linked to a person.
 *
 * @param id registry id
 * @param personId whom it is linked to
 * @param withdrawn the statement was taken back: treated as never having been
 */
public record Qualification(UUID id, UUID personId, StatedQualification stated, boolean withdrawn, Known known) {

    /** Whether it covers the day, suspended or not. */
    public boolean covers(LocalDate day) {
        return !withdrawn && stated.period().contains(day);
    }

    /** Whether it covers the day and may be relied on. */
    public boolean countsOn(LocalDate day) {
        return covers(day) && !stated.suspended();
    }
}
