package jp.shikaku.notice.following;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/** Keeps following, page after page, and ends what was registered to end today. */
@ApplicationScoped
class FollowingTick {

    private static final Logger LOG = Logger.getLogger(FollowingTick.class);
    private static final int WAIT_SECONDS = 5;

    private final Follower follower;
    private final Lifecycle lifecycle;
    private final ForwardClock clock;
    private final AtomicLong lag;

    @Inject
    FollowingTick(Follower follower, Lifecycle lifecycle, ForwardClock clock, MeterRegistry meters) {
        this.follower = follower;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.lag = meters.gauge("shikaku.notice.feed.lag", new AtomicLong());
    }

    /** An unreachable registry is no failure of this service: it waits, and goes on where it stood. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "follow")
    void follow() {
        try {
            boolean more = true;
            while (more) {
                more = follower.followOnePage(WAIT_SECONDS);
                lag.set(follower.state().lag());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The registry's feed could not be followed (%s); trying again",
                    e.getClass().getSimpleName());
        }
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP, identity = "end-due")
    void endDue() {
        int ended = 1;
        while (ended > 0) {
            ended = QuarkusTransaction.requiringNew().call(() -> lifecycle.endDue(clock.today(), clock.now()));
        }
    }
}
