package jp.shikaku.claims.recheck;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import jp.shikaku.support.RepeatedTask;

/**
 * Runs the recheck in the background: one follower of the feed, some workers with their heartbeat, as many that book closed
 * months, and a housekeeper that forgets what is old. Any number of instances may run; what one of them leaves unfinished
 * another one does.
 */
@ApplicationScoped
public class Recheck {

    private static final Logger LOG = Logger.getLogger(Recheck.class);
    private static final int BOOKING_CHUNK = 1_000;
    private static final long BOOKING_MILLIS = 1_000;
    private static final long MEASURING_MILLIS = 15_000;
    private static final long FORGETTING_MILLIS = 30_000;
    private static final int OTHER_THREADS = 4;
    private static final String FEED_LOST =
            "the registry no longer keeps the changes after those followed (docs/operations.md#shikakufeedlost)";

    private final RecheckConfig config;
    private final ReviewWorker worker;
    private final FeedStore feed;
    private final ReviewBacklog backlog;
    private final Heartbeat heartbeat;
    private final ReviewChunks chunks;
    private final Booking booking;
    private final UnidentifiedSearches searches;
    private final EligibilityGateway eligibility;
    private final RecheckMetrics metrics;
    private final AtomicReference<String> trouble = new AtomicReference<>();
    /** The place from which on the registry keeps no changes any more; null unless it said so of the present one. */
    private final AtomicReference<String> lost = new AtomicReference<>();

    private ScheduledExecutorService threads;
    private ScheduledFuture<?> following;
    private volatile boolean stopping;

    @Inject
    Recheck(
            RecheckConfig config,
            ReviewWorker worker,
            FeedStore feed,
            ReviewBacklog backlog,
            Heartbeat heartbeat,
            ReviewChunks chunks,
            Booking booking,
            UnidentifiedSearches searches,
            EligibilityGateway eligibility,
            RecheckMetrics metrics) {
        this.config = config;
        this.worker = worker;
        this.feed = feed;
        this.backlog = backlog;
        this.heartbeat = heartbeat;
        this.chunks = chunks;
        this.booking = booking;
        this.searches = searches;
        this.eligibility = eligibility;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        threads = Executors.newScheduledThreadPool(2 * config.workers() + OTHER_THREADS);
        long idle = config.idle().toMillis();
        for (int i = 0; i < config.workers(); i++) {
            threads.scheduleWithFixedDelay(guarded(this::workUntilIdle), idle, idle, TimeUnit.MILLISECONDS);
        }
        following = threads.scheduleWithFixedDelay(guarded(this::follow), idle, idle, TimeUnit.MILLISECONDS);
        long beat = config.heartbeat().toMillis();
        threads.scheduleWithFixedDelay(guarded(heartbeat::beat), beat, beat, TimeUnit.MILLISECONDS);
        for (int i = 0; i < config.workers(); i++) {
            Slice slice = Slice.of(i, config.workers());
            threads.scheduleWithFixedDelay(
                    guarded(() -> book(slice)), BOOKING_MILLIS, BOOKING_MILLIS, TimeUnit.MILLISECONDS);
        }
        threads.scheduleWithFixedDelay(
                guarded(this::measure), MEASURING_MILLIS, MEASURING_MILLIS, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(
                guarded(this::forget), FORGETTING_MILLIS, FORGETTING_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins nothing new and finishes the chunks at hand, as long as they are held without a further sign of life. What is
     * not finished then is interrupted and left to another instance.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (threads == null) {
            return;
        }
        stopping = true;
        following.cancel(true);
        threads.shutdown();
        if (!threads.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(config.lease().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What hinders the recheck now, in words for an operator; null if nothing does. */
    String trouble() {
        return lost.get() == null ? trouble.get() : FEED_LOST;
    }

    private void workUntilIdle() {
        while (!stopping && worker.workOnce(eligibility::resolve) > 0) {
            trouble.set(null);
        }
    }

    /** Takes the next page of the feed; asks no more from a place of which the registry keeps nothing. */
    void follow() {
        FeedStore.Place place = feed.place();
        if (place.cursor() != null && place.cursor().equals(lost.get())) {
            return;
        }
        try {
            FeedPage page = eligibility.changesAfter(place.cursor());
            if (FeedStore.isNews(place, page)) {
                feed.take(place.cursor(), page);
            }
            lost.set(null);
            trouble.set(null);
        } catch (NoLongerKnownException e) {
            lost.set(place.cursor());
            LOG.error(
                    "the registry no longer keeps the changes after those followed: see ShikakuFeedLost in the operations");
        }
        metrics.heard(lost.get() != null);
    }

    private void book(Slice slice) {
        for (var month : booking.unfinishedMonths()) {
            while (!stopping && booking.bookNext(month, slice, BOOKING_CHUNK) > 0) {
                LOG.debugf("booked a chunk of %s", month);
            }
        }
    }

    private void measure() {
        metrics.backlog(backlog.waiting());
        metrics.months(backlog.byMonth());
        metrics.held(backlog.heldByAge());
    }

    private void forget() {
        searches.wakeDue();
        feed.prune(config.keepChanges());
        chunks.prune(config.keepChanges());
    }

    /** A task whose trouble is told by the health check until something succeeds. */
    private Runnable guarded(Runnable task) {
        return RepeatedTask.guarded(task, thrown -> {
            if (!stopping) {
                trouble.set(thrown);
                LOG.warnf("the recheck waits: %s", thrown);
            }
        });
    }
}
