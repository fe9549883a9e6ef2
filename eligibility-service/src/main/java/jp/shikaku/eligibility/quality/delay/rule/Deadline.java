package jp.shikaku.eligibility.quality.delay.rule;

import java.time.LocalDate;

/**
 * A limit of a step.
 *
 * @param from first day of the event for which it holds
 * @param to first day for which it no longer holds, null for none
 * @param days calendar days
 * @param mark V verified in a public source, I inferred, G general knowledge
 */
public record Deadline(Path path, Step step, LocalDate from, LocalDate to, int days, String mark, String basis) {

    boolean holdsFor(Path asked, Step of, LocalDate event) {
        return path == asked && step == of && !event.isBefore(from) && (to == null || event.isBefore(to));
    }
}
