package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/**
 * How far the change feed was followed, and whom its recent changes concern. A page is taken in one transaction under
 * a lock; savers hold the same lock shared, so that each sees a page completely or not at all. It is an advisory lock, since
 * those are granted in turn: behind a row lock that is always shared by some saver the follower would wait for ever.
 */
@ApplicationScoped
public class FeedStore {

    /** Of the feed and of those who save, among the advisory locks of the database. */
    static final long LOCK = 0x5348_4645_4544L;

    private final Database database;
    private final ReviewWork queue;

    @Inject
    FeedStore(Database database, ReviewWork queue) {
        this.database = database;
        this.queue = queue;
    }

    /**
     * Where the feed was followed to.
     *
     * @param cursor opaque; null before the first page
     * @param position place in the registry's history
     * @param prunedPosition changes up to here are no longer kept
     */
    public record Place(String cursor, long position, long prunedPosition) {}

    /** The place, without a lock. */
    public Place place() {
        return database.first(
                        "SELECT cursor, position, pruned_position FROM feed_cursor WHERE shard = 0",
                        row -> new Place(row.getString(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    /** The place, which cannot move until the transaction ends. */
    Place holdPlace() {
        database.query("SELECT pg_advisory_xact_lock_shared(?)", row -> Boolean.TRUE, LOCK);
        return place();
    }

    /** The place, which only this transaction may move. */
    private Place takePlace() {
        database.query("SELECT pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
        return place();
    }

    /**
     * Takes a page: remembers its subjects, queues every receipt they concern and moves the cursor.
     *
     * @param after the cursor the page was asked for
     * @return how many receipts were queued; empty if another instance has taken the page meanwhile
     */
    public Optional<Integer> take(String after, FeedPage page) {
        return database.inTransaction(() -> {
            Place place = takePlace();
            if (!java.util.Objects.equals(place.cursor(), after)) {
                return Optional.empty();
            }
            List<String> subjects = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            long last = place.position();
            for (FeedPage.Change change : page.changes()) {
                last = Math.max(last, change.position());
                change.subjects().forEach(subject -> {
                    subjects.add(subject);
                    positions.add(change.position());
                });
            }
            if (page.changes().isEmpty()) {
                last = Math.max(last, page.headPosition());
            }
            String[] concerned = subjects.toArray(String[]::new);
            remember(concerned, positions.toArray(Long[]::new));
            int queued = wake(concerned);
            database.update(
                    "UPDATE feed_cursor SET cursor = ?, position = ?, followed_at = now() WHERE shard = 0",
                    page.nextCursor(),
                    last);
            return Optional.of(queued);
        });
    }

    /** Whether a page tells something that is not known yet; an empty one may tell that the feed is followed to its end. */
    static boolean isNews(Place place, FeedPage page) {
        return !page.changes().isEmpty() || page.headPosition() > place.position();
    }

    /** Forgets the subjects of changes taken longer ago than that; answers up to which position. */
    long prune(Duration keep) {
        return database.inTransaction(() -> {
            takePlace();
            return database.first(
                            """
                            WITH gone AS (
                                DELETE FROM change_subject
                                 WHERE shard = 0 AND recorded_at < now() - ? * interval '1 millisecond'
                                RETURNING position),
                            moved AS (
                                UPDATE feed_cursor
                                   SET pruned_position = greatest(pruned_position, (SELECT max(position) FROM gone))
                                 WHERE shard = 0
                                RETURNING pruned_position)
                            SELECT pruned_position FROM moved
                            """,
                            row -> row.getLong(1),
                            keep.toMillis())
                    .orElse(0L);
        });
    }

    private void remember(String[] subjects, Long... positions) {
        database.update(
                """
                INSERT INTO change_subject (shard, subject, position)
                SELECT DISTINCT 0, s, p FROM unnest(?::text[], ?::bigint[]) AS t (s, p)
                    ON CONFLICT DO NOTHING
                """,
                subjects,
                positions);
    }

    private int wake(String... subjects) {
        return queue.wake(
                """
                SELECT DISTINCT s.claim_month, s.receipt_id
                  FROM receipt_subject s
                  JOIN allocation a USING (claim_month, receipt_id)
                 WHERE s.subject = ANY (?::text[])
                """,
                (Object) subjects);
    }
}
