package jp.shikaku.claims.recheck;

import java.util.List;
import java.util.Map;

import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.ledger.Entry;

/**
 * Told in the transaction that books decisions.
 *
 * @param entries what was entered just now, by receipt
 */
public record ReceiptsBooked(Map<ReceiptKey, List<Entry>> entries) {}
