package jp.shikaku.notice.following;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

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

    @Inject
    FollowingTick(Follower follower, MeterRegistry meters) {
        this.follower = follower;
        this.lag = meters.gauge("shikaku.notice.feed.lag", new AtomicLong());
        Gauge.builder("shikaku.notice.feed.silent.seconds", heardAt, FollowingTick::secondsSince)
                .register(meters);
    }

    private static double secondsSince(AtomicLong instant) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - instant.get());
    }

    /** An unreachable registry is no failure of this service: it waits, and goes on where it stood. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "follow")
    void follow() {
        try {
            boolean more = true;
            while (more) {
                more = follower.followOnePage(WAIT_SECONDS);
                lag.set(follower.state().lag());
                heardAt.set(System.nanoTime());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The registry's feed could not be followed (%s); trying again",
                    e.getClass().getSimpleName());
        }
    }
}
