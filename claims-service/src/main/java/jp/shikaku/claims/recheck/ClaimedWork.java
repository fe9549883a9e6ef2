package jp.shikaku.claims.recheck;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.decision.ReceiptKey;

/**
 * A receipt that a worker has claimed.
 *
 * @param key the receipt
 * @param generation what it waited for when it was claimed
 * @param attempts failed attempts so far
 * @param content its records as received
 */
record ClaimedWork(ReceiptKey key, long generation, int attempts, KeptContent content) {}
