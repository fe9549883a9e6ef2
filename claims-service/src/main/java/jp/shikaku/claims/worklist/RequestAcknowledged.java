package jp.shikaku.claims.worklist;

import jp.shikaku.claims.decision.ReceiptKey;

/**
 * A person saw an insurer's requests about a receipt and changes nothing: they are to be answered so. Told in the
 * transaction in which that was decided.
 *
 * @param receipt the receipt
 * @param by subject of the person's token
 */
public record RequestAcknowledged(ReceiptKey receipt, String by) {}
