package jp.shikaku.claims.explanation;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import jp.shikaku.support.Caller;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ProblemException;
import jp.shikaku.support.Roles;

/** The receipts the caller may see: its institution's, those its insurer pays a part of, and all for the reviewer. */
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
                || caller.hasRole(Roles.REVIEWER)
                || caller.insurers().stream().anyMatch(insurer -> receipt.isPaidBy(insurer.value()));
    }

    private static UUID uuid(String receiptId) {
        try {
            return UUID.fromString(receiptId);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
