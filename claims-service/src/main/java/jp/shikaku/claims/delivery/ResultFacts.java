package jp.shikaku.claims.delivery;

import java.util.List;
import java.util.UUID;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.reassignment.Part;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;
import jp.shikaku.claims.review.Reason;
import jp.shikaku.model.ReviewOrganisation;

/**
 * What a result is made of.
 *
 * @param receiptId the receipt
 * @param volume volume of its file
 * @param organisation the review organisation it was sent to
 * @param receipt its records
 * @param outcome what became of it in the original review
 * @param code 確認区分
 * @param held why it was held before it was billed as claimed, null otherwise
 * @param parts who pays
 * @param reasons which qualifications were known
 */
record ResultFacts(
        UUID receiptId,
        String volume,
        ReviewOrganisation organisation,
        KeptContent receipt,
        Outcome outcome,
        String code,
        HeldReason held,
        List<Part> parts,
        List<Reason> reasons) {}
