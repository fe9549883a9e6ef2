package jp.shikaku.claims.reclaim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/** Keeps and finds the links between claims, a chunk per statement. Every method joins the running transaction. */
@ApplicationScoped
public class ReclaimStore {

    private static final String GIVEN_UP = "('RETURNED', 'WITHDRAWN')";

    private final Database database;

    @Inject
    ReclaimStore(Database database) {
        this.database = database;
    }

    /** A receipt that claims again what still stands. */
    record Duplicate(ReceiptKey key, UUID earlier) {}

    /** Links claims made again to the earlier claims of the same institution; a link that is there stays. */
    void link(Map<ReceiptKey, OwnSearchNumber> numbers, Instant now) {
        List<Map.Entry<ReceiptKey, OwnSearchNumber>> rows = List.copyOf(numbers.entrySet());
        database.update(
                """
                INSERT INTO reclaim (claim_month, receipt_id, earlier_month, earlier_receipt, linked_at)
                SELECT r.claim_month, r.receipt_id, e.claim_month, e.receipt_id, ?
                  FROM unnest(?::date[], ?::uuid[], ?::date[], ?::bigint[], ?::integer[])
                       AS k (claim_month, receipt_id, earlier, reception, line)
                  JOIN receipt r ON r.claim_month = k.claim_month AND r.receipt_id = k.receipt_id
                  JOIN claim_file f ON f.institution = r.institution AND f.claim_month = k.earlier
                   AND f.reception_number = k.reception
                  JOIN receipt e ON e.claim_month = f.claim_month AND e.file_id = f.file_id AND e.first_line = k.line
                   AND e.state = 'ACCEPTED' AND e.receipt_id <> r.receipt_id
                    ON CONFLICT DO NOTHING
                """,
                now,
                column(rows, row -> row.getKey().claimMonth(), LocalDate[]::new),
                column(rows, row -> row.getKey().receiptId(), UUID[]::new),
                column(rows, row -> row.getValue().claimMonth().atDay(1), LocalDate[]::new),
                column(rows, row -> row.getValue().reception(), Long[]::new),
                column(rows, row -> row.getValue().line(), Integer[]::new));
    }

    /**
     * Those of some receipts of which a claim before them, however far back, was neither returned nor withdrawn, or was
     * claimed again already by another one that stands; without those about which the rule has spoken.
     */
    List<Duplicate> duplicates(Collection<ReceiptKey> keys) {
        return database.query(
                """
                WITH RECURSIVE before AS (
                    SELECT l.claim_month, l.receipt_id, l.linked_at, l.earlier_receipt AS first,
                           l.earlier_month, l.earlier_receipt
                      FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                      JOIN reclaim l USING (claim_month, receipt_id)
                     WHERE NOT EXISTS (SELECT 1 FROM ruling x
                                        WHERE x.claim_month = l.claim_month AND x.receipt_id = l.receipt_id
                                          AND x.cause = 'reclaim:' || l.earlier_receipt)
                    UNION
                    SELECT b.claim_month, b.receipt_id, b.linked_at, b.first, u.earlier_month, u.earlier_receipt
                      FROM before b
                      JOIN reclaim u ON u.claim_month = b.earlier_month AND u.receipt_id = b.earlier_receipt)
                SELECT DISTINCT b.claim_month, b.receipt_id, b.first
                  FROM before b
                  LEFT JOIN allocation a ON a.claim_month = b.earlier_month AND a.receipt_id = b.earlier_receipt
                 WHERE coalesce(a.outcome, '') NOT IN %1$s
                   AND NOT EXISTS (SELECT 1 FROM ruling w
                                    WHERE w.claim_month = b.earlier_month AND w.receipt_id = b.earlier_receipt
                                      AND w.reason_code = 'WITHDRAWAL_OF_INSTITUTION')
                    OR EXISTS (SELECT 1
                                 FROM reclaim o
                                 JOIN receipt ro ON ro.claim_month = o.claim_month AND ro.receipt_id = o.receipt_id
                                 LEFT JOIN allocation ao
                                   ON ao.claim_month = o.claim_month AND ao.receipt_id = o.receipt_id
                                WHERE o.earlier_month = b.earlier_month AND o.earlier_receipt = b.earlier_receipt
                                  AND (o.linked_at, o.receipt_id) < (b.linked_at, b.receipt_id)
                                  AND ro.state = 'ACCEPTED' AND coalesce(ao.outcome, '') NOT IN %1$s)
                """
                        .formatted(GIVEN_UP),
                row -> new Duplicate(key(row), row.getObject("first", UUID.class)),
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys));
    }

    /** The accepted receipts by which some were claimed again. */
    List<ReceiptKey> claimedAgainBy(Collection<ReceiptKey> earlier) {
        return database.query(
                """
                SELECT l.claim_month, l.receipt_id
                  FROM unnest(?::date[], ?::uuid[]) AS k (claim_month, receipt_id)
                  JOIN reclaim l ON l.earlier_month = k.claim_month AND l.earlier_receipt = k.receipt_id
                  JOIN receipt r ON r.claim_month = l.claim_month AND r.receipt_id = l.receipt_id AND r.state = 'ACCEPTED'
                """,
                ReclaimStore::key,
                ReceiptKey.months(earlier),
                ReceiptKey.ids(earlier));
    }

    /** Other claims for the treatment of a receipt: linked ones, and where it or they were given up, those of the person. */
    public List<RelatedClaim> of(ReceiptKey key) {
        return database.query(
                """
                WITH linked AS (
                    SELECT earlier_month AS claim_month, earlier_receipt AS receipt_id, 'EARLIER' AS relation
                      FROM reclaim WHERE claim_month = ? AND receipt_id = ?
                    UNION ALL
                    SELECT claim_month, receipt_id, 'LATER' FROM reclaim WHERE earlier_month = ? AND earlier_receipt = ?),
                found AS (
                    SELECT DISTINCT o.claim_month, o.receipt_id,
                           CASE WHEN coalesce(ra.outcome, '') IN %1$s THEN 'LATER' ELSE 'EARLIER' END AS relation
                      FROM receipt r
                      LEFT JOIN allocation ra USING (claim_month, receipt_id)
                      JOIN receipt_subject s ON s.claim_month = ? AND s.receipt_id = ?
                      JOIN receipt_subject t ON t.subject = s.subject AND t.receipt_id <> s.receipt_id
                      JOIN receipt o ON o.claim_month = t.claim_month AND o.receipt_id = t.receipt_id
                      LEFT JOIN allocation oa ON oa.claim_month = o.claim_month AND oa.receipt_id = o.receipt_id
                     WHERE r.claim_month = ? AND r.receipt_id = ? AND o.state = 'ACCEPTED'
                       AND o.institution = r.institution AND o.treatment_month = r.treatment_month AND o.kind = r.kind
                       AND right(o.receipt_type, 1)::integer %% 2 = right(r.receipt_type, 1)::integer %% 2
                       AND (coalesce(ra.outcome, '') IN %1$s AND o.claim_month >= r.claim_month
                            OR coalesce(ra.outcome, '') NOT IN %1$s AND oa.outcome IN %1$s
                               AND o.claim_month <= r.claim_month)
                       AND extract(day FROM o.claim_month) = 1
                       AND NOT EXISTS (SELECT 1 FROM linked))
                SELECT x.claim_month, x.receipt_id, x.relation, x.found_by, a.outcome
                  FROM (SELECT *, 'SEARCH_NUMBER' AS found_by FROM linked
                        UNION ALL SELECT *, 'SAME_PERSON' FROM found) AS x
                  LEFT JOIN allocation a USING (claim_month, receipt_id)
                 ORDER BY x.claim_month, x.receipt_id
                """
                        .formatted(GIVEN_UP),
                ReclaimStore::related,
                key.claimMonth(),
                key.receiptId(),
                key.claimMonth(),
                key.receiptId(),
                key.claimMonth(),
                key.receiptId(),
                key.claimMonth(),
                key.receiptId());
    }

    private static RelatedClaim related(ResultSet row) throws SQLException {
        return new RelatedClaim(
                row.getObject("receipt_id", UUID.class),
                row.getObject("claim_month", LocalDate.class),
                row.getString("outcome"),
                RelatedClaim.Relation.valueOf(row.getString("relation")),
                RelatedClaim.FoundBy.valueOf(row.getString("found_by")));
    }

    private static ReceiptKey key(ResultSet row) throws SQLException {
        return new ReceiptKey(row.getObject("claim_month", LocalDate.class), row.getObject("receipt_id", UUID.class));
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
