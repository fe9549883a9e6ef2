package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.DatedRules.Change;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Decides one receipt on what is known, and on what a person ruled about it. The same receipt with the same knowledge and
 * ruling always gives the same decision: nothing else goes in. Procedure: domain notes B.4, dated by {@link DatedRules}.
 */
public final class ClaimReview {

    private final DatedRules rules;
    private final BurdenTable burdens;

    public ClaimReview(DatedRules rules, BurdenTable burdens) {
        this.rules = rules;
        this.burdens = burdens;
    }

    /** The decision about a receipt by the rules. */
    public Decision decide(ReceiptFacts facts, Knowledge knowledge) {
        return decide(facts, knowledge, List.of());
    }

    /** The same with further reasons, which a person gave for the knowledge. */
    Decision decide(ReceiptFacts facts, Knowledge knowledge, List<Reason> further) {
        if (facts.claimed() == null) {
            return new Decision.NotSubject(Allocation.unbilled(facts.totals(), 0), List.of());
        }
        Case receipt = new Case(facts, knowledge, burdens);
        DayMask forgotten = knowledge.forgottenDays(facts);
        if (!forgotten.isEmpty()) {
            return noLongerKnown(receipt, forgotten, further);
        }
        Optional<HeldReason> nobody = nobodyFound(facts, knowledge);
        if (nobody.isPresent()) {
            return receipt.heldBecause(nobody.get(), further);
        }
        Coverage coverage = Coverage.of(facts, knowledge, rules);
        List<Reason> reasons =
                Stream.concat(coverage.reasons().stream(), further.stream()).toList();
        if (coverage.concernsSuspended()) {
            return receipt.heldBecause(HeldReason.SUSPENDED, reasons);
        }
        if (!coverage.isComplete()) {
            return receipt.heldBecause(coverage.whyIncomplete(), reasons);
        }
        Map<InsurerNumber, PayerDays> payers = coverage.byInsurer();
        if (coverage.staysAsClaimed()) {
            return receipt.stays(payers.values().iterator().next().last(), reasons);
        }
        Proposal proposal = Proposal.of(facts, knowledge, List.copyOf(payers.values()));
        return payers.size() == 1 ? moved(receipt, proposal, reasons) : split(receipt, proposal, reasons);
    }

    /**
     * The decision about a receipt by what a person ruled, else by the rules. A ruling that has become impossible on what
     * is known now does not bind: the receipt is held for a person again.
     */
    public Decision decide(ReceiptFacts facts, Knowledge knowledge, Optional<Ruling> ruling) {
        if (ruling.isEmpty()) {
            return decide(facts, knowledge);
        }
        Ruled ruled = rule(facts, knowledge, ruling.get());
        return ruled instanceof Ruled.Possible possible
                ? possible.decision()
                : impossible(facts, knowledge, ((Ruled.Impossible) ruled).fault());
    }

    /** What a ruling would lead to, or why it cannot be. */
    public Ruled rule(ReceiptFacts facts, Knowledge knowledge, Ruling ruling) {
        return new RulingReview(this, rules, new Case(facts, knowledge, burdens)).apply(ruling);
    }

    /** Whom or what a person named may have been forgotten since: that does not speak against what was ruled. */
    private Decision impossible(ReceiptFacts facts, Knowledge knowledge, RulingFault fault) {
        Decision byRule = decide(facts, knowledge);
        if (facts.claimed() == null || isNoLongerKnown(byRule)) {
            return byRule;
        }
        Case receipt = new Case(facts, knowledge, burdens);
        DayMask incomplete = knowledge.incompleteDays(facts);
        return fault.isAbsence() && !incomplete.isEmpty()
                ? noLongerKnown(receipt, incomplete, List.of())
                : receipt.heldBecause(HeldReason.RULING_IMPOSSIBLE, byRule.reasons());
    }

    private static boolean isNoLongerKnown(Decision decision) {
        return decision instanceof Decision.Held held && held.why() == HeldReason.NO_LONGER_KNOWN;
    }

    private Decision noLongerKnown(Case receipt, DayMask days, List<Reason> further) {
        Knowledge knowledge = receipt.knowledge();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.forgotten(days, knowledge.completeFrom()));
        Coverage.of(receipt.facts(), knowledge, rules).reasons().stream()
                .filter(reason -> reason.days().isDisjoint(days))
                .forEach(reasons::add);
        reasons.addAll(further);
        return receipt.heldBecause(HeldReason.NO_LONGER_KNOWN, List.copyOf(reasons));
    }

    private static Optional<HeldReason> nobodyFound(ReceiptFacts facts, Knowledge knowledge) {
        if (knowledge.match().isOnePerson()) {
            return Optional.empty();
        }
        if (facts.unknownQualification()) {
            return Optional.of(
                    knowledge.candidates().isEmpty() ? HeldReason.UNIDENTIFIED : HeldReason.CANDIDATES_UNCERTAIN);
        }
        return Optional.of(
                switch (knowledge.match()) {
                    case SEVERAL -> HeldReason.SEVERAL_PERSONS;
                    case NAME_DIFFERS -> HeldReason.NAME_DIFFERS;
                    default -> HeldReason.NO_PERSON;
                });
    }

    private Decision moved(Case receipt, Proposal proposal, List<Reason> reasons) {
        return rules.obstacle(proposal, Change.MOVE)
                .map(obstacle -> receipt.heldBecause(obstacle, reasons))
                .orElseGet(() -> {
                    KnownQualification to = proposal.payers().get(0).last();
                    return new Decision.Moved(
                            receipt.billed(List.of(receipt.parts().moved(to))), reasons);
                });
    }

    private Decision split(Case receipt, Proposal proposal, List<Reason> reasons) {
        Optional<HeldReason> obstacle = rules.obstacle(proposal, Change.SPLIT);
        if (obstacle.isPresent()) {
            return receipt.heldBecause(obstacle.get(), reasons);
        }
        List<Part> parts =
                receipt.divided(proposal.payers().stream().map(PayerDays::share).toList());
        return parts.isEmpty()
                ? receipt.heldBecause(HeldReason.TOO_MANY_PARTS, reasons)
                : new Decision.Split(receipt.billed(parts), reasons);
    }
}
