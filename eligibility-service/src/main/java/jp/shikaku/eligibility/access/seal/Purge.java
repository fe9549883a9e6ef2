package jp.shikaku.eligibility.access.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jp.shikaku.eligibility.access.PurposeOfUse;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Shard;

/**
 * Removes events whose retention is over, as an operator's act with a reason. Whole sealed blocks go, from the first on;
 * their headers stay, and the purge is itself an event of the trail. Needs the owner's role.
 */
final class Purge {

    private static final String UP_TO =
            """
            SELECT coalesce(min(block_number) FILTER (WHERE last_at >= ?) - 1, max(block_number), 0) AS block
            FROM audit_block WHERE shard = %d"""
                    .formatted(Shard.ONLY);

    private static final String RECORD =
            """
            WITH head AS (
                UPDATE audit_head SET last_number = last_number + 1 WHERE shard = %1$d RETURNING last_number
            )
            INSERT INTO audit_event (shard, trail_number, event_id, happened_at, actor, action, purpose, outcome, tokens,
                                     reason)
            SELECT %1$d, last_number, ?, ?, ?, ?, ?, ?, '{}', ? FROM head"""
                    .formatted(Shard.ONLY);

    private Purge() {}

    /**
     * Purges, in the connection's transaction, which the caller commits.
     *
     * @param before events that happened before this instant go, as far as whole blocks of them do
     * @param by who does it
     * @param reason why, without personal data
     * @return the last block purged, 0 if there was none to purge
     * @throws IllegalStateException if the chain is broken, or a sealer is at work
     */
    static long run(Connection connection, Instant before, String by, String reason, Instant now) throws SQLException {
        if (!Blocks.lock(connection)) {
            throw new IllegalStateException("a sealer or another purge is at work; try again");
        }
        ChainReport report = Verification.run(connection, 1);
        if (!report.intact()) {
            throw new IllegalStateException(
                    "block " + report.firstBrokenBlock() + " is broken; nothing is purged from a broken chain");
        }
        long upTo = upTo(connection, before);
        if (upTo <= report.purgedUpToBlock()) {
            return 0;
        }
        delete(connection, "audit_subject", upTo);
        delete(connection, "audit_event", upTo);
        record(connection, upTo, by, reason, now);
        return upTo;
    }

    private static long upTo(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UP_TO)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong("block") : 0;
            }
        }
    }

    private static void delete(Connection connection, String table, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table + " WHERE shard = "
                + Shard.ONLY + " AND trail_number <= (SELECT last_number FROM audit_block WHERE shard = " + Shard.ONLY
                + " AND block_number = ?)")) {
            statement.setLong(1, upTo);
            statement.executeUpdate();
        }
    }

    private static void record(Connection connection, long upTo, String by, String reason, Instant now)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setObject(1, id);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, by);
            statement.setString(4, Verification.PURGE);
            statement.setString(5, PurposeOfUse.RETENTION.name());
            statement.setString(6, Verification.purged(upTo));
            statement.setString(7, reason);
            statement.executeUpdate();
        }
    }
}
