package jp.shikaku.claims.recheck;

import jp.shikaku.claims.decision.ReceiptKey;

/**
 * An institution corrected or withdrew a receipt before the cut-off, and it left the review. Told in the same transaction.
 *
 * @param key the receipt
 */
public record ReceiptForgotten(ReceiptKey key) {}
