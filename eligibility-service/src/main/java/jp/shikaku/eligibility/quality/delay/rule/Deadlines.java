package jp.shikaku.eligibility.quality.delay.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The deadlines, and how days are counted.
 *
 * @param countFirstDay whether the day of the fact is counted; by 民法140条 it is not
 */
public record Deadlines(List<Deadline> rows, boolean countFirstDay) {

    public Deadlines {
        rows = List.copyOf(rows);
    }

    /** The limit of a step for an event, null for none. */
    public Integer limit(Path path, Step step, LocalDate event) {
        Optional<Deadline> row =
                rows.stream().filter(d -> d.holdsFor(path, step, event)).findFirst();
        return row.map(Deadline::days).orElse(null);
    }

    /** Calendar days from one day to another; negative if it came before. */
    public int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to) + (countFirstDay ? 1 : 0);
    }

    /** The last day on which a step is in time, null without a limit. */
    public LocalDate lastDay(Path path, Step step, LocalDate event, LocalDate from) {
        Integer limit = limit(path, step, event);
        return limit == null ? null : from.plusDays(limit - (countFirstDay ? 1L : 0L));
    }
}
