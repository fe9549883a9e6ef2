package jp.shikaku.eligibility.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the candidates a claim means.
 *
 * @param index the candidate, -1 unless FOUND
 * @param by what decided, null unless FOUND
 */
public record PersonMatch(Kind kind, int index, By by) {

    /** How a search ends. */
    public enum Kind {
        FOUND,
        NONE,
        SEVERAL,
        NAME_DIFFERS
    }

    /** What told the person from others. */
    public enum By {
        NUMBER,
        BRANCH,
        NAME
    }

    /**
     * Decides by number, then branch, then names. A name never finds anybody; it only tells apart, and where all names
     * claimed differ it is not that person.
     */
    public static PersonMatch decide(Claimed claimed, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new PersonMatch(Kind.NONE, -1, null);
        }
        List<Integer> all = IntStream.range(0, candidates.size()).boxed().toList();
        if (all.size() == 1) {
            return named(claimed, candidates, 0, By.NUMBER);
        }
        List<Integer> sameBranch = all.stream()
                .filter(i -> claimed.branch() != null && candidates.get(i).hasBranch(claimed))
                .toList();
        if (sameBranch.size() == 1) {
            return named(claimed, candidates, sameBranch.get(0), By.BRANCH);
        }
        return byName(claimed, candidates, sameBranch.isEmpty() ? all : sameBranch);
    }

    private static PersonMatch byName(Claimed claimed, List<Candidate> candidates, List<Integer> left) {
        if (claimsNoName(claimed)) {
            return new PersonMatch(Kind.SEVERAL, -1, null);
        }
        List<Integer> namesakes = left.stream()
                .filter(i -> candidates.get(i).bearsNameOf(claimed))
                .toList();
        if (namesakes.size() == 1) {
            return new PersonMatch(Kind.FOUND, namesakes.get(0), By.NAME);
        }
        return new PersonMatch(namesakes.isEmpty() ? Kind.NAME_DIFFERS : Kind.SEVERAL, -1, null);
    }

    private static PersonMatch named(Claimed claimed, List<Candidate> candidates, int index, By by) {
        return claimsNoName(claimed) || candidates.get(index).bearsNameOf(claimed)
                ? new PersonMatch(Kind.FOUND, index, by)
                : new PersonMatch(Kind.NAME_DIFFERS, -1, null);
    }

    private static boolean claimsNoName(Claimed claimed) {
        return (claimed.name() == null || claimed.name().isBlank())
                && (claimed.kana() == null || claimed.kana().isBlank());
    }
}
