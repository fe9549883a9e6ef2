package jp.shikaku.eligibility.messages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.lookup.Lookups;

/** The institutions' own numbers of persons in the database. */
@Singleton
class ReferenceStore {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String PERSONS =
            """
            SELECT DISTINCT q.person_id, q.branch_key
            FROM qualification_current q
            JOIN person_current p ON p.shard = 0 AND p.person_id = q.person_id
            WHERE q.shard = 0 AND q.search_key = ? AND NOT q.suspended
              AND q.matching NOT IN ('PENDING', 'REVIEW', 'SUSPENDED')
              AND (?::date IS NULL OR p.birth_date = ?)""";

    private static final String KEEP =
            """
            INSERT INTO reference_number
                (shard, institution_code, person_id, reference_number, registered_at, registered_by)
            SELECT 0, asked.* FROM (VALUES (?, ?::uuid, ?, ?::timestamptz, ?))
                AS asked(institution_code, person_id, reference_number, registered_at, registered_by)
            WHERE NOT EXISTS (
                SELECT 1 FROM reference_number other
                WHERE other.shard = 0 AND other.institution_code = asked.institution_code
                  AND other.reference_number = asked.reference_number AND other.person_id <> asked.person_id)
            ON CONFLICT (person_id, shard, institution_code) DO UPDATE
            SET reference_number = EXCLUDED.reference_number, registered_at = EXCLUDED.registered_at,
                registered_by = EXCLUDED.registered_by""";

    private final DataSource dataSource;

    @Inject
    ReferenceStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The persons under a number, by branch; the branch of a statement without one is empty.
     *
     * @param birthDate null for any
     */
    Map<String, Set<UUID>> persons(String searchKey, LocalDate birthDate) throws SQLException {
        Map<String, Set<UUID>> byBranch = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PERSONS)) {
            statement.setString(1, searchKey);
            statement.setObject(2, birthDate);
            statement.setObject(3, birthDate);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byBranch.computeIfAbsent(rows.getString("branch_key"), branch -> new TreeSet<>())
                            .add(Rows.id(rows, "person_id"));
                }
            }
        }
        return byBranch;
    }

    /** Keeps a number; answers whether it is kept, which it is not where the institution keeps another person under it. */
    boolean keep(UUID person, String referenceNumber, Lookups.Asker asker, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, asker.institution());
            statement.setObject(2, person);
            statement.setString(3, referenceNumber);
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setString(5, asker.subject());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
