package jp.shikaku.eligibility.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.model.InsurerNumber;

/** What the directory says about an insurer that ends and the one that succeeds it. */
@Singleton
public class InsurerSuccessions {

    private static final String POSSIBLE =
            """
            SELECT EXISTS (
                SELECT 1 FROM insurer a JOIN insurer b ON b.shard = a.shard AND b.scheme = a.scheme
                WHERE a.shard = %d AND a.insurer_number = ? AND b.insurer_number = ?
                  AND a.valid_from < ? AND (a.valid_to IS NULL OR a.valid_to >= ?)
                  AND b.valid_from <= ? AND (b.valid_to IS NULL OR b.valid_to > ?))"""
                    .formatted(Shard.ONLY);
    private static final String END =
            """
            WITH locked AS (SELECT pg_advisory_xact_lock(hashtextextended(?, 0)))
            UPDATE insurer SET valid_to = ?, successor = ? FROM locked
            WHERE shard = %d AND insurer_number = ? AND valid_from < ? AND (valid_to IS NULL OR valid_to >= ?)"""
                    .formatted(Shard.ONLY);

    /** Whether one insurer stands before the day, the other on it, and both are of one scheme. */
    public boolean isPossible(Connection connection, InsurerNumber from, InsurerNumber to, LocalDate on)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSSIBLE)) {
            statement.setString(1, from.value());
            statement.setString(2, to.value());
            for (int i = 3; i <= 6; i++) {
                statement.setObject(i, on);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Ends an insurer on a day and names its successor. */
    public void succeed(Connection connection, InsurerNumber from, InsurerNumber to, LocalDate on) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, from.value());
            statement.setObject(2, on);
            statement.setString(3, to.value());
            statement.setString(4, from.value());
            statement.setObject(5, on);
            statement.setObject(6, on);
            statement.executeUpdate();
        }
    }
}
