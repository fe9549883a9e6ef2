package jp.shikaku.claims.recheck;

import java.util.List;

import jp.shikaku.claims.decision.KnowledgePosition;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.review.Disposition;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.MonthState;

/**
 * Told in the transaction that saves decisions, about receipts that nothing asks to be decided again: each was decided on
 * everything that was asked for before. Observers may keep what follows from that; the receipts' places in the queue are
 * held for them.
 *
 * @param receipts the receipts, whether or not their decision changed
 * @param knowledge the knowledge they were decided on
 */
public record ReceiptsSettled(List<Settled> receipts, KnowledgePosition knowledge) {

    public ReceiptsSettled {
        receipts = List.copyOf(receipts);
    }

    /**
     * One receipt.
     *
     * @param key the receipt
     * @param decisionNumber the decision that holds now
     * @param disposition what was found just now
     * @param heldFor why the review holds it; null if it does not, also where a person decided to bill it as claimed
     * @param stands whether an earlier decision stays, since the registry no longer knows enough to decide it again
     * @param month whether its month is closed
     * @param stated what the receipt states beside what was judged
     */
    public record Settled(
            ReceiptKey key,
            int decisionNumber,
            Disposition disposition,
            HeldReason heldFor,
            boolean stands,
            MonthState month,
            Stated stated) {}
}
