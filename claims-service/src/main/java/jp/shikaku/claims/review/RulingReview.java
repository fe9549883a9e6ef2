package jp.shikaku.claims.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.DatedRules.Change;
import jp.shikaku.model.DayMask;
import jp.shikaku.model.InsurerNumber;

/**
 * Holds a ruling against the laws: the qualification must cover the days it gets, each day goes to exactly one insurer,
 * the parts can be numbered, and what is divided can be divided exactly.
 */
final class RulingReview {

    private final ClaimReview review;
    private final DatedRules rules;
    private final Case receipt;

    RulingReview(ClaimReview review, DatedRules rules, Case receipt) {
        this.review = review;
        this.rules = rules;
        this.receipt = receipt;
    }

    Ruled apply(Ruling ruling) {
        if (ruling instanceof Ruling.Return back) {
            return returned(back);
        }
        if (ruling instanceof Ruling.Withdraw) {
            return possible(new Decision.Withdrawn(receipt.unbilled(), marked()));
        }
        if (receipt.facts().claimed() == null) {
            return impossible(RulingFault.NOT_SUBJECT);
        }
        if (ruling instanceof Ruling.BillAsClaimed) {
            return billedAsClaimed();
        }
        if (ruling instanceof Ruling.ConfirmPerson person) {
            return confirmed(person);
        }
        return ruling instanceof Ruling.SplitBy split
                ? reassigned(split.shares(), Change.SPLIT)
                : reassigned(
                        List.of(new Ruling.Days(
                                ((Ruling.MoveTo) ruling).payer(),
                                receipt.facts().judgedDays())),
                        Change.MOVE);
    }

    private Ruled returned(Ruling.Return back) {
        return back.hasReasonCode()
                ? possible(new Decision.Returned(back.reasonCode(), receipt.unbilled(), marked()))
                : impossible(RulingFault.RETURN_CODE_INVALID);
    }

    private Ruled billedAsClaimed() {
        if (receipt.facts().unknownQualification()) {
            return impossible(RulingFault.NO_INSURER_ON_CLAIM);
        }
        HeldReason why = byRule() instanceof Decision.Held held ? held.why() : HeldReason.BY_RULING;
        return possible(new Decision.BilledAsClaimed(why, receipt.asClaimed(), marked()));
    }

    private Ruled confirmed(Ruling.ConfirmPerson person) {
        return receipt.knowledge().candidates().stream()
                .filter(candidate -> candidate.personId().equals(person.personId()))
                .findFirst()
                .map(candidate -> possible(review.decide(
                        receipt.facts(),
                        receipt.knowledge().confirmed(candidate),
                        List.of(mark(receipt.facts().claimed().insurer())))))
                .orElseGet(() -> impossible(RulingFault.PERSON_UNKNOWN));
    }

    private Ruled reassigned(List<Ruling.Days> wanted, Change change) {
        List<PayerShare> shares = new ArrayList<>();
        for (Ruling.Days days : wanted) {
            Found found = payer(days);
            if (found.fault() != null) {
                return impossible(found.fault());
            }
            shares.add(found.share());
        }
        Optional<RulingFault> fault = sharesFault(shares);
        if (fault.isPresent()) {
            return impossible(fault.get());
        }
        return billed(shares, shares.size() == 1 ? Change.MOVE : change);
    }

    private Ruled billed(List<PayerShare> shares, Change change) {
        ReceiptFacts facts = receipt.facts();
        Proposal proposal = new Proposal(facts, List.of(), Set.of());
        if (rules.obstacleToRuling(proposal, Change.MOVE).isPresent()) {
            return impossible(RulingFault.NOT_PROVIDED_FOR);
        }
        List<Reason> reasons = shares.stream().map(RulingReview::reason).toList();
        if (change == Change.MOVE) {
            return possible(whole(shares.get(0), reasons));
        }
        if (rules.obstacleToRuling(proposal, Change.SPLIT).isPresent()) {
            return impossible(RulingFault.NOT_DIVIDABLE);
        }
        List<Part> parts = receipt.divided(shares);
        return parts.isEmpty()
                ? impossible(RulingFault.TOO_MANY_PARTS)
                : possible(new Decision.Split(receipt.billed(parts), reasons));
    }

    private Decision whole(PayerShare to, List<Reason> reasons) {
        boolean claimed =
                to.number().searchKey().equals(receipt.facts().claimed().searchKey());
        if (!claimed) {
            return new Decision.Moved(receipt.billed(List.of(receipt.parts().moved(to))), reasons);
        }
        return to.qualification() == null
                ? new Decision.BilledAsClaimed(HeldReason.BY_RULING, receipt.asClaimed(), reasons)
                : receipt.stays(to.qualification(), reasons);
    }

    private Optional<RulingFault> sharesFault(List<PayerShare> shares) {
        DayMask given = DayMask.NONE;
        Set<InsurerNumber> insurers = new HashSet<>();
        for (PayerShare share : shares) {
            if (!given.isDisjoint(share.days())) {
                return Optional.of(RulingFault.DAY_TWICE);
            }
            if (!insurers.add(share.insurer())) {
                return Optional.of(RulingFault.INSURER_TWICE);
            }
            given = given.or(share.days());
        }
        boolean exact = given.equals(receipt.facts().judgedDays())
                && shares.stream().noneMatch(share -> share.days().isEmpty());
        return exact ? Optional.empty() : Optional.of(RulingFault.DAYS_DIFFER);
    }

    private Found payer(Ruling.Days days) {
        if (days.payer() instanceof Ruling.Payer.Stated stated) {
            return stated(stated, days.days());
        }
        String id = ((Ruling.Payer.Registered) days.payer()).qualificationId();
        return receipt.knowledge()
                .all()
                .filter(qualification -> qualification.qualificationId().equals(id))
                .findFirst()
                .map(qualification -> eligible(qualification, days.days()))
                .orElseGet(() -> Found.none(RulingFault.QUALIFICATION_UNKNOWN));
    }

    /** The registry may not know the number; if it does, its days count. */
    private Found stated(Ruling.Payer.Stated stated, DayMask days) {
        List<KnownQualification> registered = receipt.knowledge()
                .all()
                .filter(qualification -> qualification.isUnder(stated.number()))
                .toList();
        if (registered.isEmpty()) {
            return stated.number().insurer().isUnknownQualification()
                    ? Found.none(RulingFault.QUALIFICATION_UNKNOWN)
                    : new Found(new PayerShare(stated.number(), stated.relationship(), null, days), null);
        }
        return registered.stream()
                .map(qualification -> eligible(qualification, days))
                .filter(found -> found.fault() == null)
                .findFirst()
                .orElseGet(() -> eligible(registered.get(0), days));
    }

    private Found eligible(KnownQualification qualification, DayMask days) {
        if (qualification.suspended()) {
            return Found.none(RulingFault.QUALIFICATION_SUSPENDED);
        }
        boolean covers = days.days().stream().allMatch(day -> qualification.covers(dateOf(day)));
        return covers ? new Found(PayerShare.of(qualification, days), null) : Found.none(RulingFault.DAY_NOT_COVERED);
    }

    private LocalDate dateOf(int day) {
        return receipt.facts().treatmentMonth().atDay(day);
    }

    private Decision byRule() {
        return review.decide(receipt.facts(), receipt.knowledge());
    }

    /** What is known about the days, and that a person ruled. */
    private List<Reason> marked() {
        InsurerNumber claimed = receipt.facts().claimed() == null
                ? null
                : receipt.facts().claimed().insurer();
        List<Reason> reasons = new ArrayList<>(byRule().reasons());
        reasons.add(mark(claimed));
        return List.copyOf(reasons);
    }

    private static Reason mark(InsurerNumber insurer) {
        return Reason.manual(DayMask.NONE, insurer);
    }

    private static Reason reason(PayerShare share) {
        return share.qualification() == null
                ? Reason.manual(share.days(), share.insurer())
                : Reason.of(share.qualification(), share.days(), Rule.MANUAL, null);
    }

    private static Ruled possible(Decision decision) {
        return new Ruled.Possible(decision);
    }

    private static Ruled impossible(RulingFault fault) {
        return new Ruled.Impossible(fault);
    }

    private record Found(PayerShare share, RulingFault fault) {
        static Found none(RulingFault fault) {
            return new Found(null, fault);
        }
    }
}
