package jp.shikaku.eligibility.quality.following;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.support.ForwardClock;

/**
 * How far each follower is behind the feed, as the metric {@code shikaku_follower_lag_seconds}: the age of the oldest
 * change it has not seen, 0 when it has seen all.
 */
@Singleton
class FollowerLag {

    private static final Logger LOG = Logger.getLogger(FollowerLag.class);
    private static final String LAG =
            """
            SELECT c.follower, greatest(0, extract(epoch FROM ?::timestamptz - p.known_at))::bigint AS seconds
            FROM quality_checkpoint c
            LEFT JOIN LATERAL (
                SELECT e.position FROM change_event e
                WHERE e.shard = c.shard AND (e.position, e.seq) > (c.position, c.seq)
                ORDER BY e.position, e.seq LIMIT 1) next ON true
            LEFT JOIN knowledge_position p ON p.shard = c.shard AND p.position = next.position
            WHERE c.shard = 0""";

    private final DataSource dataSource;
    private final ForwardClock clock;
    private final Map<Follower, AtomicLong> seconds = new EnumMap<>(Follower.class);

    @Inject
    FollowerLag(DataSource dataSource, ForwardClock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clock = clock;
        for (Follower follower : Follower.values()) {
            AtomicLong lag = new AtomicLong();
            seconds.put(follower, lag);
            Gauge.builder("shikaku.follower.lag.seconds", lag, AtomicLong::get)
                    .tag("follower", follower.name())
                    .register(metrics);
        }
    }

    @Scheduled(
            identity = "follower-lag",
            every = "${shikaku.quality.lag-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAG)) {
            statement.setObject(1, clock.now().atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seconds.get(Follower.valueOf(rows.getString("follower"))).set(rows.getLong("seconds"));
                }
            }
        } catch (SQLException e) {
            LOG.warn("The lag of the followers could not be read; what was read last goes on to be shown");
        }
    }

    /** What was measured last. */
    long secondsOf(Follower follower) {
        return seconds.get(follower).get();
    }
}
