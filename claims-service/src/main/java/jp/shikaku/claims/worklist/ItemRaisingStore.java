package jp.shikaku.claims.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.support.ForwardClock;

/** Raises items and lets go of them, a chunk per statement; nothing to do costs no statement. */
@ApplicationScoped
class ItemRaisingStore {

    private static final String RAISE =
            """
            INSERT INTO worklist_item AS i (claim_month, receipt_id, kind, reason, difference_yen, review_organisation,
                                            state, raised_at)
            SELECT k.claim_month, k.receipt_id, ?, k.reason, k.yen, f.review_organisation, ?, ?
              FROM unnest(?::date[], ?::uuid[], ?::text[], ?::bigint[]) AS k (claim_month, receipt_id, reason, yen)
              JOIN receipt r USING (claim_month, receipt_id)
              JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
             ORDER BY 1, 2
                ON CONFLICT (claim_month, receipt_id, kind) DO UPDATE
               SET reason = excluded.reason, difference_yen = excluded.difference_yen, version = i.version + 1,
                   state = excluded.state, assignee = CASE WHEN i.state = 'OPEN' THEN i.assignee END,
                   leased_until = CASE WHEN i.state = 'OPEN' THEN i.leased_until END,
                   raised_at = CASE WHEN i.state = 'OPEN' THEN i.raised_at ELSE excluded.raised_at END
            """;

    private static final String AGAIN = " WHERE i.state = 'OBSOLETE'";

    private final Database database;
    private final ForwardClock clock;

    @Inject
    ItemRaisingStore(Database database, ForwardClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Held receipts by reason. One that is asked about already stays as it is, unless the reason is another one. */
    void raiseHeld(Map<ReceiptKey, String> reasons) {
        List<ReceiptKey> keys = List.copyOf(reasons.keySet());
        raise(
                ItemKind.HELD,
                ItemState.OPEN,
                keys,
                keys.stream().map(reasons::get).toArray(String[]::new),
                new Long[keys.size()],
                " WHERE i.state IN ('SETTLED', 'OBSOLETE') OR i.state = 'OPEN' AND i.reason <> excluded.reason");
    }

    /** Burden differences in yen. One that a person saw already is not asked about again while it is the same. */
    void raiseDifferences(Map<ReceiptKey, Long> yen) {
        List<ReceiptKey> keys = List.copyOf(yen.keySet());
        raise(
                ItemKind.BURDEN_DIFFERENCE,
                ItemState.OPEN,
                keys,
                named(ItemKind.BURDEN_DIFFERENCE, keys),
                keys.stream().map(yen::get).toArray(Long[]::new),
                " WHERE i.state = 'OBSOLETE' OR i.difference_yen <> excluded.difference_yen");
    }

    /**
     * Requests of insurers by 理由番号.
     *
     * @param state OPEN to ask a person, SETTLED to show what a rule decided, so that it can be reversed
     */
    void raiseRequests(Map<ReceiptKey, String> reasons, ItemState state) {
        List<ReceiptKey> keys = List.copyOf(reasons.keySet());
        raise(
                ItemKind.RECHECK_REQUEST,
                state,
                keys,
                keys.stream().map(reasons::get).toArray(String[]::new),
                new Long[keys.size()],
                " WHERE i.state IN ('SETTLED', 'OBSOLETE')");
    }

    /** Receipts in which a hospital states a change of insurance; what a person saw already is not asked again. */
    void raiseStatedChanges(List<ReceiptKey> keys) {
        raise(
                ItemKind.STATED_CHANGE,
                ItemState.OPEN,
                keys,
                named(ItemKind.STATED_CHANGE, keys),
                new Long[keys.size()],
                AGAIN);
    }

    /** Receipts that a rule returned because they claim again what still stands, so that a person can reverse it. */
    void showReclaims(List<ReceiptKey> keys) {
        raise(ItemKind.RECLAIM, ItemState.SETTLED, keys, named(ItemKind.RECLAIM, keys), new Long[keys.size()], AGAIN);
    }

    private static String[] named(ItemKind kind, List<ReceiptKey> keys) {
        String[] reasons = new String[keys.size()];
        Arrays.fill(reasons, kind.name());
        return reasons;
    }

    /** What made these items arise is gone; a reversal that waits for approval still stands against a ruling. */
    void letGo(ItemKind kind, Collection<ReceiptKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        database.update(
                """
                UPDATE worklist_item i
                   SET state = 'OBSOLETE', version = i.version + 1, assignee = NULL, leased_until = NULL
                  FROM (SELECT * FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id) ORDER BY 1, 2) AS k
                 WHERE i.claim_month = k.claim_month AND i.receipt_id = k.receipt_id AND i.kind = ?
                   AND (i.state = 'OPEN'
                        OR i.state = 'PROPOSED' AND 'REVERSE' <> (
                           SELECT r.action FROM ruling r
                            WHERE r.claim_month = i.claim_month AND r.receipt_id = i.receipt_id
                              AND starts_with(r.cause, 'item:' || i.kind || ':')
                            ORDER BY r.ruling_number DESC
                            LIMIT 1))
                """,
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                kind.name());
    }

    /** A file was replaced: nobody is asked about its receipts any more. */
    void letGoOfFile(LocalDate claimMonth, UUID fileId) {
        database.update(
                """
                UPDATE worklist_item i
                   SET state = 'OBSOLETE', version = i.version + 1, assignee = NULL, leased_until = NULL
                  FROM receipt r
                 WHERE r.claim_month = ? AND r.file_id = ? AND i.claim_month = r.claim_month
                   AND i.receipt_id = r.receipt_id AND i.state <> 'OBSOLETE'
                """,
                claimMonth,
                fileId);
    }

    private void raise(
            ItemKind kind, ItemState state, List<ReceiptKey> keys, String[] reasons, Long[] yen, String again) {
        if (keys.isEmpty()) {
            return;
        }
        database.update(
                RAISE + again,
                kind.name(),
                state.name(),
                clock.now(),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                reasons,
                yen);
    }
}
