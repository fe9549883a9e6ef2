package jp.shikaku.eligibility.resolution.candidates;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.PersonFacts;
import jp.shikaku.eligibility.knowledge.AsKnown;
import jp.shikaku.eligibility.knowledge.Horizon;
import jp.shikaku.eligibility.knowledge.Rows;

/**
 * Everybody born on given days, as known at a position, in one statement. A day has a few thousand births in a nation,
 * so names are compared outside the database, by the rules of folding and not by equality of a key.
 */
@Singleton
class PersonSearch {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String BORN =
            """
            WITH cut AS (
                SELECT coalesce(max(position), 0) AS position, max(known_at) AS known_at
                FROM knowledge_position WHERE shard = 0 AND position <= ?
            )
            SELECT cut.position AS head_position, cut.known_at AS head_at, %2$s, found.*
            FROM cut
            LEFT JOIN knowledge_horizon z ON z.shard = 0
            LEFT JOIN (
                SELECT p.person_id, %1$s
                FROM (
                    SELECT DISTINCT f.person_id, f.birth_date
                    FROM unnest(?::date[]) AS asked(birth_date)
                    JOIN person_fact f ON f.shard = 0 AND f.birth_date = asked.birth_date
                    WHERE f.position <= (SELECT position FROM cut)
                ) born
                CROSS JOIN LATERAL (
                    SELECT * FROM person_fact p
                    WHERE p.shard = 0 AND p.person_id = born.person_id AND p.position <= (SELECT position FROM cut)
                    ORDER BY p.version DESC LIMIT 1) p
                WHERE p.birth_date = born.birth_date
            ) found ON true"""
                    .formatted(Rows.PERSON.formatted("p"), Horizon.COLUMNS);

    /** What a search was read at. */
    record Read(Moment moment, Horizon horizon) {}

    private final DataSource dataSource;

    @Inject
    PersonSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Goes through everybody born on the days.
     *
     * @param position what is known up to it, null for everything
     * @param each gets every person once, in no order
     * @return the moment of the answer, and from which day on it is complete
     * @throws jp.shikaku.support.ProblemException 410 for a position of which not everything is kept
     */
    Read born(Set<LocalDate> days, Long position, BiConsumer<UUID, PersonFacts> each) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            // Rows come in portions only inside a transaction.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(BORN)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                statement.setLong(1, position == null ? Long.MAX_VALUE : position);
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text", days.stream().map(LocalDate::toString).toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    Read read = null;
                    while (rows.next()) {
                        if (read == null) {
                            read = new Read(
                                    new Moment(rows.getLong("head_position"), Rows.instant(rows, "head_at")),
                                    Horizon.read(rows));
                            read.horizon().requireKnowledge(new AsKnown(position, null));
                        }
                        UUID id = Rows.id(rows, "person_id");
                        if (id != null) {
                            each.accept(id, Rows.facts(rows));
                        }
                    }
                    return read;
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
