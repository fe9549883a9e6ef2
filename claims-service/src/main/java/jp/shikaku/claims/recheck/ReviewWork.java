package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/**
 * The queue of receipts that wait to be decided, in lots of up to a chunk, in the order of their ids: what is decided
 * together lies together in every index. {@link Lots} says who works on which. Every method joins the running transaction.
 */
@ApplicationScoped
public class ReviewWork {

    /** Queues what is known not to be queued: without a look whether it is, which costs as much as half of the queueing. */
    private static final String NEW = "";

    /** Queues what is not queued yet. */
    private static final String ONCE = "ON CONFLICT DO NOTHING";

    /** Asks for a decision more of what is queued already; what would be tried later is taken at once. */
    private static final String AGAIN =
            """
            ON CONFLICT (claim_month, receipt_id) DO UPDATE
               SET generation = w.generation + 1,
                   lot = CASE WHEN EXISTS (SELECT 1 FROM review_lot l
                                            WHERE l.claim_month = w.claim_month AND l.lot = w.lot
                                              AND l.available_at > now())
                              THEN excluded.lot ELSE w.lot END
            """;

    private final Database database;
    private final RecheckConfig config;
    private final Event<ReceiptsForgotten> forgotten;
    private final Event<ReceiptForgotten> oneForgotten;

    @Inject
    ReviewWork(
            Database database,
            RecheckConfig config,
            Event<ReceiptsForgotten> forgotten,
            Event<ReceiptForgotten> oneForgotten) {
        this.database = database;
        this.config = config;
        this.forgotten = forgotten;
        this.oneForgotten = oneForgotten;
    }

    /** Queues the accepted receipts of a file that were never decided, if the review of its month has begun. */
    public void enqueueAccepted(LocalDate claimMonth, UUID fileId) {
        queue(
                """
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r JOIN claim_month m USING (claim_month)
                 WHERE r.claim_month = ? AND r.file_id = ? AND r.state = 'ACCEPTED' AND m.review_state IN ('RUNNING', 'PAUSED')
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id)
                """,
                claimMonth,
                fileId);
    }

    /** Queues one receipt, if it is accepted and the review of its month has begun. */
    public void enqueueReceipt(ReceiptKey key) {
        queue(
                """
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r JOIN claim_month m USING (claim_month)
                 WHERE r.claim_month = ? AND r.receipt_id = ? AND r.state = 'ACCEPTED'
                   AND m.review_state IN ('RUNNING', 'PAUSED')
                """,
                key.claimMonth(),
                key.receiptId());
    }

    /**
     * Queues every accepted receipt of a month that was never decided and does not wait. The caller has locked the month,
     * which whoever queues such a receipt holds.
     */
    public int enqueueUndecided(LocalDate claimMonth) {
        return add(
                """
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r
                 WHERE r.claim_month = ? AND r.state = 'ACCEPTED'
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id)
                   AND NOT EXISTS (SELECT 1 FROM review_work w
                                    WHERE w.claim_month = r.claim_month AND w.receipt_id = r.receipt_id)
                """,
                NEW,
                claimMonth);
    }

    /** Queues every receipt of a month that was ever decided, to be decided on what is known now; answers how many. */
    public int enqueueDecided(LocalDate claimMonth) {
        return wake("SELECT a.claim_month, a.receipt_id FROM allocation a WHERE a.claim_month = ?", claimMonth);
    }

    /** Takes a replaced file's receipts out of the review: nothing waits, nobody is billed, no change concerns them. */
    public void forget(LocalDate claimMonth, UUID fileId) {
        holdFeed();
        for (String table : List.of("review_work", "allocation")) {
            database.update(
                    "DELETE FROM " + table + " t USING receipt r WHERE r.claim_month = ? AND r.file_id = ?"
                            + " AND t.claim_month = r.claim_month AND t.receipt_id = r.receipt_id",
                    claimMonth,
                    fileId);
        }
        forgotten.fire(new ReceiptsForgotten(claimMonth, fileId));
    }

    /** Queues receipts to be decided again, and holds their places in the queue until the transaction ends. */
    public void wake(Collection<ReceiptKey> keys) {
        wake(
                "SELECT DISTINCT k.claim_month, k.receipt_id FROM unnest(?::date[], ?::uuid[]) AS k (claim_month,"
                        + " receipt_id)",
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
    }

    /** Queues the receipts that a query finds once each, unless they are queued; answers how many. */
    int queue(String receipts, Object... parameters) {
        return add(receipts, ONCE, parameters);
    }

    /** Queues the receipts that a query finds once each, to be decided again; answers how many. */
    int wake(String receipts, Object... parameters) {
        return add(receipts, AGAIN, parameters);
    }

    private int add(String receipts, String unlessNew, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = config.chunk();
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return database.update(
                """
                WITH placed AS MATERIALIZED (
                    SELECT claim_month, receipt_id,
                           max(begun) OVER (PARTITION BY claim_month ORDER BY receipt_id ROWS UNBOUNDED PRECEDING) AS lot
                      FROM (SELECT claim_month, receipt_id,
                                   CASE WHEN before %% chunk = 0 THEN nextval('review_lot_number') END AS begun
                              FROM (SELECT claim_month, receipt_id, ? AS chunk,
                                           row_number() OVER (PARTITION BY claim_month ORDER BY receipt_id) - 1 AS before
                                      FROM (%s) AS found)
                                   AS counted) AS numbered),
                lots AS (
                    INSERT INTO review_lot (claim_month, lot, receipts)
                    SELECT claim_month, lot, count(*) FROM placed GROUP BY claim_month, lot)
                INSERT INTO review_work AS w (claim_month, receipt_id, lot)
                SELECT claim_month, receipt_id, lot FROM placed
                 ORDER BY claim_month, receipt_id
                """
                                .formatted(receipts)
                        + unlessNew,
                all);
    }

    /** Takes one receipt out of the review, as {@link #forget} does those of a file. */
    public void forgetReceipt(ReceiptKey key) {
        holdFeed();
        for (String table : List.of("review_work", "allocation")) {
            database.update(
                    "DELETE FROM " + table + " WHERE claim_month = ? AND receipt_id = ?",
                    key.claimMonth(),
                    key.receiptId());
        }
        oneForgotten.fire(new ReceiptForgotten(key));
    }

    /** No change of the registry may queue a receipt again that is just being taken out. */
    private void holdFeed() {
        database.query("SELECT pg_advisory_xact_lock_shared(?)", row -> Boolean.TRUE, FeedStore.LOCK);
    }

    /** Takes the receipts of a month that were never decided out of the queue; answers how many. */
    public int withdrawUndecided(LocalDate claimMonth) {
        return database.update(
                """
                DELETE FROM review_work w
                 WHERE w.claim_month = ?
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = w.claim_month AND a.receipt_id = w.receipt_id)
                """,
                claimMonth);
    }

    /** How many receipts of a month wait. */
    public long waiting(LocalDate claimMonth) {
        return database.first(
                        "SELECT count(*) FROM review_work WHERE claim_month = ?", row -> row.getLong(1), claimMonth)
                .orElse(0L);
    }
}
