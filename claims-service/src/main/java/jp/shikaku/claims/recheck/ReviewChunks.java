package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/** The chunks that all instances saved lately: how fast a review goes. */
@ApplicationScoped
public class ReviewChunks {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Database database;

    @Inject
    ReviewChunks(Database database) {
        this.database = database;
    }

    /**
     * How fast a review goes.
     *
     * @param perSecond receipts decided per second over the last ten seconds, by all instances
     * @param instances how many instances saved something in that time
     */
    public record Pace(double perSecond, int instances) {}

    /** Notes a chunk in the transaction that saves it. */
    void saved(LocalDate claimMonth, int receipts, int changed, Duration took) {
        database.update(
                """
                INSERT INTO review_chunk (claim_month, chunk_id, instance, receipts, changed, claimed_at)
                VALUES (?, ?, ?, ?, ?, now() - ? * interval '1 millisecond')
                """,
                claimMonth,
                UUID.randomUUID(),
                Instance.NAME,
                receipts,
                changed,
                took.toMillis());
    }

    /** The pace of a month's review. */
    public Pace pace(LocalDate claimMonth) {
        return database.first(
                        """
                        SELECT coalesce(sum(receipts) / greatest(1, extract(epoch FROM now() - min(claimed_at))), 0),
                               count(DISTINCT instance)
                          FROM review_chunk
                         WHERE claim_month = ? AND saved_at > now() - ? * interval '1 millisecond'
                        """,
                        row -> new Pace(row.getDouble(1), row.getInt(2)),
                        claimMonth,
                        WINDOW.toMillis())
                .orElseThrow();
    }

    /** Forgets chunks saved longer ago than that. */
    void prune(Duration keep) {
        database.update(
                "DELETE FROM review_chunk WHERE saved_at < now() - ? * interval '1 millisecond'", keep.toMillis());
    }
}
