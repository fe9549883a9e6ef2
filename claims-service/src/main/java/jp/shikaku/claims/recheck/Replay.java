package jp.shikaku.claims.recheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.review.ClaimReview;
import jp.shikaku.claims.review.DatedRules;
import jp.shikaku.claims.review.Decision;
import jp.shikaku.claims.review.Knowledge;
import jp.shikaku.claims.review.KnownQualification;
import jp.shikaku.claims.review.ReceiptFacts;
import jp.shikaku.model.InsuredNumber;

/**
 * Decides a kept receipt again by the rules, as things were known at other moments and with qualifications that were not
 * registered then. Nothing is saved.
 */
@ApplicationScoped
public class Replay {

    private final EligibilityGateway eligibility;
    private final ClaimReview review = new ClaimReview(DatedRules.delivered(), BurdenTable.delivered());

    @Inject
    Replay(EligibilityGateway eligibility) {
        this.eligibility = eligibility;
    }

    /**
     * What is supposed to have been registered beside what was.
     *
     * @param added hypothetical qualifications
     * @param backdated id of a registered qualification that is supposed to have been known earlier; null for none
     * @param from from which instant on all of them are supposed to be known
     */
    public record Supposition(List<KnownQualification> added, String backdated, Instant from) {}

    /**
     * A moment to decide at.
     *
     * @param position position of the registry's history
     * @param at its instant, or a later one
     */
    public record Moment(long position, Instant at) {}

    /**
     * The decisions at some moments; empty if no person is concerned, or the qualification to be backdated is not among
     * those of the receipt's person.
     *
     * @throws NoLongerKnownException if the registry has forgotten what it knew at one of them
     */
    public Optional<List<Decision>> decide(KeptContent content, List<Moment> moments, Supposition supposition) {
        ReceiptReading reading = ReceiptReading.of(content);
        if (reading.question().isEmpty()) {
            return Optional.empty();
        }
        List<CoverageQuestion> question = List.of(reading.question().get());
        // Before the question below: whom the registry has forgotten, it no longer has a qualification of.
        List<Knowledge> known = moments.stream()
                .map(moment -> knowledge(eligibility.resolveAsKnownAt(question, moment.position())))
                .toList();
        List<KnownQualification> supposed = new ArrayList<>(supposition.added());
        if (supposition.backdated() != null) {
            Optional<KnownQualification> real = knowledge(eligibility.resolve(question)).timeline().stream()
                    .filter(one -> one.qualificationId().equals(supposition.backdated()))
                    .findFirst();
            if (real.isEmpty()) {
                return Optional.empty();
            }
            supposed.add(real.get().knownSince(supposition.from()));
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Knowledge then = known.get(i);
            boolean reached = !moments.get(i).at().isBefore(supposition.from());
            decisions.add(review.decide(reading.facts(), reached ? with(then, supposed, reading.facts()) : then));
        }
        return Optional.of(decisions);
    }

    private static Knowledge knowledge(Resolution resolution) {
        return resolution.answers().get(0).knowledge();
    }

    /** Where nobody was found, somebody is as soon as the number on the claim is supposed to be registered. */
    private static Knowledge with(Knowledge then, List<KnownQualification> supposed, ReceiptFacts facts) {
        InsuredNumber claimed = facts.claimed();
        boolean found = then.match() == Knowledge.Match.FOUND
                || then.match() == Knowledge.Match.IDENTIFIED
                || then.match() == Knowledge.Match.NONE
                        && supposed.stream()
                                .anyMatch(one -> one.number().searchKey().equals(claimed.searchKey()));
        if (!found) {
            return then;
        }
        List<KnownQualification> timeline = new ArrayList<>(then.timeline());
        supposed.stream()
                .filter(one -> timeline.stream()
                        .noneMatch(known -> known.qualificationId().equals(one.qualificationId())))
                .forEach(timeline::add);
        Knowledge.Match match =
                then.match() == Knowledge.Match.IDENTIFIED ? Knowledge.Match.IDENTIFIED : Knowledge.Match.FOUND;
        return new Knowledge(match, timeline, then.candidates(), then.completeFrom());
    }
}
