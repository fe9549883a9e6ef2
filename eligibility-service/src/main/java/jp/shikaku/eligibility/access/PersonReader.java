package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/** Reads one person with their timeline, as known now, in one statement. */
@Singleton
class PersonReader {

    private static final String SELECT =
            """
            SELECT p.person_id, p.version AS person_version, p.person_ref, %2$s,
                   %3$s
            FROM person_current p
            LEFT JOIN qualification_current q ON q.shard = p.shard AND q.person_id = p.person_id
            WHERE p.shard = %1$d AND p.person_id = ?"""
                    .formatted(Shard.ONLY, Rows.PERSON.formatted("p"), Rows.QUALIFICATION.formatted("q"));

    private final DataSource dataSource;

    @Inject
    PersonReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<RegisteredNow> read(UUID personId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setObject(1, personId);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static Optional<RegisteredNow> read(ResultSet rows) throws SQLException {
        Person person = null;
        List<Qualification> qualifications = new ArrayList<>();
        while (rows.next()) {
            if (person == null) {
                person = new Person(
                        Rows.id(rows, "person_id"),
                        rows.getInt("person_version"),
                        rows.getString("person_ref"),
                        Rows.facts(rows));
            }
            if (Rows.id(rows, "qualification_id") != null) {
                qualifications.add(Rows.qualification(rows, person.id()));
            }
        }
        return person == null
                ? Optional.empty()
                : Optional.of(new RegisteredNow(person, new CoverageTimeline(qualifications)));
    }
}
