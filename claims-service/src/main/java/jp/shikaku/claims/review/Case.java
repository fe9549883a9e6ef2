package jp.shikaku.claims.review;

import java.util.ArrayList;
import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.BurdenTable;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.InsurerNumber;

/** A receipt under review with what is needed to hold or bill it. */
record Case(ReceiptFacts facts, Knowledge knowledge, PartBuilder parts) {

    Case(ReceiptFacts facts, Knowledge knowledge, BurdenTable burdens) {
        this(facts, knowledge, new PartBuilder(facts, knowledge, burdens));
    }

    Decision heldBecause(HeldReason why, List<Reason> reasons) {
        return new Decision.Held(why, unbilled(), asClaimed(), reasons);
    }

    /** The whole receipt at the insurer on the claim; nobody if the claim names none. */
    Allocation asClaimed() {
        return facts.unknownQualification() ? unbilled() : billed(List.of(parts.asClaimed()));
    }

    /** Under the claimed qualification; a branch that was missing or another one is told. */
    Decision stays(KnownQualification qualification, List<Reason> reasons) {
        Allocation allocation = billed(List.of(parts.confirmed(qualification)));
        String branch = qualification.number().normalisedBranch();
        return branch == null || branch.equals(facts.claimed().normalisedBranch())
                ? new Decision.NoChange(allocation, reasons)
                : new Decision.BranchFound(allocation, reasons);
    }

    /** The parts of a division: number 1 stays with the insurer on the claim; none if they cannot all be numbered. */
    List<Part> divided(List<PayerShare> shares) {
        InsurerNumber claimed = facts.claimed().insurer();
        List<Part> divided = new ArrayList<>();
        shares.stream()
                .filter(share -> share.insurer().equals(claimed))
                .forEach(share -> divided.add(parts.divided(1, share)));
        int number = 2;
        for (PayerShare share : shares) {
            if (!share.insurer().equals(claimed)) {
                if (number > Part.MOST) {
                    return List.of();
                }
                divided.add(parts.divided(number++, share));
            }
        }
        return divided;
    }

    Allocation billed(List<Part> payers) {
        return new Allocation(facts.totals(), payers, parts.claimedBurdenTenths());
    }

    Allocation unbilled() {
        return Allocation.unbilled(facts.totals(), parts.claimedBurdenTenths());
    }
}
