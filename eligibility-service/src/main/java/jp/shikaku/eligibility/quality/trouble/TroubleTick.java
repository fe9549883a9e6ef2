package jp.shikaku.eligibility.quality.trouble;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.quality.following.Checkpoints;
import jp.shikaku.eligibility.quality.following.Followed;
import jp.shikaku.eligibility.quality.following.Follower;
import jp.shikaku.eligibility.quality.following.Place;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.support.ForwardClock;

/**
 * Follows the feed for causes of trouble that was reported: an event that carries the token of a report's identity, or
 * is about the person it led to, may explain it. A chunk of events is one transaction of five statements.
 */
@ApplicationScoped
class TroubleTick {

    private static final Logger LOG = Logger.getLogger(TroubleTick.class);
    private static final int CHUNK = 2_000;

    private final DataSource dataSource;
    private final Checkpoints checkpoints;
    private final ForwardClock clock;

    @Inject
    TroubleTick(DataSource dataSource, Checkpoints checkpoints, ForwardClock clock) {
        this.dataSource = dataSource;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Scheduled(every = "${shikaku.quality.tick}", concurrentExecution = ConcurrentExecution.SKIP, identity = "trouble")
    void work() {
        try {
            boolean more = true;
            while (more) {
                more = follow();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(
                    "The search for causes was interrupted (%s); it goes on",
                    e.getClass().getSimpleName());
        }
    }

    private boolean follow() throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            Optional<Place> place = checkpoints.claim(connection, Follower.TROUBLE);
            if (place.isEmpty()) {
                return false;
            }
            Followed events = checkpoints.after(connection, place.get(), CHUNK);
            if (!events.persons().isEmpty()) {
                TroubleStore.found(
                        connection, TroubleStore.learned(connection, place.get(), events.end()), clock.now());
                checkpoints.move(connection, Follower.TROUBLE, events.end());
            }
            return !events.isAll();
        });
    }
}
