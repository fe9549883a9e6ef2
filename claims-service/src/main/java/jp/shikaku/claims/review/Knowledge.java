package jp.shikaku.claims.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the registry knows about the person of a receipt.
 *
 * @param match whether the printed numbers lead to one person
 * @param timeline all current qualifications of that person, past and present, in any order; empty unless one is found
 * @param candidates the persons between whom somebody has to choose; empty if there is nothing to choose
 */
public record Knowledge(Match match, List<KnownQualification> timeline, List<Candidate> candidates) {

    /** Whom the printed numbers lead to. */
    public enum Match {
        FOUND,
        /** The numbers say nothing (77777777), but name, kana, birth date, sex and address lead to one person. */
        IDENTIFIED,
        NONE,
        SEVERAL,
        /** The numbers lead to somebody, but neither name is the one on the receipt. */
        NAME_DIFFERS;

        /** Whether there is one person, whose timeline counts. */
        boolean isOnePerson() {
            return this == FOUND || this == IDENTIFIED;
        }
    }

    /**
     * Somebody whose receipt it may be.
     *
     * @param personId the registry's id
     * @param timeline all current qualifications of that person
     */
    public record Candidate(String personId, List<KnownQualification> timeline) {
        public Candidate {
            timeline = List.copyOf(timeline);
        }
    }

    public Knowledge {
        timeline = List.copyOf(timeline);
        candidates = List.copyOf(candidates);
    }

    /** One person and nobody else. */
    public static Knowledge of(Match match, List<KnownQualification> timeline) {
        return new Knowledge(match, timeline, List.of());
    }

    /** Nobody, several, or somebody else. */
    public static Knowledge without(Match match) {
        return of(match, List.of());
    }

    /** The same, after a person chose one of the candidates. */
    Knowledge confirmed(Candidate person) {
        return of(Match.IDENTIFIED, person.timeline());
    }

    /** Every qualification a person may rule with: of the one found, and of the candidates. */
    Stream<KnownQualification> all() {
        return Stream.concat(
                timeline.stream(), candidates.stream().flatMap(candidate -> candidate.timeline().stream()));
    }
}
