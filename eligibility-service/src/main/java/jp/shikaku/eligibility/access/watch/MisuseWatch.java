package jp.shikaku.eligibility.access.watch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.eligibility.access.AccessError;
import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.RetryLaterException;

/**
 * Refuses clients that enumerate numbers or flood. The counts are written with the trail and so are those of all
 * instances; each instance reads every few seconds who is beyond a threshold, and a look costs no statement for it.
 */
@Singleton
public class MisuseWatch {

    private static final Logger LOG = Logger.getLogger(MisuseWatch.class);
    private static final int MOST_WATCHED = 10_000;

    private final UsageReader reader;
    private final WatchConfig config;
    private final ForwardClock clock;
    private final Counter refused;
    private final AtomicLong alerts = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private volatile Map<String, Level> beyond = Map.of();

    @Inject
    MisuseWatch(UsageReader reader, WatchConfig config, ForwardClock clock, MeterRegistry metrics) {
        this.reader = reader;
        this.config = config;
        this.clock = clock;
        this.refused = metrics.counter("shikaku.watch.refused");
        metrics.gauge("shikaku.watch.alerts", alerts);
        metrics.gauge("shikaku.watch.throttled", throttled);
    }

    /**
     * Lets a client's question pass.
     *
     * @param client institution code, insurer numbers or subject, as the trail names who is acted for
     * @throws RetryLaterException 429 while the client is beyond a threshold
     */
    public void admit(String client) {
        Level level = beyond.getOrDefault(client, Level.NORMAL);
        if (level.refused()) {
            refused.increment();
            AccessError error = level == Level.ENUMERATING ? AccessError.ENUMERATION : AccessError.TOO_MANY_LOOKS;
            throw new RetryLaterException(error, untilNextSpan());
        }
    }

    @Scheduled(
            identity = "misuse-watch",
            every = "${shikaku.watch.refresh:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            List<ClientUsage> watched =
                    reader.since(from(), "", config.alertNotFound(), config.alertAsked(), MOST_WATCHED);
            Map<String, Level> levels = watched.stream()
                    .collect(Collectors.toMap(ClientUsage::client, usage -> Level.valueOf(usage.level())));
            beyond = levels;
            throttled.set(levels.values().stream().filter(Level::refused).count());
            alerts.set(levels.values().stream()
                    .filter(level -> level == Level.ALERT)
                    .count());
        } catch (SQLException e) {
            LOG.warn("The counts of clients could not be read; those read last go on to count");
        }
    }

    @Scheduled(identity = "usage-aging", every = "1h", delayed = "10m")
    void forget() {
        try {
            reader.forgetBefore(clock.now().minus(config.keep()));
        } catch (SQLException e) {
            LOG.warn("Old counts of clients could not be removed and will be tried again");
        }
    }

    /** The start of the span before the present one. */
    Instant from() {
        return span().minus(Audit.USAGE_SPAN);
    }

    private Instant span() {
        long seconds = Audit.USAGE_SPAN.toSeconds();
        return Instant.ofEpochSecond(clock.now().getEpochSecond() / seconds * seconds);
    }

    private Duration untilNextSpan() {
        return Duration.between(clock.now(), span().plus(Audit.USAGE_SPAN)).plusSeconds(1);
    }
}
