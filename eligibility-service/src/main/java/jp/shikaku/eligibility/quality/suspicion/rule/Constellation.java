package jp.shikaku.eligibility.quality.suspicion.rule;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that a rule finds suspicious. It is the same constellation as long as the rule and those it is about are the
 * same, whatever the order in which they became known.
 *
 * @param key whom or what it is about, in a stable order: ids, no personal data
 * @param days the days in question
 * @param evidence codes of what was compared, for example ADDRESS_DIFFERENT
 * @param sides the statements concerned, in the order of the key
 */
public record Constellation(Rule rule, String key, Days days, List<String> evidence, List<Side> sides) {

    public Constellation {
        evidence = List.copyOf(evidence);
        sides = List.copyOf(sides);
    }

    /** About statements. */
    static Constellation ofStatements(Rule rule, Days days, List<String> evidence, Side... sides) {
        List<Side> sorted = Stream.of(sides)
                .sorted(Comparator.comparing(Side::qualificationId))
                .toList();
        return new Constellation(rule, key(sorted.stream().map(Side::qualificationId)), days, evidence, sorted);
    }

    /** About persons, whichever of their statements is shown for each. */
    static Constellation ofPersons(Rule rule, List<String> evidence, Side... sides) {
        List<Side> sorted =
                Stream.of(sides).sorted(Comparator.comparing(Side::personId)).toList();
        return new Constellation(rule, key(sorted.stream().map(Side::personId)), Days.ANY, evidence, sorted);
    }

    boolean concerns(UUID personId) {
        return sides.stream().anyMatch(side -> side.personId().equals(personId));
    }

    private static String key(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining("+"));
    }
}
