package jp.shikaku.claims.recheck;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/** How much waits, and since when: what operators watch. One statement per question. */
@ApplicationScoped
class ReviewBacklog {

    private final Database database;

    @Inject
    ReviewBacklog(Database database) {
        this.database = database;
    }

    /**
     * What waits to be decided.
     *
     * @param receipts how many, those of paused months too
     * @param oldestSeconds how long the oldest of them has waited, whatever was tried meanwhile; not one of a paused month,
     *     nor one that was set aside because it alone cannot be decided
     */
    record Waiting(long receipts, long oldestSeconds) {}

    /**
     * Receipts of one kind.
     *
     * @param of which kind
     * @param receipts how many
     */
    record Count(String of, long receipts) {}

    Waiting waiting() {
        return database.first(
                        """
                        SELECT (SELECT count(*) FROM review_work),
                               greatest(0, coalesce(extract(epoch FROM now() - min(l.waiting_since)), 0))
                          FROM review_lot l
                          JOIN claim_month m ON m.claim_month = l.claim_month
                         WHERE m.review_state <> 'PAUSED' AND m.forgotten_at IS NULL
                           AND EXISTS (SELECT 1 FROM review_work w WHERE w.lot = l.lot)
                        """,
                        row -> new Waiting(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** What waits, by claim month; only months of which something waits. */
    List<Count> byMonth() {
        return database.query(
                "SELECT to_char(claim_month, 'YYYY-MM'), count(*) FROM review_work GROUP BY 1 ORDER BY 1",
                row -> new Count(row.getString(1), row.getLong(2)));
    }

    /** Held receipts, by how long ago they were held with their present reason. */
    List<Count> heldByAge() {
        return database.query(
                """
                SELECT b.age, count(d.decided_at)
                  FROM (VALUES ('day', interval '0', interval '1 day'),
                               ('week', interval '1 day', interval '7 days'),
                               ('month', interval '7 days', interval '31 days'),
                               ('quarter', interval '31 days', interval '92 days'),
                               ('older', interval '92 days', interval '100 years')) AS b (age, from_age, to_age)
                  LEFT JOIN (SELECT now() - d.decided_at AS held, d.decided_at
                               FROM allocation a JOIN decision d USING (claim_month, receipt_id, decision_number)
                              WHERE a.outcome = 'HELD') AS d
                    ON d.held >= b.from_age AND d.held < b.to_age
                 GROUP BY b.age
                """,
                row -> new Count(row.getString(1), row.getLong(2)));
    }
}
