package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.DatedRules.Change;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Decides one receipt on what is known. The same receipt with the same knowledge always gives the same decision: nothing
 * else goes in. Procedure: domain notes B.4, dated by {@link DatedRules}.
 */
public final class ClaimReview {

    private final DatedRules rules;
    private final BurdenTable burdens;

    public ClaimReview(DatedRules rules, BurdenTable burdens) {
        this.rules = rules;
        this.burdens = burdens;
    }

    /** The decision about a receipt. */
    public Decision decide(ReceiptFacts facts, Knowledge knowledge) {
        if (facts.claimed() == null) {
            return new Decision.NotSubject(Allocation.unbilled(facts.totals(), 0), List.of());
        }
        PartBuilder parts = new PartBuilder(facts, knowledge, burdens);
        Case held = new Case(facts, knowledge, parts);
        Optional<HeldReason> nobody = nobodyFound(facts, knowledge);
        if (nobody.isPresent()) {
            return held.because(nobody.get(), List.of());
        }
        List<DayCover> days = cover(facts, knowledge);
        List<Reason> reasons = reasons(facts, knowledge, days);
        if (concernsSuspended(facts, knowledge, days)) {
            return held.because(HeldReason.SUSPENDED, reasons);
        }
        if (!days.stream().allMatch(DayCover::isCovered)) {
            HeldReason why = facts.unknownQualification() ? HeldReason.UNIDENTIFIED : HeldReason.NOT_COVERED;
            return held.because(why, reasons);
        }
        Map<InsurerNumber, PayerDays> payers = PayerDays.byInsurer(days);
        if (days.stream().allMatch(day -> day.qualification().isUnder(facts.claimed()))) {
            return stays(facts, parts, payers.values().iterator().next().last(), reasons);
        }
        return payers.size() == 1
                ? moved(held, payers.values().iterator().next().last(), reasons)
                : split(held, payers, reasons);
    }

    private static Optional<HeldReason> nobodyFound(ReceiptFacts facts, Knowledge knowledge) {
        if (knowledge.match() == Knowledge.Match.FOUND) {
            return Optional.empty();
        }
        if (facts.unknownQualification()) {
            return Optional.of(HeldReason.UNIDENTIFIED);
        }
        return Optional.of(
                switch (knowledge.match()) {
                    case SEVERAL -> HeldReason.SEVERAL_PERSONS;
                    case NAME_DIFFERS -> HeldReason.NAME_DIFFERS;
                    default -> HeldReason.NO_PERSON;
                });
    }

    private List<DayCover> cover(ReceiptFacts facts, Knowledge knowledge) {
        boolean claimedStays = rules.isInForce(Condition.CLAIMED_VALID_STAYS, facts.claimMonth());
        DayCovering covering = new DayCovering(knowledge.timeline(), facts.claimed(), claimedStays);
        return facts.judgedDays().days().stream()
                .map(day -> covering.on(facts.treatmentMonth().atDay(day)))
                .toList();
    }

    private static boolean concernsSuspended(ReceiptFacts facts, Knowledge knowledge, List<DayCover> days) {
        return knowledge.timeline().stream()
                .filter(KnownQualification::suspended)
                .anyMatch(suspended -> days.stream()
                        .filter(day -> suspended.covers(facts.treatmentMonth().atDay(day.day())))
                        .anyMatch(day -> !day.isCovered() || suspended.isUnder(facts.claimed())));
    }

    private static Decision stays(
            ReceiptFacts facts, PartBuilder parts, KnownQualification qualification, List<Reason> reasons) {
        Allocation allocation =
                new Allocation(facts.totals(), List.of(parts.confirmed(qualification)), parts.claimedBurdenTenths());
        String branch = qualification.number().normalisedBranch();
        return branch == null || branch.equals(facts.claimed().normalisedBranch())
                ? new Decision.NoChange(allocation, reasons)
                : new Decision.BranchFound(allocation, reasons);
    }

    private Decision moved(Case receipt, KnownQualification to, List<Reason> reasons) {
        Optional<HeldReason> obstacle = obstacle(receipt.facts, Change.MOVE);
        if (obstacle.isPresent()) {
            return receipt.because(obstacle.get(), reasons);
        }
        return new Decision.Moved(receipt.billed(List.of(receipt.parts.moved(to))), reasons);
    }

    private Decision split(Case receipt, Map<InsurerNumber, PayerDays> payers, List<Reason> reasons) {
        Optional<HeldReason> obstacle = obstacle(receipt.facts, Change.SPLIT);
        if (obstacle.isPresent()) {
            return receipt.because(obstacle.get(), reasons);
        }
        InsurerNumber claimed = receipt.facts.claimed().insurer();
        int others = payers.containsKey(claimed) ? payers.size() - 1 : payers.size();
        if (1 + others > Part.MOST) {
            return receipt.because(HeldReason.TOO_MANY_PARTS, reasons);
        }
        List<Part> parts = new ArrayList<>();
        if (payers.containsKey(claimed)) {
            parts.add(receipt.parts.divided(1, payers.get(claimed)));
        }
        int number = 2;
        for (Map.Entry<InsurerNumber, PayerDays> payer : payers.entrySet()) {
            if (!payer.getKey().equals(claimed)) {
                parts.add(receipt.parts.divided(number++, payer.getValue()));
            }
        }
        return new Decision.Split(receipt.billed(parts), reasons);
    }

    private Optional<HeldReason> obstacle(ReceiptFacts facts, Change change) {
        for (Condition condition : Condition.values()) {
            if (condition.holdsFor(facts)) {
                Optional<HeldReason> obstacle = rules.obstacle(condition, change, facts.claimMonth(), facts.points());
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        }
        return Optional.empty();
    }

    /** One reason per run of days with the same qualification and rule, then the claimed one if it has no day. */
    private static List<Reason> reasons(ReceiptFacts facts, Knowledge knowledge, List<DayCover> days) {
        Map<DayCover, DayMask> runs = new LinkedHashMap<>();
        for (DayCover day : days) {
            if (day.isCovered()) {
                runs.merge(new DayCover(0, day.qualification(), day.rule()), DayMask.ofDays(day.day()), DayMask::or);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        runs.forEach((cover, mask) -> reasons.add(Reason.of(cover.qualification(), mask, cover.rule())));
        knowledge.timeline().stream()
                .filter(qualification -> qualification.isUnder(facts.claimed()))
                .filter(qualification -> reasons.stream()
                        .noneMatch(reason -> reason.qualificationId().equals(qualification.qualificationId())))
                .max(Comparator.comparing((KnownQualification qualification) ->
                        qualification.period().acquiredOn()))
                .ifPresent(qualification -> reasons.add(Reason.of(qualification, DayMask.NONE, null)));
        return List.copyOf(reasons);
    }

    /** A receipt under review with what is needed to hold or bill it. */
    private record Case(ReceiptFacts facts, Knowledge knowledge, PartBuilder parts) {

        Decision because(HeldReason why, List<Reason> reasons) {
            Allocation nobody = Allocation.unbilled(facts.totals(), parts.claimedBurdenTenths());
            Allocation asClaimed = facts.unknownQualification() ? nobody : billed(List.of(parts.asClaimed()));
            return new Decision.Held(why, nobody, asClaimed, reasons);
        }

        Allocation billed(List<Part> parts) {
            return new Allocation(facts.totals(), parts, this.parts.claimedBurdenTenths());
        }
    }
}
