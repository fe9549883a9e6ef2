package jp.shikaku.notice.issuance;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.lifecycle.DueNotice;
import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/**
 * Works through the runs, a chunk per transaction. What is left to do is what is still due, so a run goes on after a
 * crash, and several instances share one run without meeting.
 */
@ApplicationScoped
public class IssuanceRun {

    private static final Logger LOG = Logger.getLogger(IssuanceRun.class);
    private static final int CHUNK = 20;

    private final IssuanceRepository issuances;
    private final Lifecycle lifecycle;
    private final NoticeMaker maker;
    private final ForwardClock clock;
    private final MeterRegistry meters;

    @Inject
    IssuanceRun(
            IssuanceRepository issuances,
            Lifecycle lifecycle,
            NoticeMaker maker,
            ForwardClock clock,
            MeterRegistry meters) {
        this.issuances = issuances;
        this.lifecycle = lifecycle;
        this.maker = maker;
        this.clock = clock;
        this.meters = meters;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, identity = "issue")
    void tick() {
        try {
            work();
        } catch (RuntimeException e) {
            LOG.warnf("A run was interrupted (%s); it goes on", e.getClass().getSimpleName());
        }
    }

    /** Works until nothing is due for any open run, or only what another instance is working on. */
    public void work() {
        for (UUID id : QuarkusTransaction.requiringNew().call(issuances::open)) {
            QuarkusTransaction.requiringNew().run(() -> start(id));
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(() -> chunk(id));
            }
        }
    }

    private void start(UUID id) {
        IssuanceEntity run = issuances.lock(id);
        if (run.state() == IssuanceState.QUEUED) {
            lifecycle.retryStopped(run.insurer(), clock.now());
            run.started();
        }
    }

    private boolean chunk(UUID id) {
        IssuanceEntity run = issuances.byId(id).orElseThrow();
        List<DueNotice> due = lifecycle.lockDue(run.insurer(), CHUNK);
        int issued = 0;
        for (DueNotice notice : due) {
            NoticeMaker.Made made = maker.make(notice.facts());
            if (made instanceof NoticeMaker.Made.Finished finished) {
                lifecycle.issued(notice.entitlement(), finished.document());
                issued++;
            } else if (made instanceof NoticeMaker.Made.Stopped stopped) {
                lifecycle.stopped(notice.entitlement(), stopped.findings(), clock.now());
            }
        }
        IssuanceEntity locked = issuances.lock(id);
        issuances.getEntityManager().refresh(locked);
        locked.progressed(issued, due.size() - issued);
        meters.counter("shikaku.notice.documents.issued").increment(issued);
        meters.counter("shikaku.notice.documents.stopped").increment(due.size() - issued);
        if (due.isEmpty() && locked.state() == IssuanceState.RUNNING && lifecycle.countDue(locked.insurer()) == 0) {
            locked.completed(clock.now());
        }
        return !due.isEmpty();
    }
}
