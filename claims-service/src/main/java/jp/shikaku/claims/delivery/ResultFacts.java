package jp.shikaku.claims.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.returned.ReturnReasonCode;

/**
 * What a result is made of.
 *
 * @param edition original review or re-examination
 * @param claimMonth 請求年月 of the receipt
 * @param receiptId the receipt
 * @param institution who claims it
 * @param reception reception number of its file
 * @param line line of the file on which it begins
 * @param volume volume of its file
 * @param organisation the review organisation it was sent to
 * @param receipt its records
 * @param outcome what became of it
 * @param code 確認区分
 * @param held why it was held before it was billed as claimed, null otherwise
 * @param returnCode 返戻事由コード, null unless a person or a rule returned it
 * @param wasReturned whether the institution was told before that it goes back (返戻), which no longer holds
 * @param parts who pays
 * @param reasons which qualifications were known
 */
record ResultFacts(
        Edition edition,
        LocalDate claimMonth,
        UUID receiptId,
        InstitutionCode institution,
        long reception,
        int line,
        String volume,
        ReviewOrganisation organisation,
        KeptContent receipt,
        Outcome outcome,
        String code,
        HeldReason held,
        String returnCode,
        boolean wasReturned,
        List<Part> parts,
        List<Reason> reasons) {

    /** 理由番号 取下げ依頼. */
    private static final String WITHDRAWAL = "100025";

    /** Whether it stands again as it was claimed, after it went back. */
    boolean standsAgain() {
        return wasReturned
                && (outcome == Outcome.NO_CHANGE
                        || outcome == Outcome.BILLED_AS_CLAIMED
                        || outcome == Outcome.UNCONFIRMED);
    }

    boolean withdrawn() {
        return outcome == Outcome.WITHDRAWN;
    }

    /** 返戻事由コード of what goes back to the institution, also of what it took back itself. */
    ReturnReasonCode returnedFor() {
        return withdrawn() ? ReturnReasonCode.ofReasonNumber(WITHDRAWAL) : new ReturnReasonCode(returnCode);
    }
}
