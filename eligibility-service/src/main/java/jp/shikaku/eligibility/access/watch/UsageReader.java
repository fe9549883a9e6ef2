package jp.shikaku.eligibility.access.watch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Shard;

/** Reads and ages the counts per client. */
@Singleton
class UsageReader {

    private static final String SUMS =
            """
            SELECT client, sum(asked)::bigint AS asked, sum(not_found)::bigint AS not_found
            FROM client_usage
            WHERE shard = %d AND span_start >= ? AND client > ?
            GROUP BY client
            HAVING sum(not_found) >= ? OR sum(asked) >= ?
            ORDER BY client LIMIT ?"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;
    private final WatchConfig config;

    @Inject
    UsageReader(DataSource dataSource, WatchConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    /**
     * What clients asked since the start of a span.
     *
     * @param after the client behind which to begin
     * @param notFound clients with fewer not found are left out, unless they asked enough
     * @param asked clients that asked less are left out, unless they did not find enough
     */
    List<ClientUsage> since(Instant span, String after, long notFound, long asked, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setObject(1, span.atOffset(ZoneOffset.UTC));
            statement.setString(2, after);
            statement.setLong(3, notFound);
            statement.setLong(4, asked);
            statement.setInt(5, limit);
            List<ClientUsage> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(ClientUsage.of(
                            rows.getString("client"), rows.getLong("asked"), rows.getLong("not_found"), config));
                }
            }
            return found;
        }
    }

    void forgetBefore(Instant span) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "DELETE FROM client_usage WHERE shard = " + Shard.ONLY + " AND span_start < ?")) {
            statement.setObject(1, span.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
