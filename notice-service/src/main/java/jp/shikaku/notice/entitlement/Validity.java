package jp.shikaku.notice.entitlement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jp.shikaku.model.CsvTable;

/**
 * Until when a document counts on its own account, by a table of kind, scheme, insurer and age (D.5), and never longer
 * than the five years of the law. A short-term certificate ends after its months.
 */
public final class Validity {

    /** The table this version carries. */
    public static final Validity BUILT_IN =
            new Validity(Validity.class.getResourceAsStream("/entitlement/validity.csv"));

    private static final int LONGEST_YEARS = 5;

    private final List<ValidityRule> rules;

    /** Reads a table of the same columns. */
    public Validity(InputStream csv) {
        rules = CsvTable.read(csv).map(ValidityRule::of).toList();
    }

    /**
     * The last day on which a document counts; empty when it has no end of its own.
     *
     * @param due which document
     * @param from first day on which it counts
     */
    public Optional<LocalDate> lastDay(Due due, LocalDate from) {
        ValidityRule rule = rules.stream()
                .filter(row -> row.concerns(due.kind(), due.facts(), from))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row for " + due.kind()));
        Integer months = RuleTable.BUILT_IN.rule(due.grounds().rule()).months();
        LocalDate shortTerm = months == null ? null : from.plusMonths(months).minusDays(1);
        LocalDate end = Stream.of(Optional.ofNullable(rule.end(from)), Optional.ofNullable(shortTerm))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (end == null) {
            return Optional.empty();
        }
        LocalDate longest = from.plusYears(LONGEST_YEARS).minusDays(1);
        Stream<LocalDate> cuts = rule.cuts().stream()
                .map(cut -> cut.lastDay(due.facts().birthDate()))
                .filter(last -> !last.isBefore(from));
        return Stream.concat(Stream.of(end, longest), cuts).min(Comparator.naturalOrder());
    }
}
