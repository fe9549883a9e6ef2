package jp.shikaku.notice.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/** Ends what the registry said would end, on its day: no event comes for it then. */
@ApplicationScoped
public class EndingSweep {

    private final Lifecycle lifecycle;
    private final ForwardClock clock;

    @Inject
    EndingSweep(Lifecycle lifecycle, ForwardClock clock) {
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** Ends everything whose day has come. */
    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP, identity = "end-due")
    public void run() {
        int ended = 1;
        while (ended > 0) {
            ended = QuarkusTransaction.requiringNew().call(() -> lifecycle.endDue(clock.today(), clock.now()));
        }
    }
}
