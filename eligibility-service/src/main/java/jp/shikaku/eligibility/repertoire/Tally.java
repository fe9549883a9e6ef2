package jp.shikaku.eligibility.repertoire;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jp.shikaku.model.character.Basis;
import jp.shikaku.model.character.Delivered;
import jp.shikaku.model.character.Repertoire;
import jp.shikaku.model.character.Substitution;

/** Counts what one repertoire does to the texts of one insurer. */
final class Tally {

    private static final String HIDDEN = "●";
    private static final int MOST_CAUSES = 200;

    private final String insurerNumber;
    private final Repertoire repertoire;
    private final Counts names = new Counts();
    private final Counts addresses = new Counts();

    Tally(String insurerNumber, Repertoire repertoire) {
        this.insurerNumber = insurerNumber;
        this.repertoire = repertoire;
    }

    void add(String name, String address) {
        names.add(repertoire.deliver(name));
        if (address != null) {
            addresses.add(repertoire.deliver(address));
        }
    }

    CharacterReport.Item item() {
        Map<String, long[]> causes = new HashMap<>();
        names.causes.forEach((character, times) -> causes.computeIfAbsent(character, c -> new long[2])[0] = times);
        addresses.causes.forEach((character, times) -> causes.computeIfAbsent(character, c -> new long[2])[1] = times);
        List<CharacterReport.Cause> most = causes.entrySet().stream()
                .map(e ->
                        new CharacterReport.Cause(e.getKey(), codePoints(e.getKey()), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparingLong((CharacterReport.Cause c) -> c.names() + c.addresses())
                        .reversed()
                        .thenComparing(CharacterReport.Cause::codePoints))
                .limit(MOST_CAUSES)
                .toList();
        return new CharacterReport.Item(
                insurerNumber,
                repertoire.name(),
                names.all,
                names.changed,
                names.hidden,
                addresses.all,
                addresses.changed,
                addresses.hidden,
                most,
                causes.size() - most.size());
    }

    private static String codePoints(String character) {
        return character.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    /** Texts of one kind. */
    private static final class Counts {

        private long all;
        private long changed;
        private long hidden;
        private final Map<String, Long> causes = new HashMap<>();

        void add(Delivered delivered) {
            all++;
            if (delivered.text().contains(HIDDEN)) {
                hidden++;
                long unknown = delivered
                        .text()
                        .chars()
                        .filter(c -> c == HIDDEN.charAt(0))
                        .count();
                for (Substitution substitution : delivered.substitutions()) {
                    if (substitution.basis() == Basis.NO_CANDIDATE) {
                        causes.merge(substitution.from(), 1L, Long::sum);
                        unknown--;
                    }
                }
                if (unknown > 0) {
                    causes.merge(HIDDEN, unknown, Long::sum);
                }
            } else if (!delivered.substitutions().isEmpty()) {
                changed++;
            }
        }
    }
}
