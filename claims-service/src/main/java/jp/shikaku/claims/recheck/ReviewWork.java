package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/** The queue of receipts that wait to be decided. Every method joins the running transaction. */
@ApplicationScoped
public class ReviewWork {

    private final Database database;

    @Inject
    ReviewWork(Database database) {
        this.database = database;
    }

    /** Queues the accepted receipts of a file, if the review of its month has begun. */
    public void enqueueAccepted(LocalDate claimMonth, UUID fileId) {
        database.update(
                """
                INSERT INTO review_work (claim_month, receipt_id)
                SELECT r.claim_month, r.receipt_id
                  FROM receipt r JOIN claim_month m USING (claim_month)
                 WHERE r.claim_month = ? AND r.file_id = ? AND r.state = 'ACCEPTED' AND m.review_started_at IS NOT NULL
                    ON CONFLICT DO NOTHING
                """,
                claimMonth,
                fileId);
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
        for (String table : List.of("review_work", "allocation", "receipt_subject")) {
            database.update(
                    "DELETE FROM " + table + " t USING receipt r WHERE r.claim_month = ? AND r.file_id = ?"
                            + " AND t.claim_month = r.claim_month AND t.receipt_id = r.receipt_id",
                    claimMonth,
                    fileId);
        }
    }

    /** Claims up to {@code limit} waiting receipts for a lease; others' claims are skipped, expired ones are taken. */
    List<ClaimedWork> claim(UUID owner, int limit, Duration lease) {
        return database.query(
                """
                WITH taken AS (
                    UPDATE review_work w SET lease_owner = ?, leased_until = now() + ? * interval '1 millisecond'
                      FROM (SELECT claim_month, receipt_id FROM review_work
                             WHERE available_at <= now() AND (leased_until IS NULL OR leased_until < now())
                             ORDER BY available_at
                             LIMIT ?
                               FOR UPDATE SKIP LOCKED) AS next
                     WHERE w.claim_month = next.claim_month AND w.receipt_id = next.receipt_id
                 RETURNING w.claim_month, w.receipt_id, w.generation, w.attempts)
                SELECT t.claim_month, t.receipt_id, t.generation, t.attempts, r.content, r.kind, r.first_line
                  FROM taken t JOIN receipt r USING (claim_month, receipt_id)
                """,
                row -> new ClaimedWork(
                        new ReceiptKey(
                                row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                        row.getLong("generation"),
                        row.getInt("attempts"),
                        KeptContent.of(
                                row.getString("kind"),
                                row.getObject("claim_month", LocalDate.class),
                                row.getBytes("content"),
                                row.getInt("first_line"))),
                owner,
                lease.toMillis(),
                limit);
    }

    /** Which of these receipts are still claimed by the owner, locked until the transaction ends. */
    List<ReceiptKey> lockClaimed(UUID owner, Collection<ReceiptKey> keys) {
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
                row -> new ReceiptKey(
                        row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class)),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                owner);
    }

    /** Ends the work that is done: a receipt that something new asked for meanwhile stays and waits again. */
    void finish(UUID owner, List<ClaimedWork> done) {
        List<ReceiptKey> keys = done.stream().map(ClaimedWork::key).toList();
        database.update(
                """
                DELETE FROM review_work w
                 USING unnest(?::date[], ?::uuid[], ?::bigint[]) AS k (claim_month, receipt_id, generation)
                 WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id
                   AND w.generation = k.generation AND w.lease_owner = ?
                """,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                done.stream().map(ClaimedWork::generation).toArray(Long[]::new),
                owner);
        release(owner, keys);
    }

    /** Gives claimed receipts back, to be taken at once. */
    void release(UUID owner, Collection<ReceiptKey> keys) {
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
                       available_at = now() + least(w.attempts + 1, 60) * ? * interval '1 millisecond'
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

    /** How many receipts wait, and the seconds the oldest one has waited. */
    Backlog backlog() {
        return database.first(
                        """
                        SELECT count(*), coalesce(extract(epoch FROM now() - min(available_at)), 0) FROM review_work
                        """,
                        row -> new Backlog(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    record Backlog(long receipts, long oldestSeconds) {}
}
