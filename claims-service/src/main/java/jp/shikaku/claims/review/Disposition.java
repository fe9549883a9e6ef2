package jp.shikaku.claims.review;

import java.util.List;
import java.util.Objects;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.model.ConfirmationCode;

/**
 * What a decision means in an open or a closed month.
 *
 * @param outcome what became of the receipt
 * @param code 確認区分, null where there is none (held, not subject)
 * @param held why it was held; also kept when it was then billed as claimed
 * @param returnCode 返戻事由コード, null unless returned
 * @param allocation who is billed
 */
public record Disposition(
        Outcome outcome, ConfirmationCode code, HeldReason held, String returnCode, Allocation allocation) {

    /** Picks outcome and code: 04, 05, 09 before the close, 11, 12, 14 after it; held becomes 03, 06, 07 or 08 by the close. */
    public static Disposition of(Decision decision, MonthState month) {
        boolean open = month == MonthState.OPEN;
        if (decision instanceof Decision.NoChange) {
            return decided(Outcome.NO_CHANGE, ConfirmationCode.NO_CHANGE, decision);
        }
        if (decision instanceof Decision.BranchFound) {
            return decided(
                    Outcome.BRANCH_FOUND,
                    open ? ConfirmationCode.BRANCH_FOUND : ConfirmationCode.BRANCH_FOUND_AFTER_BILLING,
                    decision);
        }
        if (decision instanceof Decision.Moved) {
            return decided(
                    Outcome.MOVED, open ? ConfirmationCode.MOVED : ConfirmationCode.MOVED_AFTER_BILLING, decision);
        }
        if (decision instanceof Decision.Split) {
            return decided(
                    Outcome.SPLIT, open ? ConfirmationCode.SPLIT : ConfirmationCode.SPLIT_AFTER_BILLING, decision);
        }
        if (decision instanceof Decision.Held held) {
            return open ? waiting(held) : atClose(held);
        }
        if (decision instanceof Decision.BilledAsClaimed billed) {
            return new Disposition(
                    Outcome.BILLED_AS_CLAIMED,
                    ConfirmationCode.BILLED_AS_CLAIMED,
                    billed.why(),
                    null,
                    billed.allocation());
        }
        return nobodyPays(decision);
    }

    /**
     * The same for a receipt that was billed before: what could not be confirmed or moved then "could not be changed" (13)
     * (domain notes A.7).
     */
    public Disposition afterBilling() {
        boolean unchanged = outcome == Outcome.BILLED_AS_CLAIMED || outcome == Outcome.UNCONFIRMED;
        return unchanged
                ? new Disposition(outcome, ConfirmationCode.NOT_CHANGED_AFTER_BILLING, held, returnCode, allocation)
                : this;
    }

    /**
     * Whether two dispositions bill the same parts for the same reason. The code and the time do not matter, nor the
     * dates of the qualification as long as the days stay where they are.
     */
    public boolean isSameAs(Disposition other) {
        return outcome == other.outcome
                && held == other.held
                && Objects.equals(returnCode, other.returnCode)
                && allocation.totals().equals(other.allocation.totals())
                && allocation.claimedBurdenTenths() == other.allocation.claimedBurdenTenths()
                && billed().equals(other.billed());
    }

    /**
     * Whether another one bills the same, and only its reason differs, since the registry no longer knows what it knew.
     */
    public boolean isSameButForgotten(Disposition other) {
        return other.held == HeldReason.NO_LONGER_KNOWN
                && isSameAs(new Disposition(other.outcome, other.code, held, other.returnCode, other.allocation));
    }

    private List<Part> billed() {
        return allocation.parts().stream().map(Part::withoutBasis).toList();
    }

    private static Disposition decided(Outcome outcome, ConfirmationCode code, Decision decision) {
        return new Disposition(outcome, code, null, null, decision.allocation());
    }

    private static Disposition nobodyPays(Decision decision) {
        if (decision instanceof Decision.Returned returned) {
            return new Disposition(Outcome.RETURNED, null, null, returned.reasonCode(), decision.allocation());
        }
        Outcome outcome = decision instanceof Decision.Withdrawn ? Outcome.WITHDRAWN : Outcome.NOT_SUBJECT;
        return new Disposition(outcome, null, null, null, decision.allocation());
    }

    private static Disposition waiting(Decision.Held held) {
        return new Disposition(Outcome.HELD, null, held.why(), null, held.allocation());
    }

    private static Disposition atClose(Decision.Held held) {
        if (held.asClaimed().parts().isEmpty()) {
            return waiting(held);
        }
        ConfirmationCode code = held.why().atClose();
        Outcome outcome = code == ConfirmationCode.NOT_CONFIRMED ? Outcome.UNCONFIRMED : Outcome.BILLED_AS_CLAIMED;
        return new Disposition(outcome, code, held.why(), null, held.asClaimed());
    }
}
