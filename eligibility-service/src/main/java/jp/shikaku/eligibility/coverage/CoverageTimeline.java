package jp.shikaku.eligibility.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.shikaku.model.InsuranceScheme;

/**
 * All qualifications of one person as known at one position, ordered by acquisition. Overlaps are data: the new
 * insurer often registers before the old one reports the loss.
 */
public record CoverageTimeline(List<Qualification> qualifications) {

    /** Acquired last wins; then issued last; then known last. */
    private static final Comparator<Qualification> IN_FORCE = Comparator.comparing(
                    (Qualification q) -> q.stated().period().acquiredOn())
            .thenComparing(q -> q.stated().issuedOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(q -> q.known().position())
            .thenComparing(Qualification::id);

    public CoverageTimeline {
        qualifications = qualifications.stream()
                .filter(q -> !q.withdrawn())
                .sorted(IN_FORCE)
                .toList();
    }

    /** The qualification in force on a day: of those that count and cover it, the one acquired last. */
    public Optional<Qualification> inForce(LocalDate day) {
        return countingOn(day).max(IN_FORCE);
    }

    /** Whether more than one number covers the day, apart from the day on which two schemes meet by law. */
    public boolean overlapsOn(LocalDate day) {
        Optional<Qualification> first = inForce(day);
        return first.isPresent()
                && countingOn(day)
                        .filter(q -> !q.stated().sameNumberAs(first.get().stated()))
                        .anyMatch(q -> !endsByLawOn(q, first.get(), day));
    }

    private Stream<Qualification> countingOn(LocalDate day) {
        return qualifications.stream().filter(q -> q.countsOn(day));
    }

    /**
     * Employees' insurance takes the day on which it begins, although 国保 legally ends a day later (国民健康保険法8条:
     * the day after the person became insured elsewhere). That shared day is the rule, not a finding.
     */
    public static boolean endsByLawOn(Qualification old, Qualification begun, LocalDate day) {
        return old.stated().insured().insurer().scheme() == InsuranceScheme.NATIONAL
                && begun.stated().insured().insurer().scheme() == InsuranceScheme.EMPLOYEES
                && begun.stated().period().acquiredOn().equals(day)
                && day.plusDays(1).equals(old.stated().period().lostOn());
    }
}
