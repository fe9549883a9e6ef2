package jp.shikaku.eligibility.access.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An event of the trail as it is kept.
 *
 * @param number its number, without gaps from 1
 * @param at when it happened
 * @param subjects whom the look was at, by person id
 */
record TrailRow(
        long number,
        UUID eventId,
        Instant at,
        String actor,
        String actingFor,
        String action,
        String purpose,
        LocalDate asOf,
        Long position,
        String outcome,
        String reason,
        List<String> tokens,
        List<Subject> subjects) {

    /**
     * A person looked at.
     *
     * @param qualification whose number was asked, null where unknown
     */
    record Subject(UUID person, UUID qualification) {}
}
