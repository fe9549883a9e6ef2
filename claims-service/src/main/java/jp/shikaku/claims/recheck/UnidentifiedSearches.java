package jp.shikaku.claims.recheck;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.claims.recheck.ReceiptsSettled.Settled;
import jp.shikaku.claims.review.HeldReason;
import jp.shikaku.claims.review.Outcome;

/**
 * Sees to it that receipts of an unknown qualification find a person who is registered later. The tokens of a search (kana
 * and birth date, and those of the candidates) wake them at once; a person registered under another writing of the name has
 * other tokens, so the search is also repeated after a while, whenever the registry has learned anything meanwhile.
 */
@ApplicationScoped
class UnidentifiedSearches {

    private static final Set<HeldReason> SEARCHED =
            EnumSet.of(HeldReason.UNIDENTIFIED, HeldReason.CANDIDATES_UNCERTAIN);
    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final ReviewWork queue;
    private final RecheckConfig config;

    @Inject
    UnidentifiedSearches(Database database, ReviewWork queue, RecheckConfig config) {
        this.database = database;
        this.queue = queue;
        this.config = config;
    }

    void settled(@Observes ReceiptsSettled settled) {
        Map<Boolean, List<ReceiptKey>> open = settled.receipts().stream()
                .filter(one -> isSearched(one) || one.decisionNumber() > 1)
                .collect(Collectors.partitioningBy(
                        UnidentifiedSearches::isSearched, Collectors.mapping(Settled::key, Collectors.toList())));
        if (!open.get(true).isEmpty()) {
            database.update(
                    """
                    INSERT INTO unidentified_search (claim_month, receipt_id, searched_position)
                    SELECT k.claim_month, k.receipt_id, ? FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                        ON CONFLICT (claim_month, receipt_id) DO UPDATE
                       SET searched_position = excluded.searched_position, searched_at = now()
                    """,
                    settled.knowledge().position(),
                    ReceiptKey.months(open.get(true)),
                    ReceiptKey.ids(open.get(true)));
        }
        if (!open.get(false).isEmpty()) {
            database.update(
                    """
                    DELETE FROM unidentified_search s
                     USING unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                     WHERE s.claim_month = k.claim_month AND s.receipt_id = k.receipt_id
                    """,
                    ReceiptKey.months(open.get(false)),
                    ReceiptKey.ids(open.get(false)));
        }
    }

    void forgotten(@Observes ReceiptsForgotten forgotten) {
        database.update(
                """
                DELETE FROM unidentified_search s USING receipt r
                 WHERE r.claim_month = ? AND r.file_id = ? AND s.claim_month = r.claim_month
                   AND s.receipt_id = r.receipt_id
                """,
                forgotten.claimMonth(),
                forgotten.fileId());
    }

    void forgotten(@Observes ReceiptForgotten forgotten) {
        database.update(
                "DELETE FROM unidentified_search WHERE claim_month = ? AND receipt_id = ?",
                forgotten.key().claimMonth(),
                forgotten.key().receiptId());
    }

    /**
     * Queues receipts that were searched long enough ago, if the registry knows more now; answers how many. Those that wait
     * already (a month whose review is paused) do not stand before the others.
     */
    int wakeDue() {
        return database.inTransaction(() -> queue.queue(
                """
                SELECT s.claim_month, s.receipt_id
                  FROM unidentified_search s JOIN feed_cursor c ON c.shard = 0 AND c.position > s.searched_position
                 WHERE s.searched_at < now() - ? * interval '1 millisecond'
                   AND NOT EXISTS (SELECT 1 FROM review_work w
                                    WHERE w.claim_month = s.claim_month AND w.receipt_id = s.receipt_id)
                 ORDER BY s.searched_at
                 LIMIT ?
                """,
                config.searchAgain().toMillis(),
                MOST_AT_ONCE));
    }

    private static boolean isSearched(Settled one) {
        return one.heldFor() != null
                && SEARCHED.contains(one.heldFor())
                && one.disposition().outcome() == Outcome.HELD;
    }
}
