package jp.shikaku.claims.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/**
 * The queue of receipts that wait to be decided. A claim holds for a lease that its owner prolongs while it lives; a
 * month whose review is paused is not claimed from. Every method joins the running transaction.
 */
@ApplicationScoped
public class ReviewWork {

    private final Database database;
    private final Event<ReceiptsForgotten> forgotten;
    private final Event<ReceiptForgotten> oneForgotten;

    @Inject
    ReviewWork(Database database, Event<ReceiptsForgotten> forgotten, Event<ReceiptForgotten> oneForgotten) {
        this.database = database;
        this.forgotten = forgotten;
        this.oneForgotten = oneForgotten;
    }

    /** Queues the accepted receipts of a file that were never decided, if the review of its month has begun. */
    public void enqueueAccepted(LocalDate claimMonth, UUID fileId) {
        database.update(
                """
                INSERT INTO review_work (claim_month, receipt_id)
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r JOIN claim_month m USING (claim_month)
                 WHERE r.claim_month = ? AND r.file_id = ? AND r.state = 'ACCEPTED' AND m.review_state IN ('RUNNING', 'PAUSED')
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id)
                    ON CONFLICT DO NOTHING
                """,
                claimMonth,
                fileId);
    }

    /** Queues one receipt, if it is accepted and the review of its month has begun. */
    public void enqueueReceipt(ReceiptKey key) {
        database.update(
                """
                INSERT INTO review_work (claim_month, receipt_id)
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r JOIN claim_month m USING (claim_month)
                 WHERE r.claim_month = ? AND r.receipt_id = ? AND r.state = 'ACCEPTED'
                   AND m.review_state IN ('RUNNING', 'PAUSED')
                    ON CONFLICT DO NOTHING
                """,
                key.claimMonth(),
                key.receiptId());
    }

    /** Queues every accepted receipt of a month that was never decided. */
    public int enqueueUndecided(LocalDate claimMonth) {
        return database.update(
                """
                INSERT INTO review_work (claim_month, receipt_id)
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r
                 WHERE r.claim_month = ? AND r.state = 'ACCEPTED'
                   AND NOT EXISTS (SELECT 1 FROM allocation a
                                    WHERE a.claim_month = r.claim_month AND a.receipt_id = r.receipt_id)
                    ON CONFLICT DO NOTHING
                """,
                claimMonth);
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
        database.update(
                """
                INSERT INTO review_work AS w (claim_month, receipt_id)
                SELECT DISTINCT k.claim_month, k.receipt_id
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                 ORDER BY 1, 2
                    ON CONFLICT (claim_month, receipt_id) DO UPDATE
                   SET generation = w.generation + 1, available_at = least(w.available_at, now())
                """,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
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

    /**
     * Claims up to {@code limit} waiting receipts of one month for a lease; others' claims are skipped, expired ones are
     * taken. Two statements: the claim, and the records of what was claimed.
     */
    List<ClaimedWork> claim(UUID owner, int limit, Duration lease) {
        List<ClaimedWork> claimed = database.query(
                """
                WITH month AS (
                    SELECT m.claim_month FROM claim_month m
                     WHERE m.review_state <> 'PAUSED'
                       AND EXISTS (SELECT 1 FROM review_work w
                                    WHERE w.claim_month = m.claim_month AND w.available_at <= now()
                                      AND (w.leased_until IS NULL OR w.leased_until < now()))
                     ORDER BY random()
                     LIMIT 1),
                next AS (
                    SELECT claim_month, receipt_id FROM review_work
                     WHERE claim_month = (SELECT claim_month FROM month) AND available_at <= now()
                       AND (leased_until IS NULL OR leased_until < now())
                     ORDER BY available_at
                     LIMIT ?
                       FOR UPDATE SKIP LOCKED)
                UPDATE review_work w SET lease_owner = ?, leased_until = now() + ? * interval '1 millisecond'
                  FROM next
                 WHERE w.claim_month = next.claim_month AND w.receipt_id = next.receipt_id
             RETURNING w.claim_month, w.receipt_id, w.generation, w.attempts
                """,
                row -> new ClaimedWork(key(row), row.getLong("generation"), row.getInt("attempts"), null),
                limit,
                owner,
                lease.toMillis());
        return claimed.isEmpty() ? claimed : withContent(claimed);
    }

    private List<ClaimedWork> withContent(List<ClaimedWork> claimed) {
        Map<UUID, KeptContent> contents = new HashMap<>();
        database.query(
                """
                        SELECT receipt_id, kind, claim_month, content, first_line FROM receipt
                         WHERE claim_month = ? AND receipt_id = ANY (?::uuid[])
                        """,
                row -> contents.put(row.getObject("receipt_id", UUID.class), KeptContent.of(row)),
                claimed.get(0).key().claimMonth(),
                claimed.stream().map(work -> work.key().receiptId()).toArray(UUID[]::new));
        return claimed.stream()
                .map(work -> work.withContent(contents.get(work.key().receiptId())))
                .toList();
    }

    /** Prolongs what the owner still holds. Waits for nobody: what is being saved at this moment is taken by nobody else. */
    void prolong(UUID owner, Collection<ReceiptKey> keys, Duration lease) {
        database.update(
                """
                UPDATE review_work w SET leased_until = now() + ? * interval '1 millisecond'
                  FROM (SELECT h.claim_month, h.receipt_id
                          FROM review_work h
                          JOIN unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                            ON k.claim_month = h.claim_month AND k.receipt_id = h.receipt_id
                         WHERE h.lease_owner = ?
                           FOR UPDATE OF h SKIP LOCKED) AS held
                 WHERE w.claim_month = held.claim_month AND w.receipt_id = held.receipt_id
                """,
                lease.toMillis(),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                owner);
    }

    /** Which of these receipts are still claimed by the owner, locked until the transaction ends. */
    List<ReceiptKey> lockClaimed(UUID owner, Collection<ReceiptKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.query(
                """
                SELECT w.claim_month, w.receipt_id
                  FROM review_work w
                  JOIN unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                    ON k.claim_month = w.claim_month AND k.receipt_id = w.receipt_id
                 WHERE w.lease_owner = ?
                 ORDER BY w.claim_month, w.receipt_id
                   FOR UPDATE OF w
                """,
                ReviewWork::key,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                owner);
    }

    /**
     * Ends claimed work, before it is saved in the same transaction.
     *
     * @return what is ended; not what another worker has by now, nor what something new asked for meanwhile
     */
    Set<ReceiptKey> finish(UUID owner, List<ClaimedWork> done) {
        List<ReceiptKey> keys = done.stream().map(ClaimedWork::key).toList();
        return new HashSet<>(database.query(
                """
                DELETE FROM review_work w
                 USING unnest(?::date[], ?::uuid[], ?::bigint[]) AS k (claim_month, receipt_id, generation)
                 WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id
                   AND w.generation = k.generation AND w.lease_owner = ?
                RETURNING w.claim_month, w.receipt_id
                """,
                ReviewWork::key,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                done.stream().map(ClaimedWork::generation).toArray(Long[]::new),
                owner));
    }

    /** Gives claimed receipts back, to be taken at once. */
    void release(UUID owner, Collection<ReceiptKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.update(
                """
                UPDATE review_work w SET lease_owner = NULL, leased_until = NULL
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                 WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id AND w.lease_owner = ?
                """,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                owner);
    }

    /** Gives claimed receipts back after a failure, to be tried later. */
    void postpone(UUID owner, Collection<ReceiptKey> keys, Duration delay) {
        database.update(
                """
                UPDATE review_work w
                   SET lease_owner = NULL, leased_until = NULL, attempts = w.attempts + 1,
                       available_at = now() + least(w.attempts + 1, 30) * ? * interval '1 millisecond'
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                 WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id AND w.lease_owner = ?
                """,
                delay.toMillis(),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                owner);
    }

    /** How many receipts of a month wait. */
    public long waiting(LocalDate claimMonth) {
        return database.first(
                        "SELECT count(*) FROM review_work WHERE claim_month = ?", row -> row.getLong(1), claimMonth)
                .orElse(0L);
    }

    private static ReceiptKey key(ResultSet row) throws SQLException {
        return new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class));
    }
}
