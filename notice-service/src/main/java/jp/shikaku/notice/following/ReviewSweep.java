package jp.shikaku.notice.following;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.notice.entitlement.StatedPerson;
import jp.shikaku.notice.lifecycle.Lifecycle;
import jp.shikaku.support.ForwardClock;

/**
 * Decides again about people for whom a day changes the answer though the registry learns nothing: the grace of a card's
 * certificate ends, a rule begins or ends, an application runs out, somebody turns 70, a document ends soon.
 */
@ApplicationScoped
public class ReviewSweep {

    private static final Logger LOG = Logger.getLogger(ReviewSweep.class);
    private static final int CHUNK = 200;

    private final Deciding deciding;
    private final Lifecycle lifecycle;
    private final ForwardClock clock;

    @Inject
    ReviewSweep(Deciding deciding, Lifecycle lifecycle, ForwardClock clock) {
        this.deciding = deciding;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP, identity = "review-due")
    void tick() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warnf("A review was interrupted (%s); it goes on", e.getClass().getSimpleName());
        }
    }

    /** Reviews everybody whose day has come. */
    public void run() {
        List<String> ids = next();
        while (!ids.isEmpty()) {
            Map<String, StatedPerson> persons = deciding.read(ids);
            LocalDate today = clock.today();
            QuarkusTransaction.requiringNew().run(() -> {
                deciding.decide(persons, Map.of());
                lifecycle.reviewed(persons.keySet(), today);
            });
            ids = next();
        }
    }

    private List<String> next() {
        return QuarkusTransaction.requiringNew().call(() -> lifecycle.personsToReview(clock.today(), CHUNK));
    }
}
