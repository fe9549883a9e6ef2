package jp.shikaku.notice.following;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Keeps following, page after page. */
@ApplicationScoped
class FollowingTick {

    private static final Logger LOG = Logger.getLogger(FollowingTick.class);
    private static final int WAIT_SECONDS = 5;

    private final Follower follower;
    private final AtomicLong lag;
    private final AtomicLong heardAt = new AtomicLong(System.nanoTime());
    /** The place from which on the registry keeps no changes any more; null unless it said so of the present one. */
    private final AtomicReference<String> lost = new AtomicReference<>();

    @Inject
    FollowingTick(Follower follower, MeterRegistry meters) {
        this.follower = follower;
        this.lag = meters.gauge("shikaku.notice.feed.lag", new AtomicLong());
        Gauge.builder("shikaku.notice.feed.silent.seconds", heardAt, FollowingTick::secondsSince)
                .register(meters);
        Gauge.builder("shikaku.notice.feed.lost", lost, place -> place.get() == null ? 0 : 1)
                .register(meters);
    }

    private static double secondsSince(AtomicLong instant) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - instant.get());
    }

    /**
     * An unreachable registry is no failure of this service: it waits, and goes on where it stood. From a place of which the
     * registry keeps nothing any more it asks once, and then waits for the operator to move it.
     */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "follow")
    void follow() {
        try {
            boolean more = lost.get() == null || !follower.isAt(lost.get());
            while (more) {
                more = follower.followOnePage(WAIT_SECONDS);
                lost.set(null);
                lag.set(follower.state().lag());
                heardAt.set(System.nanoTime());
            }
        } catch (ChangesForgottenException e) {
            lost.set(e.cursor());
            LOG.error(
                    "The registry no longer keeps the changes after those followed: see ShikakuFeedLost in the operations");
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The registry's feed could not be followed (%s); trying again",
                    e.getClass().getSimpleName());
        }
    }
}
