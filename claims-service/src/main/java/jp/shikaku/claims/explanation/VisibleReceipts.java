package jp.shikaku.claims.explanation;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The receipts the caller may see: its institution's, those its insurer pays a part of, and those that concern the reviewer's organisation. */
@RequestScoped
class VisibleReceipts {

    private final ReceiptStore receipts;
    private final Caller caller;

    @Inject
    VisibleReceipts(ReceiptStore receipts, Caller caller) {
        this.receipts = receipts;
        this.caller = caller;
    }

    /**
     * A receipt with its decisions.
     *
     * @throws ProblemException 404 if there is none, or it is another's
     */
    KeptReceipt find(String receiptId) {
        return receipts.find(uuid(receiptId))
                .filter(this::maySee)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private boolean maySee(KeptReceipt receipt) {
        boolean own = caller.institution()
                .filter(code -> code.value().equals(receipt.institution()))
                .isPresent();
        return own
                || caller.hasRole(Roles.REVIEWER) && concerns(receipt, caller.reviewOrganisations())
                || caller.insurers().stream().anyMatch(insurer -> receipt.isPaidBy(insurer.value()));
    }

    /** It was sent to the organisation, or an insurer of the organisation was to pay a part of it at some time. */
    private static boolean concerns(KeptReceipt receipt, Set<ReviewOrganisation> organisations) {
        return organisations.stream().anyMatch(one -> one.code().equals(receipt.reviewOrganisation()))
                || receipt.decisions().stream()
                        .flatMap(decision -> decision.parts().stream())
                        .anyMatch(part -> organisations.contains(part.reviewOrganisation()));
    }

    private static UUID uuid(String receiptId) {
        try {
            return UUID.fromString(receiptId);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
