package jp.shikaku.claims.requests.rule;

import jp.shikaku.claims.requests.rule.Answer.UnchangedReason;
import jp.shikaku.claims.requests.rule.RequestReason.AnsweredBy;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.model.ConfirmationCode;
import jp.shikaku.model.InsurerNumber;

/**
 * Answers a request from what the review found on today's knowledge (domain notes A.9.4, B.8). What moved away from the
 * insurer is settled; where the registry confirms that the insurer covered the days, its own registration speaks against
 * its request; where the registry no longer knows, nothing is changed and nothing goes back; the rest depends on who answers
 * the reason. Which reasons lead to a return is a verified list, who answers
 * the others is ours, see {@code reasons.csv}.
 */
public final class Answering {

    private Answering() {}

    /**
     * The answer.
     *
     * @param reason why the insurer asks
     * @param insurer who asks
     * @param changedSince whether another decision than the one it was billed by holds now
     * @param found what the review found
     * @param heldFor why the review holds it, null if it does not
     * @param ruledSince whether a person decided about the receipt after the insurer asked
     */
    public static Answer of(
            RequestReason reason,
            InsurerNumber insurer,
            boolean changedSince,
            Disposition found,
            HeldReason heldFor,
            boolean ruledSince) {
        switch (found.outcome()) {
            case RETURNED -> {
                return new Answer.Returned(found.returnCode());
            }
            case WITHDRAWN -> {
                return new Answer.Withdrawn();
            }
            default -> {
                // The others have payers.
            }
        }
        boolean stillPays = found.allocation().parts().stream()
                .anyMatch(part -> part.payer().insurer().equals(insurer));
        if (!stillPays || changedSince && found.outcome() == Outcome.SPLIT) {
            return new Answer.Settled(moved(found));
        }
        if (reason.asksForBranch() && found.outcome() == Outcome.BRANCH_FOUND) {
            return new Answer.Settled(ConfirmationCode.BRANCH_FOUND_AFTER_BILLING);
        }
        if (heldFor != null) {
            return notConfirmed(reason, heldFor);
        }
        return ruledSince || found.outcome() == Outcome.BILLED_AS_CLAIMED
                ? new Answer.Unchanged(UnchangedReason.BY_PERSON)
                : confirmed(reason);
    }

    private static ConfirmationCode moved(Disposition found) {
        return found.outcome() == Outcome.SPLIT
                ? ConfirmationCode.SPLIT_AFTER_BILLING
                : ConfirmationCode.MOVED_AFTER_BILLING;
    }

    /** The registry confirms that the insurer covered the days; what it says of names or amounts a person has to see. */
    private static Answer confirmed(RequestReason reason) {
        return reason.answeredBy() == AnsweredBy.PERSON
                ? new Answer.AskPerson()
                : new Answer.Unchanged(UnchangedReason.NOT_LOST);
    }

    private static Answer notConfirmed(RequestReason reason, HeldReason held) {
        if (held == HeldReason.SUSPENDED) {
            return new Answer.Wait();
        }
        if (held == HeldReason.NO_LONGER_KNOWN && reason.answeredBy() != AnsweredBy.PERSON) {
            return new Answer.Unchanged(UnchangedReason.NO_LONGER_KNOWN);
        }
        return switch (reason.answeredBy()) {
            case REVIEW ->
                new Answer.Unchanged(
                        held == HeldReason.NO_PERSON
                                ? UnchangedReason.NO_QUALIFICATION
                                : UnchangedReason.OUTSIDE_REASSIGNMENT);
            case REGISTRY -> new Answer.MustReturn(reason.returnCode());
            case PERSON -> new Answer.AskPerson();
        };
    }
}
