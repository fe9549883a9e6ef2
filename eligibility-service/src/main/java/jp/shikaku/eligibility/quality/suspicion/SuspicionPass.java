package jp.shikaku.eligibility.quality.suspicion;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.quality.following.Checkpoints;
import jp.shikaku.eligibility.quality.following.Followed;
import jp.shikaku.eligibility.quality.following.Follower;
import jp.shikaku.eligibility.quality.following.Place;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.eligibility.quality.suspicion.rule.Constellation;
import jp.shikaku.eligibility.quality.suspicion.rule.Reconciliation;
import jp.shikaku.eligibility.quality.suspicion.rule.Suspicions;
import jp.shikaku.support.ForwardClock;

/**
 * Passes over persons: those whom the change feed named, or all of them for a run. A pass is one transaction that holds
 * the checkpoint, so that only one is under way; it leaves everything or nothing, and the same again changes nothing.
 */
@Singleton
class SuspicionPass {

    /** Events, or persons of a run, per transaction. */
    static final int CHUNK = 1_000;

    private final DataSource dataSource;
    private final Checkpoints checkpoints;
    private final ForwardClock clock;

    @Inject
    SuspicionPass(DataSource dataSource, Checkpoints checkpoints, ForwardClock clock) {
        this.dataSource = dataSource;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Follows the feed a chunk further; whether there may be more. */
    boolean follow() throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            Optional<Place> place = checkpoints.claim(connection, Follower.SUSPICION);
            if (place.isEmpty()) {
                return false;
            }
            Followed events = checkpoints.after(connection, place.get(), CHUNK);
            if (!events.persons().isEmpty()) {
                judge(connection, events.persons());
                checkpoints.move(connection, Follower.SUSPICION, events.end());
            }
            return !events.isAll();
        });
    }

    /** Goes on with the run under way by a chunk; whether there may be more. */
    boolean run() throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            Optional<SuspicionRuns.Chunk> chunk = SuspicionRuns.next(connection, CHUNK);
            if (chunk.isEmpty()
                    || checkpoints.claim(connection, Follower.SUSPICION).isEmpty()) {
                return false;
            }
            Set<UUID> persons = chunk.get().persons();
            int opened = persons.isEmpty() ? 0 : judge(connection, persons);
            SuspicionRuns.done(connection, chunk.get(), opened, clock.now());
            return !persons.isEmpty();
        });
    }

    /** Brings the findings about persons up to the facts; how many are new. The checkpoint must be held. */
    int judge(Connection connection, Set<UUID> persons) throws SQLException {
        Collection<Constellation> found = Suspicions.about(Neighbourhood.of(connection, persons), persons);
        Reconciliation.Steps steps = Reconciliation.of(found, FindingStore.known(connection, found, persons));
        FindingStore.write(connection, steps, clock.now());
        return steps.opened().size();
    }
}
