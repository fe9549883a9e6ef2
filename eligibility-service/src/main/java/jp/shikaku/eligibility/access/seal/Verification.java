package jp.shikaku.eligibility.access.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jp.shikaku.eligibility.knowledge.Shard;

/** Goes through the chain block by block and stops at the first that is broken. */
final class Verification {

    /** The action of a purge, and what it says of itself. */
    static final String PURGE = "AUDIT_PURGE";

    private static final Pattern PURGED = Pattern.compile("PURGED_BLOCKS 1-(\\d+)");

    private final Connection connection;
    private final long purgedUpTo;
    private long number;
    private long last;
    private byte[] hash = Block.nothingBefore();
    private long blocks;
    private long events;

    private Verification(Connection connection) throws SQLException {
        this.connection = connection;
        this.purgedUpTo = purgedUpTo(connection);
    }

    /** What a purge writes into the trail. */
    static String purged(long upToBlock) {
        return "PURGED_BLOCKS 1-" + upToBlock;
    }

    /**
     * Verifies.
     *
     * @param connection in a transaction with one snapshot for all it reads
     * @param fromBlock the first block to verify; it is taken on trust that those before are good
     */
    static ChainReport run(Connection connection, long fromBlock) throws SQLException {
        Verification verification = new Verification(connection);
        if (fromBlock > 1) {
            verification.begin(fromBlock - 1);
        }
        return verification.run();
    }

    private void begin(long trusted) throws SQLException {
        List<Blocks.Kept> kept = Blocks.after(connection, trusted - 1);
        if (!kept.isEmpty() && kept.get(0).block().number() == trusted) {
            number = trusted;
            last = kept.get(0).block().last();
            hash = kept.get(0).keptHash();
        }
    }

    private ChainReport run() throws SQLException {
        for (List<Blocks.Kept> page = Blocks.after(connection, number);
                !page.isEmpty();
                page = Blocks.after(connection, number)) {
            for (Blocks.Kept kept : page) {
                ChainReport broken = check(kept);
                if (broken != null) {
                    return broken;
                }
            }
        }
        return unsealed();
    }

    private ChainReport check(Blocks.Kept kept) throws SQLException {
        Block block = kept.block();
        if (block.number() != number + 1 || block.first() != last + 1) {
            return broken(number + 1, Fault.BLOCK_MISSING, null);
        }
        if (!Arrays.equals(block.hash(), kept.keptHash())) {
            return broken(block.number(), Fault.BLOCK_ALTERED, null);
        }
        if (!Arrays.equals(block.previousHash(), hash)) {
            return broken(block.number(), Fault.CHAIN_BROKEN, null);
        }
        Content content = Content.of(connection, block.first(), block.last());
        if (block.number() > purgedUpTo || content.events() > 0) {
            if (content.missing() > 0) {
                return broken(block.number(), Fault.EVENT_MISSING, content.missing());
            }
            if (!Arrays.equals(content.hash(), block.contentHash())) {
                return broken(block.number(), Fault.CONTENT_ALTERED, null);
            }
        }
        number = block.number();
        last = block.last();
        hash = kept.keptHash();
        blocks++;
        events += content.events();
        return null;
    }

    private ChainReport unsealed() throws SQLException {
        long head = TrailReader.head(connection);
        Content content = Content.of(connection, last + 1, Long.MAX_VALUE - 1);
        if (last + content.events() != head || content.events() > 0 && content.missing() <= head) {
            return broken(number + 1, Fault.UNSEALED_EVENT_MISSING, Math.min(content.missing(), head));
        }
        return new ChainReport(true, blocks, events, purgedUpTo, content.events(), Block.hex(hash), null, null, null);
    }

    private ChainReport broken(long block, Fault fault, Long missing) {
        return new ChainReport(false, blocks, events, purgedUpTo, 0, Block.hex(hash), block, fault.name(), missing);
    }

    private static long purgedUpTo(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT outcome FROM audit_event WHERE shard = "
                + Shard.ONLY + " AND action = 'AUDIT_PURGE' ORDER BY trail_number DESC LIMIT 1")) {
            try (ResultSet row = statement.executeQuery()) {
                Matcher purged = PURGED.matcher(row.next() ? row.getString(1) : "");
                return purged.matches() ? Long.parseLong(purged.group(1)) : 0;
            }
        }
    }
}
