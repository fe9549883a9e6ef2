package jp.shikaku.claims.decision;

import java.util.List;

import jp.shikaku.claims.reassignment.Allocation;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.Reason;

/**
 * The decision that holds now for a receipt.
 *
 * @param key the receipt
 * @param number decision number, from 1
 * @param disposition what was decided
 * @param asClaimed how it is billed at the close if it is still held then; equal to the allocation otherwise
 * @param reasons why, of a held one: the close decides it with the same reasons; empty otherwise
 * @param recordedBurdenYen 負担金額 on the receipt, null if none
 * @param bookedDecision the decision the ledger shows, null while nothing is booked
 * @param knowledge the knowledge it was decided on
 */
public record CurrentDecision(
        ReceiptKey key,
        int number,
        Disposition disposition,
        Allocation asClaimed,
        List<Reason> reasons,
        Long recordedBurdenYen,
        Integer bookedDecision,
        KnowledgePosition knowledge) {}
