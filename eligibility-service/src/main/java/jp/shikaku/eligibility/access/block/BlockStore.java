package jp.shikaku.eligibility.access.block;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/** Keeps what persons have blocked: the parts now, and every change as a fact. */
@Singleton
class BlockStore {

    private static final String READ =
            """
            SELECT p.blocked_parts, (SELECT max(set_at) FROM lookup_block_fact f
                                     WHERE f.shard = p.shard AND f.person_id = p.person_id) AS set_at
            FROM person_current p WHERE p.shard = %d AND p.person_id = ?"""
                    .formatted(Shard.ONLY);

    private static final String SET =
            "UPDATE person_current SET blocked_parts = ? WHERE shard = " + Shard.ONLY + " AND person_id = ?";

    private static final String KEEP =
            """
            INSERT INTO lookup_block_fact (shard, person_id, version, set_at, set_by, parts)
            SELECT %1$d, ?, coalesce(max(version), 0) + 1, ?, ?, ?
            FROM lookup_block_fact WHERE shard = %1$d AND person_id = ?"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;

    @Inject
    BlockStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a person has blocked; empty if there is no such person. */
    Optional<Blocked> read(UUID person) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, person);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Blocked(
                                List.of((String[]) row.getArray("blocked_parts").getArray()),
                                Rows.instant(row, "set_at")))
                        : Optional.empty();
            }
        }
    }

    /** Replaces what a person has blocked; the same again is one more fact. False if there is no such person. */
    boolean set(UUID person, Set<BlockedPart> parts, String by, Instant at) throws SQLException {
        Object[] codes = parts.stream().sorted().map(Enum::name).toArray();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement set = connection.prepareStatement(SET);
                    PreparedStatement keep = connection.prepareStatement(KEEP)) {
                set.setArray(1, connection.createArrayOf("text", codes));
                set.setObject(2, person);
                boolean known = set.executeUpdate() == 1;
                if (known) {
                    keep.setObject(1, person);
                    keep.setObject(2, at.atOffset(ZoneOffset.UTC));
                    keep.setString(3, by);
                    keep.setArray(4, connection.createArrayOf("text", codes));
                    keep.setObject(5, person);
                    keep.executeUpdate();
                }
                connection.commit();
                return known;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /**
     * What is blocked.
     *
     * @param since when it was last set, null if never
     */
    record Blocked(List<String> parts, Instant since) {}
}
