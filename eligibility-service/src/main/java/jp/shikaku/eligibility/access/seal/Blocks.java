package jp.shikaku.eligibility.access.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/** The blocks as they are kept. */
final class Blocks {

    private static final int PAGE = 1_000;
    private static final String COLUMNS = "block_number, first_number, last_number, subjects, first_at, last_at,"
            + " content_hash, previous_hash, sealed_at, block_hash";

    private Blocks() {}

    /**
     * A block with the hash that was kept for it.
     *
     * @param keptHash equal to the block's own hash unless one of them was altered
     */
    record Kept(Block block, byte[] keptHash) {}

    /** Lets one sealer or purge at a time work until the end of the transaction; false if another does. */
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT pg_try_advisory_xact_lock(hashtext('audit_block'), " + Shard.ONLY + ")");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    static Optional<Kept> last(Connection connection) throws SQLException {
        List<Kept> found = read(connection, "ORDER BY block_number DESC LIMIT 1", 0);
        return found.stream().findFirst();
    }

    /** A page of blocks behind one, in their order; empty behind the last. */
    static List<Kept> after(Connection connection, long number) throws SQLException {
        return read(connection, "ORDER BY block_number LIMIT " + PAGE, number);
    }

    static void append(Connection connection, Block block) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO audit_block (shard, " + COLUMNS
                + ") VALUES (" + Shard.ONLY + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, block.number());
            statement.setLong(2, block.first());
            statement.setLong(3, block.last());
            statement.setLong(4, block.subjects());
            statement.setObject(5, block.firstAt().atOffset(ZoneOffset.UTC));
            statement.setObject(6, block.lastAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(7, block.contentHash());
            statement.setBytes(8, block.previousHash());
            statement.setObject(9, block.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(10, block.hash());
            statement.executeUpdate();
        }
    }

    private static List<Kept> read(Connection connection, String order, long after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + COLUMNS
                + " FROM audit_block WHERE shard = " + Shard.ONLY + " AND block_number > ? " + order)) {
            statement.setLong(1, after);
            List<Kept> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Kept(
                            new Block(
                                    rows.getLong("block_number"),
                                    rows.getLong("first_number"),
                                    rows.getLong("last_number"),
                                    rows.getLong("subjects"),
                                    Rows.instant(rows, "first_at"),
                                    Rows.instant(rows, "last_at"),
                                    rows.getBytes("content_hash"),
                                    rows.getBytes("previous_hash"),
                                    Rows.instant(rows, "sealed_at")),
                            rows.getBytes("block_hash")));
                }
            }
            return found;
        }
    }
}
