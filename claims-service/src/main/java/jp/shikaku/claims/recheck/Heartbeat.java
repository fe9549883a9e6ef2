package jp.shikaku.claims.recheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/**
 * Shows, chunk by chunk, that this instance still works on what it claimed, so that leases can be short without a long
 * chunk being taken for dead. A chunk that makes no end is given up after a limit: its worker may hang.
 */
@ApplicationScoped
class Heartbeat {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Database database;
    private final Lots lots;
    private final RecheckConfig config;
    private final Map<UUID, Held> chunks = new ConcurrentHashMap<>();

    @Inject
    Heartbeat(Database database, Lots lots, RecheckConfig config) {
        this.database = database;
        this.lots = lots;
        this.config = config;
    }

    /** From now on the chunk is prolonged. */
    void hold(Chunk chunk) {
        chunks.put(chunk.owner(), new Held(Instant.now(), chunk));
    }

    /** The chunk ended, however it did. */
    void letGo(Chunk chunk) {
        chunks.remove(chunk.owner());
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
        chunks.values().forEach(held -> {
            if (held.since().isAfter(oldest) && held.since().isBefore(youngest)) {
                database.inTransaction(() -> {
                    lots.prolong(held.chunk(), config.lease());
                    return null;
                });
            }
        });
    }

    private record Held(Instant since, Chunk chunk) {}
}
