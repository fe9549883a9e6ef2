package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/**
 * Who works on which lots (組): receipts that were queued together and are claimed together, by a lease that its owner
 * prolongs while it lives. A receipt never joins a lot that is there; what has to wait on goes into a lot of its own. The
 * number of a lot is given once, whatever the month. Every method joins the running transaction.
 */
@ApplicationScoped
class Lots {

    /** How many small lots are looked at to fill a chunk. */
    private static final int LOOKED_AT = 20;

    private final Database database;

    @Inject
    Lots(Database database) {
        this.database = database;
    }

    /**
     * Claims lots of one month with up to {@code limit} receipts together, or one that has more; others' claims are
     * skipped, expired ones are taken, and a month whose review is paused is not claimed from. Two statements: the claim,
     * and the records of what was claimed. What asked for a receipt while it was taken out of the review (replaced, left
     * out, withdrawn) may have queued it again: it is dropped here, so that nobody is billed for it.
     */
    Claim claim(UUID owner, int limit, Duration lease) {
        for (Chunk chunk = take(owner, limit, lease); chunk != null; chunk = take(owner, limit, lease)) {
            List<ClaimedWork> works = accepted(works(chunk));
            if (!works.isEmpty()) {
                return new Claim(chunk, works);
            }
            end(chunk);
        }
        return null;
    }

    /** Lots taken, with the receipts that are left in them; at least one. */
    record Claim(Chunk chunk, List<ClaimedWork> works) {}

    private Chunk take(UUID owner, int limit, Duration lease) {
        List<Long> lots = new ArrayList<>();
        List<LocalDate> months = database.query(
                """
                WITH month AS (
                    SELECT m.claim_month FROM claim_month m
                     WHERE m.review_state <> 'PAUSED' AND m.forgotten_at IS NULL
                       AND EXISTS (SELECT 1 FROM review_lot l
                                    WHERE l.claim_month = m.claim_month AND l.available_at <= now()
                                      AND (l.leased_until IS NULL OR l.leased_until < now()))
                     ORDER BY random()
                     LIMIT 1),
                free AS (
                    SELECT claim_month, lot, receipts, available_at FROM review_lot
                     WHERE claim_month = (SELECT claim_month FROM month) AND available_at <= now()
                       AND (leased_until IS NULL OR leased_until < now())
                     ORDER BY available_at, lot
                     LIMIT ?
                       FOR UPDATE SKIP LOCKED),
                next AS (
                    SELECT claim_month, lot
                      FROM (SELECT claim_month, lot, receipts,
                                   sum(receipts) OVER (ORDER BY available_at, lot) AS together FROM free) AS counted
                     WHERE together <= ? OR together = receipts)
                UPDATE review_lot l
                   SET lease_owner = ?, instance = ?, leased_until = now() + ? * interval '1 millisecond'
                  FROM next
                 WHERE l.claim_month = next.claim_month AND l.lot = next.lot
             RETURNING l.claim_month, l.lot
                """,
                row -> {
                    lots.add(row.getLong(2));
                    return row.getObject(1, LocalDate.class);
                },
                LOOKED_AT,
                limit,
                owner,
                Instance.NAME,
                lease.toMillis());
        return months.isEmpty() ? null : new Chunk(owner, months.get(0), List.copyOf(lots), System.nanoTime());
    }

    private List<ClaimedWork> accepted(List<Found> found) {
        List<ReceiptKey> others = found.stream()
                .filter(one -> !one.accepted())
                .map(one -> one.work().key())
                .toList();
        if (!others.isEmpty()) {
            database.update(
                    """
                    DELETE FROM review_work w
                     USING unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                     WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id
                    """,
                    ReceiptKey.months(others),
                    ReceiptKey.ids(others));
        }
        return found.stream().filter(Found::accepted).map(Found::work).toList();
    }

    /** What waits in a lot, and whether its receipt is claimed at all. */
    private record Found(ClaimedWork work, boolean accepted) {}

    private List<Found> works(Chunk chunk) {
        return database.query(
                """
                SELECT w.receipt_id, w.generation, l.attempts, r.kind, r.claim_month, r.content, r.first_line,
                       r.state = 'ACCEPTED' AS accepted
                  FROM review_lot l
                 CROSS JOIN LATERAL (SELECT * FROM review_work WHERE lot = l.lot OFFSET 0) AS w
                 CROSS JOIN LATERAL (SELECT * FROM receipt
                                      WHERE claim_month = w.claim_month AND receipt_id = w.receipt_id OFFSET 0) AS r
                 WHERE l.claim_month = ? AND l.lot = ANY (?)
                 ORDER BY w.receipt_id
                """,
                row -> new Found(
                        new ClaimedWork(
                                new ReceiptKey(chunk.month(), row.getObject("receipt_id", UUID.class)),
                                row.getLong("generation"),
                                row.getInt("attempts"),
                                KeptContent.of(row)),
                        row.getBoolean("accepted")),
                chunk.month(),
                chunk.lotNumbers());
    }

    /** Prolongs what the chunk still holds. Waits for nobody: what is being saved at this moment is taken by nobody else. */
    void prolong(Chunk chunk, Duration lease) {
        database.update(
                """
                UPDATE review_lot l SET leased_until = now() + ? * interval '1 millisecond'
                  FROM (SELECT lot FROM review_lot
                         WHERE claim_month = ? AND lot = ANY (?) AND lease_owner = ?
                           FOR UPDATE SKIP LOCKED) AS held
                 WHERE l.claim_month = ? AND l.lot = held.lot
                """,
                lease.toMillis(),
                chunk.month(),
                chunk.lotNumbers(),
                chunk.owner(),
                chunk.month());
    }

    /**
     * Ends claimed work, before it is saved in the same transaction; the chunk's lots are locked until that ends.
     *
     * @return what is ended; not what another worker has by now, nor what something new asked for meanwhile
     */
    Set<ReceiptKey> finish(Chunk chunk, List<ClaimedWork> done) {
        List<ReceiptKey> keys = done.stream().map(ClaimedWork::key).toList();
        return new HashSet<>(database.query(
                """
                WITH held AS MATERIALIZED (
                    SELECT lot FROM review_lot
                     WHERE claim_month = ? AND lot = ANY (?) AND lease_owner = ? ORDER BY lot FOR UPDATE)
                DELETE FROM review_work w
                 USING unnest(?::date[], ?::uuid[], ?::bigint[]) AS k (claim_month, receipt_id, generation)
                 WHERE w.claim_month = k.claim_month AND w.receipt_id = k.receipt_id AND w.generation = k.generation
                   AND w.lot IN (SELECT lot FROM held)
                RETURNING w.receipt_id
                """,
                row -> new ReceiptKey(chunk.month(), row.getObject(1, UUID.class)),
                chunk.month(),
                chunk.lotNumbers(),
                chunk.owner(),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                done.stream().map(ClaimedWork::generation).toArray(Long[]::new)));
    }

    /** Ends the lots of a chunk in which nothing is left. */
    void end(Chunk chunk) {
        database.update(
                """
                DELETE FROM review_lot l
                 WHERE l.claim_month = ? AND l.lot = ANY (?) AND l.lease_owner = ?
                   AND 0 = (SELECT count(*) FROM review_work w WHERE w.lot = l.lot)
                """,
                chunk.month(),
                chunk.lotNumbers(),
                chunk.owner());
    }

    /**
     * Takes receipts out of a chunk to wait on in a lot of their own.
     *
     * @return those that the chunk still held
     */
    List<ReceiptKey> setBack(Chunk chunk, Collection<ReceiptKey> keys) {
        return keys.isEmpty() ? List.of() : setBack(chunk, keys, 0, Duration.ZERO);
    }

    /** Takes a receipt that could not be decided out of a chunk, to be tried later in a lot of its own. */
    void setAside(Chunk chunk, ReceiptKey key, Duration delay) {
        setBack(chunk, List.of(key), 1, delay);
    }

    private List<ReceiptKey> setBack(Chunk chunk, Collection<ReceiptKey> keys, int failures, Duration delay) {
        return database.query(
                """
                WITH held AS MATERIALIZED (
                    SELECT lot, attempts, waiting_since FROM review_lot
                     WHERE claim_month = ? AND lot = ANY (?) AND lease_owner = ? ORDER BY lot FOR UPDATE),
                mine AS MATERIALIZED (
                    SELECT receipt_id FROM review_work
                     WHERE claim_month = ? AND receipt_id = ANY (?) AND lot IN (SELECT lot FROM held)
                     ORDER BY receipt_id FOR UPDATE),
                failed AS (
                    SELECT max(attempts) + ? AS attempts, min(waiting_since) AS waiting_since,
                           now() + least(max(attempts) + ?, 30) * ? * interval '1 millisecond' AS next_at
                      FROM held),
                fresh AS (
                    INSERT INTO review_lot (claim_month, receipts, attempts, available_at, waiting_since)
                    SELECT ?, count(*), min(failed.attempts), min(failed.next_at),
                           CASE WHEN ? > 0 THEN min(failed.next_at) ELSE min(failed.waiting_since) END
                      FROM mine CROSS JOIN failed
                    HAVING count(*) > 0
                    RETURNING lot)
                UPDATE review_work w SET lot = fresh.lot
                  FROM mine CROSS JOIN fresh
                 WHERE w.claim_month = ? AND w.receipt_id = mine.receipt_id
                RETURNING w.receipt_id
                """,
                row -> new ReceiptKey(chunk.month(), row.getObject(1, UUID.class)),
                chunk.month(),
                chunk.lotNumbers(),
                chunk.owner(),
                chunk.month(),
                ReceiptKey.ids(keys),
                failures,
                failures,
                delay.toMillis(),
                chunk.month(),
                failures,
                chunk.month());
    }

    /** Gives a chunk back after a failure, to be tried later. */
    void postpone(Chunk chunk, Duration delay) {
        database.update(
                """
                UPDATE review_lot
                   SET lease_owner = NULL, leased_until = NULL, attempts = attempts + 1,
                       available_at = now() + least(attempts + 1, 30) * ? * interval '1 millisecond'
                 WHERE claim_month = ? AND lot = ANY (?) AND lease_owner = ?
                """,
                delay.toMillis(),
                chunk.month(),
                chunk.lotNumbers(),
                chunk.owner());
    }
}
