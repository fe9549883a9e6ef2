package jp.shikaku.claims.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

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
        Pairs pairs = new Pairs(subjects);
        return new HashSet<>(database.query(
                """
                SELECT DISTINCT k.claim_month, k.receipt_id
                  FROM unnest(?::date[], ?::uuid[], ?::text[]) AS k (claim_month, receipt_id, subject)
                  JOIN change_subject c ON c.shard = 0 AND c.subject = k.subject AND c.position > ?
                """,
                row -> new ReceiptKey(row.getObject(1, java.time.LocalDate.class), row.getObject(2, UUID.class)),
                ReceiptKey.months(pairs.keys),
                ReceiptKey.ids(pairs.keys),
                pairs.subjects.toArray(String[]::new),
                position));
    }

    /**
     * Replaces the subjects of these receipts.
     *
     * @param known those that may have others from an earlier decision
     */
    void replace(Map<ReceiptKey, Set<String>> subjects, Set<ReceiptKey> known) {
        Pairs pairs = new Pairs(subjects);
        database.update(
                """
                INSERT INTO receipt_subject (claim_month, receipt_id, subject)
                SELECT * FROM unnest(?::date[], ?::uuid[], ?::text[])
                    ON CONFLICT DO NOTHING
                """,
                ReceiptKey.months(pairs.keys),
                ReceiptKey.ids(pairs.keys),
                pairs.subjects.toArray(String[]::new));
        if (!known.isEmpty()) {
            forgetOthers(known, subjects);
        }
    }

    private void forgetOthers(Set<ReceiptKey> known, Map<ReceiptKey, Set<String>> subjects) {
        database.update(
                """
                DELETE FROM receipt_subject s
                 USING unnest(?::date[], ?::uuid[], ?::text[]) AS k (claim_month, receipt_id, subjects)
                 WHERE s.claim_month = k.claim_month AND s.receipt_id = k.receipt_id
                   AND s.subject <> ALL (string_to_array(k.subjects, chr(10)))
                """,
                ReceiptKey.months(known),
                ReceiptKey.ids(known),
                known.stream().map(key -> String.join("\n", subjects.get(key))).toArray(String[]::new));
    }

    private static final class Pairs {
        private final List<ReceiptKey> keys = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();

        Pairs(Map<ReceiptKey, Set<String>> bySubject) {
            bySubject.forEach((key, set) -> set.forEach(subject -> {
                keys.add(key);
                subjects.add(subject);
            }));
        }
    }
}
