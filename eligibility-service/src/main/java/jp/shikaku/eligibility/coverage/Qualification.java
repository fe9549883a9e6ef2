package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A qualification as known at some position: a statement, linked to a person.
 *
 * @param id registry id
 * @param personId whom it is linked to
 * @param withdrawn the statement was taken back: treated as never having been
 * @param matching how far the comparison with the resident register has come
 */
public record Qualification(
        UUID id, UUID personId, StatedQualification stated, boolean withdrawn, Known known, Matching matching) {

    /** Whether it covers the day, suspended or not. */
    public boolean covers(LocalDate day) {
        return !withdrawn && stated.period().contains(day);
    }

    /** Whether it may be relied on: cleared by the comparison, and not suspended by its insurer. */
    public boolean counts() {
        return !withdrawn && !stated.suspended() && matching.state().counts();
    }

    /** Whether it covers the day and may be relied on. */
    public boolean countsOn(LocalDate day) {
        return covers(day) && counts();
    }

    /** The same in another state of the comparison. */
    public Qualification as(Matching next) {
        return new Qualification(id, personId, stated, withdrawn, known, next);
    }
}
