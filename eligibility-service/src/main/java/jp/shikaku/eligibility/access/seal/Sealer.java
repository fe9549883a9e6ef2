package jp.shikaku.eligibility.access.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import jp.shikaku.support.ForwardClock;

/**
 * Seals committed events into blocks, one sealer at a time over all instances. Numbers are taken under the lock of the
 * trail's head and in the order of commits, so everything up to the head that is seen is there and nothing can appear
 * behind a sealed block. The hash of each block is logged: kept elsewhere, it witnesses the chain up to there. How many
 * events were left when a block was last begun is the metric {@code shikaku_audit_unsealed}.
 */
@Singleton
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final DataSource dataSource;
    private final ForwardClock clock;
    private final SealConfig config;
    private final AtomicLong unsealed = new AtomicLong();

    @Inject
    Sealer(DataSource dataSource, ForwardClock clock, SealConfig config, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.config = config;
        metrics.gauge("shikaku.audit.unsealed", unsealed);
    }

    @Scheduled(
            identity = "audit-sealer",
            every = "${shikaku.audit.seal.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealAll() {
        try {
            Optional<Block> block = seal();
            while (block.isPresent()) {
                LOG.infof(
                        "sealed block %d of the trail, %s",
                        block.get().number(), Block.hex(block.get().hash()));
                block = seal();
            }
        } catch (SQLException e) {
            LOG.warn("The trail could not be sealed and will be tried again");
        }
    }

    /** Seals the next block; empty if there is nothing to seal or another instance is sealing. */
    Optional<Block> seal() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Block> block = Blocks.lock(connection) ? next(connection) : Optional.empty();
                if (block.isPresent()) {
                    Blocks.append(connection, block.get());
                }
                connection.commit();
                return block;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Optional<Block> next(Connection connection) throws SQLException {
        Optional<Blocks.Kept> before = Blocks.last(connection);
        long first = before.map(kept -> kept.block().last() + 1).orElse(1L);
        long head = TrailReader.head(connection);
        long last = Math.min(head, first + config.blockEvents() - 1);
        unsealed.set(head - last);
        if (last < first) {
            return Optional.empty();
        }
        Content content = Content.of(connection, first, last);
        Instant now = clock.now();
        return Optional.of(new Block(
                before.map(kept -> kept.block().number() + 1).orElse(1L),
                first,
                last,
                content.subjects(),
                content.firstAt() == null ? now : content.firstAt(),
                content.lastAt() == null ? now : content.lastAt(),
                content.hash(),
                before.map(Blocks.Kept::keptHash).orElseGet(Block::nothingBefore),
                now));
    }
}
