package jp.shikaku.eligibility.resolution;

import java.util.List;
import java.util.Optional;

import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.KnownPerson;

/**
 * Which of the persons that fit number and birth date a claim means. Branch first, then folded name and kana; if both
 * names differ it is not that person. A branch alone never excludes a single person: claims often lack it or carry an
 * old one.
 *
 * @param kind what came of it
 * @param person the person, null unless found
 * @param by what decided, null unless found
 */
record PersonMatch(Kind kind, KnownPerson person, By by) {

    /** What came of a match; the names are part of the contract. */
    enum Kind {
        FOUND,
        NONE,
        SEVERAL,
        NAME_DIFFERS
    }

    /** What told the person from others; the names are part of the contract. */
    enum By {
        NUMBER,
        BRANCH,
        NAME
    }

    static PersonMatch of(Claimed claimed, List<KnownPerson> candidates) {
        if (candidates.isEmpty()) {
            return new PersonMatch(Kind.NONE, null, null);
        }
        if (candidates.size() == 1) {
            return confirmed(claimed, candidates.get(0), By.NUMBER);
        }
        List<KnownPerson> sameBranch = candidates.stream()
                .filter(person -> branchOf(claimed, person).isPresent()
                        && branchOf(claimed, person).equals(branch(claimed)))
                .toList();
        if (sameBranch.size() == 1) {
            return confirmed(claimed, sameBranch.get(0), By.BRANCH);
        }
        List<KnownPerson> sameName = (sameBranch.isEmpty() ? candidates : sameBranch)
                .stream()
                        .filter(person -> claimed.isNamedLike(person.person().facts()))
                        .toList();
        return sameName.size() == 1
                ? new PersonMatch(Kind.FOUND, sameName.get(0), By.NAME)
                : new PersonMatch(Kind.SEVERAL, null, null);
    }

    /** The branch registered for the claimed number: that of the qualification acquired last. */
    static Optional<String> branchOf(Claimed claimed, KnownPerson person) {
        List<Qualification> own = person.timeline().qualifications().stream()
                .filter(q -> q.stated()
                        .insured()
                        .searchKey()
                        .equals(claimed.insured().searchKey()))
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(own.get(own.size() - 1).stated().insured().normalisedBranch());
    }

    private static Optional<String> branch(Claimed claimed) {
        return Optional.ofNullable(claimed.insured().normalisedBranch());
    }

    private static PersonMatch confirmed(Claimed claimed, KnownPerson person, By by) {
        return claimed.couldBe(person.person().facts())
                ? new PersonMatch(Kind.FOUND, person, by)
                : new PersonMatch(Kind.NAME_DIFFERS, null, null);
    }
}
