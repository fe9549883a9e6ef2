package jp.shikaku.eligibility.quality.suspicion.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.model.InsuranceScheme;
import jp.shikaku.model.ItemComparison;
import jp.shikaku.model.NameComparison;
import jp.shikaku.model.Relationship;
import jp.shikaku.model.Sex;

/** What is suspicious about two persons. */
final class TwoPersons {

    /**
     * Among more people than this with one birth date, sex and kana, only neighbours in the order of their ids are
     * compared: a placeholder registered a thousand times must not make half a million findings.
     */
    static final int MOST_ALIKE = 40;

    /** Acquired last, else known last. */
    private static final Comparator<Qualification> LATEST = Comparator.comparing(
                    (Qualification q) -> q.stated().period().acquiredOn())
            .thenComparing(Qualification::id);

    private TwoPersons() {}

    /** The same number, branch included, on the same days. */
    static List<Constellation> byNumber(Collection<Registered> registered) {
        List<Constellation> found = new ArrayList<>();
        Map<String, List<Qualification>> byNumber = registered.stream()
                .flatMap(r -> r.qualifications().stream())
                .collect(Collectors.groupingBy(TwoPersons::number));
        for (List<Qualification> same : byNumber.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    if (isOnePersonsNumber(same.get(i), same.get(j))) {
                        found.add(ofNumber(same.get(i), same.get(j)));
                    }
                }
            }
        }
        return found;
    }

    /** The same sex, name and birth date at another address: the wrong links found in 2025 were of that kind. */
    static List<Constellation> byLikeness(Collection<Registered> registered) {
        List<Constellation> found = new ArrayList<>();
        Map<Likeness, List<Registered>> alike = registered.stream()
                .filter(r -> r.person().facts().address() != null)
                .filter(r -> !Sex.UNSPECIFIED.code().equals(r.person().facts().sex()))
                .sorted(Comparator.comparing(r -> r.person().id()))
                .collect(Collectors.groupingBy(Likeness::of));
        for (List<Registered> group : alike.values()) {
            int reach = group.size() > MOST_ALIKE ? 1 : group.size();
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < Math.min(group.size(), i + reach + 1); j++) {
                    ofNamesakes(group.get(i), group.get(j)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /**
     * A branch tells the members of a family apart. Without one, a number is a whole family's, and in 国保 a whole
     * household's; then only two insured persons themselves are one too many.
     */
    private static boolean isOnePersonsNumber(Qualification one, Qualification other) {
        boolean branched = one.stated().insured().normalisedBranch() != null;
        boolean twoInsured = one.stated().relationship() == Relationship.SELF
                && other.stated().relationship() == Relationship.SELF
                && one.stated().insured().insurer().scheme() != InsuranceScheme.NATIONAL;
        return !one.personId().equals(other.personId())
                && (branched || twoInsured)
                && one.stated().period().overlaps(other.stated().period());
    }

    private static Constellation ofNumber(Qualification one, Qualification other) {
        Days shared = Days.shared(one.stated().period(), other.stated().period());
        return Constellation.ofStatements(Rule.NUMBER_OF_TWO_PERSONS, shared, List.of(), Side.of(one), Side.of(other));
    }

    private static Optional<Constellation> ofNamesakes(Registered one, Registered other) {
        PersonFacts a = one.person().facts();
        PersonFacts b = other.person().facts();
        ItemComparison name = NameComparison.kanji(a.name(), b.name());
        ItemComparison kana = NameComparison.kana(a.kana(), b.kana());
        ItemComparison address = NameComparison.address(a.address(), b.address());
        Optional<Qualification> first = one.qualifications().stream().max(LATEST);
        Optional<Qualification> second = other.qualifications().stream().max(LATEST);
        if (!agrees(name)
                || !agrees(kana)
                || address != ItemComparison.DIFFERENT
                || first.isEmpty()
                || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Constellation.ofPersons(
                Rule.SAME_DATA_OTHER_ADDRESS,
                List.of("NAME_" + name, "KANA_" + kana, "ADDRESS_" + address),
                Side.of(first.get()),
                Side.of(second.get())));
    }

    private static boolean agrees(ItemComparison comparison) {
        return comparison == ItemComparison.EQUAL || comparison == ItemComparison.EQUIVALENT;
    }

    private static String number(Qualification q) {
        String branch = q.stated().insured().normalisedBranch();
        return q.stated().insured().searchKey() + '|' + (branch == null ? "" : branch);
    }

    /** What namesakes have in common. */
    private record Likeness(LocalDate birthDate, String sex, String kanaKey) {

        static Likeness of(Registered registered) {
            PersonFacts facts = registered.person().facts();
            return new Likeness(facts.birthDate(), facts.sex(), facts.kanaKey());
        }
    }
}
