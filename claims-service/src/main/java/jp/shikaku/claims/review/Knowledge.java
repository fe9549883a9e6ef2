package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jp.shikaku.model.DayMask;

/**
 * What the registry knows about the person of a receipt.
 *
 * @param match whether the printed numbers lead to one person
 * @param timeline all current qualifications of that person, past and present, in any order; empty unless one is found
 * @param candidates the persons between whom somebody has to choose; empty if there is nothing to choose
 * @param completeFrom for days before it, what is absent is no longer known; null as long as nothing was forgotten
 */
public record Knowledge(
        Match match, List<KnownQualification> timeline, List<Candidate> candidates, LocalDate completeFrom) {

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

    /** Knowledge of which nothing was forgotten. */
    public Knowledge(Match match, List<KnownQualification> timeline, List<Candidate> candidates) {
        this(match, timeline, candidates, null);
    }

    /** One person and nobody else. */
    public static Knowledge of(Match match, List<KnownQualification> timeline) {
        return new Knowledge(match, timeline, List.of());
    }

    /** Nobody, several, or somebody else. */
    public static Knowledge without(Match match) {
        return of(match, List.of());
    }

    /** The same from a registry that is complete from a day on; null if it is for every day. */
    public Knowledge completeFrom(LocalDate day) {
        return new Knowledge(match, timeline, candidates, day);
    }

    /** The same, after a person chose one of the candidates. */
    Knowledge confirmed(Candidate person) {
        return new Knowledge(Match.IDENTIFIED, person.timeline(), List.of(), completeFrom);
    }

    /** The days of a receipt for which what is absent is no longer known. */
    DayMask incompleteDays(ReceiptFacts facts) {
        return completeFrom == null
                ? DayMask.NONE
                : DayMask.of(facts.judgedDays().days().stream()
                        .filter(day -> facts.treatmentMonth().atDay(day).isBefore(completeFrom))
                        .toList());
    }

    /** Of these the days that nothing covers, not even what is suspended: nobody knows any more who did. */
    DayMask forgottenDays(ReceiptFacts facts) {
        return DayMask.of(incompleteDays(facts).days().stream()
                .filter(day -> timeline.stream()
                        .noneMatch(known -> known.covers(facts.treatmentMonth().atDay(day))))
                .toList());
    }

    /** Every qualification a person may rule with: of the one found, and of the candidates. */
    Stream<KnownQualification> all() {
        return Stream.concat(
                timeline.stream(), candidates.stream().flatMap(candidate -> candidate.timeline().stream()));
    }
}
