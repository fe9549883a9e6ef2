package jp.shikaku.claims.recheck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;
import jp.shikaku.support.rows.TableRows;

/** Which receipts a person or an identity concerns. */
@ApplicationScoped
class SubjectStore {

    private final Database database;

    @Inject
    SubjectStore(Database database) {
        this.database = database;
    }

    /** Of these receipts those that a kept change newer than the position concerns. */
    Set<ReceiptKey> concernedAfter(long position, Map<ReceiptKey, Set<String>> subjects) {
        Object[] columns = Pair.columns(Pair.of(subjects.entrySet()));
        return new HashSet<>(database.query(
                """
                SELECT DISTINCT k.claim_month, k.receipt_id
                  FROM unnest(?::date[], ?::uuid[], ?::text[]) AS k (claim_month, receipt_id, subject)
                  JOIN change_subject c ON c.shard = 0 AND c.subject = k.subject AND c.position > ?
                """,
                row -> new ReceiptKey(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                columns[0],
                columns[1],
                columns[2],
                position));
    }

    /**
     * Remembers the subjects of these receipts beside those of earlier decisions: one that concerns a receipt no longer
     * may lead to a decision more, and never to one less.
     *
     * @param known those that may have some already
     */
    void add(Map<ReceiptKey, Set<String>> subjects, Set<ReceiptKey> known) {
        Map<Boolean, List<Map.Entry<ReceiptKey, Set<String>>>> byKnown = subjects.entrySet().stream()
                .collect(Collectors.partitioningBy(entry -> known.contains(entry.getKey())));
        database.copy(
                TableRows.<Pair>of("receipt_subject")
                        .text("subject", Pair::subject)
                        .date("claim_month", pair -> pair.key().claimMonth())
                        .uuid("receipt_id", pair -> pair.key().receiptId()),
                Pair.of(byKnown.get(false)));
        List<Pair> further = Pair.of(byKnown.get(true));
        if (!further.isEmpty()) {
            database.update(
                    """
                    INSERT INTO receipt_subject (claim_month, receipt_id, subject)
                    SELECT * FROM unnest(?::date[], ?::uuid[], ?::text[])
                        ON CONFLICT DO NOTHING
                    """,
                    Pair.columns(further));
        }
    }

    /** A receipt and one of its subjects. */
    private record Pair(ReceiptKey key, String subject) {

        static List<Pair> of(Collection<Map.Entry<ReceiptKey, Set<String>>> subjects) {
            return subjects.stream()
                    .flatMap(entry -> entry.getValue().stream().map(subject -> new Pair(entry.getKey(), subject)))
                    .toList();
        }

        /** Months, ids and subjects, for {@code unnest}. */
        static Object[] columns(List<Pair> pairs) {
            List<ReceiptKey> keys = pairs.stream().map(Pair::key).toList();
            return new Object[] {
                ReceiptKey.months(keys),
                ReceiptKey.ids(keys),
                pairs.stream().map(Pair::subject).toArray(String[]::new)
            };
        }
    }
}
