package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.decision.ReceiptKey;

/**
 * Shows, chunk by chunk, that this instance still works on what it claimed, so that leases can be short without a long
 * chunk being taken for dead. A chunk that makes no end is given up after a limit: its worker may hang.
 */
@ApplicationScoped
class Heartbeat {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Database database;
    private final ReviewWork queue;
    private final RecheckConfig config;
    private final Map<UUID, Held> chunks = new ConcurrentHashMap<>();

    @Inject
    Heartbeat(Database database, ReviewWork queue, RecheckConfig config) {
        this.database = database;
        this.queue = queue;
        this.config = config;
    }

    /** From now on the chunk is prolonged. */
    void hold(UUID chunk, Collection<ReceiptKey> keys) {
        chunks.put(chunk, new Held(Instant.now(), List.copyOf(keys)));
    }

    /** The chunk ended, however it did. */
    void letGo(UUID chunk) {
        chunks.remove(chunk);
    }

    /**
     * Prolongs the chunks held, each in a transaction of its own; those claimed since the last beat have most of their
     * lease before them, and most chunks are never older.
     */
    void beat() {
        beat(Instant.now());
    }

    void beat(Instant now) {
        Instant oldest = now.minus(LONGEST);
        Instant youngest = now.minus(config.heartbeat());
        chunks.forEach((chunk, held) -> {
            if (held.since().isAfter(oldest) && held.since().isBefore(youngest)) {
                database.inTransaction(() -> {
                    queue.prolong(chunk, held.keys(), config.lease());
                    return null;
                });
            }
        });
    }

    private record Held(Instant since, List<ReceiptKey> keys) {}
}
