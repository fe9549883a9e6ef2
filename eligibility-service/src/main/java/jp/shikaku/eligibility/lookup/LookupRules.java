package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.MatchingState;
import jp.shikaku.eligibility.coverage.Qualification;

/**
 * Which of the six answers a question gets. The answer is about the numbers asked: another number of the same person
 * is never part of it, only whether one is in force.
 *
 * <p>Decided here, because the public rules are silent: statements that are being compared with the resident register,
 * or that the comparison or their insurer holds back, make an answer
 * undetermined when they are the ones asked for, and are a registration under way when they are others; numbers lost
 * while any other is in force are answered with 無効（新しい資格あり）.
 */
final class LookupRules {

    private static final String LOST_TO_OTHER_INSURANCE = "03";

    private LookupRules() {}

    /**
     * Decides.
     *
     * @param persons the timelines of all persons who have, on any day, the number and the birth date asked
     */
    static Finding decide(Question question, List<CoverageTimeline> persons) {
        List<Match> matches = matches(question, persons);
        List<UUID> ids = matches.stream().map(Match::person).toList();
        return switch (matches.size()) {
            case 0 -> Finding.of(Reason.NUMBER_NOT_REGISTERED, ids);
            case 1 -> ofOne(matches.get(0), question.asOf());
            default -> Finding.of(Reason.SEVERAL_PERSONS, ids);
        };
    }

    /** Decides for a person whom a card has identified, whatever the numbers. */
    static Finding ofPerson(CoverageTimeline timeline, LocalDate day) {
        return timeline.qualifications().isEmpty()
                ? Finding.of(Reason.PERSON_NOT_REGISTERED, List.of())
                : ofOne(new Match(timeline, timeline.qualifications()), day);
    }

    private static Finding ofOne(Match match, LocalDate day) {
        Optional<Qualification> covering = last(match.counting(), q -> q.covers(day));
        if (covering.isPresent()) {
            return ofCovering(match, covering.get(), day);
        }
        Optional<Qualification> heldBack = last(match.asked(), q -> !q.counts() && q.covers(day));
        if (heldBack.isPresent() || match.counting().isEmpty()) {
            Qualification doubted = heldBack.orElseGet(() -> lastOf(match.asked()));
            Reason reason =
                    doubted.matching().state() == MatchingState.PENDING ? Reason.BEING_MATCHED : Reason.SUSPENDED;
            return new Finding(reason, List.of(match.person()), doubted, null, false, true);
        }
        return ofNotCovering(match, day);
    }

    private static Finding ofCovering(Match match, Qualification covering, LocalDate day) {
        Qualification inForce = match.timeline().inForce(day).orElse(covering);
        boolean overlap = match.timeline().overlapsOn(day);
        if (!match.asked().contains(inForce)) {
            return finding(match, Reason.NEWER_IN_FORCE, inForce, overlap, day);
        }
        return finding(match, overlap ? Reason.IN_FORCE_OVERLAP : Reason.IN_FORCE, inForce, overlap, day);
    }

    private static Finding ofNotCovering(Match match, LocalDate day) {
        Optional<Qualification> lost =
                last(match.counting(), q -> !q.stated().period().acquiredOn().isAfter(day));
        if (lost.isEmpty()) {
            return finding(match, Reason.NOT_YET_ACQUIRED, match.counting().get(0), false, day);
        }
        return match.timeline()
                .inForce(day)
                .map(inForce -> finding(match, Reason.NEWER_IN_FORCE, inForce, false, day))
                .orElseGet(() -> finding(match, Reason.LOST, lost.get(), false, day));
    }

    private static Finding finding(Match match, Reason reason, Qualification restsOn, boolean overlap, LocalDate day) {
        boolean waitedFor = reason == Reason.LOST
                && LOST_TO_OTHER_INSURANCE.equals(restsOn.stated().lossReason());
        return new Finding(
                reason,
                List.of(match.person()),
                restsOn,
                reason == Reason.NEWER_IN_FORCE ? null : restsOn,
                overlap,
                waitedFor || match.timeline().qualifications().stream().anyMatch(q -> doubtedFrom(q, day)));
    }

    /** Whether a statement under examination might still count on the day or later. */
    private static boolean doubtedFrom(Qualification qualification, LocalDate day) {
        LocalDate lostOn = qualification.stated().period().lostOn();
        return !qualification.counts() && (lostOn == null || lostOn.isAfter(day));
    }

    private static List<Match> matches(Question question, List<CoverageTimeline> persons) {
        List<Match> byNumber = narrow(
                persons.stream()
                        .map(timeline -> new Match(timeline, timeline.qualifications()))
                        .toList(),
                question::meansNumberOf);
        if (!question.hasBranch()) {
            return byNumber;
        }
        List<Match> byBranch = narrow(byNumber, question::meansBranchOf);
        return byBranch.isEmpty() ? narrow(byNumber, q -> q.stated().insured().normalisedBranch() == null) : byBranch;
    }

    private static List<Match> narrow(List<Match> matches, Predicate<Qualification> condition) {
        return matches.stream()
                .map(match -> new Match(
                        match.timeline(),
                        match.asked().stream().filter(condition).toList()))
                .filter(match -> !match.asked().isEmpty())
                .toList();
    }

    private static Optional<Qualification> last(
            List<Qualification> qualifications, Predicate<Qualification> condition) {
        return qualifications.stream().filter(condition).reduce((former, latter) -> latter);
    }

    private static Qualification lastOf(List<Qualification> qualifications) {
        return qualifications.get(qualifications.size() - 1);
    }

    /**
     * A person whom the question fits.
     *
     * @param asked the person's qualifications under the numbers asked, in the order of the timeline, at least one
     */
    private record Match(CoverageTimeline timeline, List<Qualification> asked) {

        UUID person() {
            return asked.get(0).personId();
        }

        List<Qualification> counting() {
            return asked.stream().filter(Qualification::counts).toList();
        }
    }
}
