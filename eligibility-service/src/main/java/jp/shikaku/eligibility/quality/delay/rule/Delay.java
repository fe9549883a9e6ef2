package jp.shikaku.eligibility.quality.delay.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a registration took and by whom.
 *
 * @param parts the steps in their order, then the total
 * @param lateBy the days beyond the total limit, divided among those who used them: first who was beyond the limit of
 *     their own step, then the steps without a limit, in order of time; empty in time
 */
public record Delay(Path path, List<Part> parts, Map<Party, Integer> lateBy) {

    public Delay {
        parts = List.copyOf(parts);
        lateBy = Map.copyOf(lateBy);
    }

    /** Measures a registration. */
    public static Delay of(Path path, Milestones days, Deadlines deadlines) {
        List<Part> steps = new ArrayList<>();
        Measure measure = new Measure(path, days.event(), deadlines);
        if (path == Path.LATE_STAGE_ELDERLY) {
            steps.add(measure.part(Step.REGISTRATION, Party.INSURER, days.event(), days.registered()));
        } else {
            steps.add(measure.part(Step.FILING, path.files(), days.event(), days.filed()));
            steps.add(measure.part(Step.FORWARDING, path.forwards(), days.filed(), days.received()));
            steps.add(measure.part(Step.REGISTRATION, Party.INSURER, days.received(), days.registered()));
        }
        if (!days.registered().equals(days.visible())) {
            steps.add(measure.part(Step.MATCHING, Party.MATCHING, days.registered(), days.visible()));
        }
        Part total = measure.part(Step.TOTAL, Party.UNKNOWN, days.event(), days.visible());
        Map<Party, Integer> lateBy = shares(steps, total.lateDays());
        steps.add(total);
        return new Delay(path, steps, lateBy);
    }

    /** Days beyond the limit of all steps together. */
    public int lateDays() {
        return total().lateDays();
    }

    /** All steps together. */
    public Part total() {
        return parts.get(parts.size() - 1);
    }

    private static Map<Party, Integer> shares(List<Part> steps, int late) {
        Map<Party, Integer> shares = new EnumMap<>(Party.class);
        int left = late;
        for (Part step : steps) {
            left -= take(shares, step.party(), Math.min(left, step.lateDays()));
        }
        for (Part step : steps) {
            if (step.limit() == null && step.days() != null) {
                left -= take(shares, step.party(), Math.min(left, Math.max(0, step.days())));
            }
        }
        take(shares, Party.UNKNOWN, left);
        return shares;
    }

    private static int take(Map<Party, Integer> shares, Party party, int days) {
        if (days > 0) {
            shares.merge(party, days, Integer::sum);
        }
        return Math.max(0, days);
    }

    private record Measure(Path path, LocalDate event, Deadlines deadlines) {

        Part part(Step step, Party party, LocalDate from, LocalDate to) {
            Integer days = from == null || to == null ? null : deadlines.days(from, to);
            return new Part(step, party, days, deadlines.limit(path, step, event));
        }
    }
}
