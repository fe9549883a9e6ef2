package jp.shikaku.eligibility.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.certificate.CertificateReader;
import jp.shikaku.eligibility.certificate.Certificates;
import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.knowledge.Shard;

/** Reads persons with their timelines and certificates, as known now, in one statement however many they are. */
@Singleton
class PersonReader {

    private static final String SELECT =
            """
            SELECT p.person_id, p.version AS person_version, p.person_ref, %2$s,
                   %4$s AS certificates, %3$s
            FROM person_current p
            LEFT JOIN qualification_current q ON q.shard = p.shard AND q.person_id = p.person_id
            WHERE p.shard = %1$d AND p.person_id = ANY (?)"""
                    .formatted(
                            Shard.ONLY,
                            Rows.PERSON.formatted("p"),
                            Rows.QUALIFICATION.formatted("q"),
                            Rows.CERTIFICATES.formatted("q", ""));

    private final DataSource dataSource;

    @Inject
    PersonReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<RegisteredNow> read(UUID personId) throws SQLException {
        return read(Set.of(personId)).stream().findFirst();
    }

    /** Those of these persons that are registered. */
    List<RegisteredNow> read(Collection<UUID> personIds) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, connection.createArrayOf("uuid", personIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<RegisteredNow> read(ResultSet rows) throws SQLException {
        Map<UUID, Gathered> persons = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = Rows.id(rows, "person_id");
            Gathered gathered = persons.get(id);
            if (gathered == null) {
                gathered = new Gathered(
                        new Person(id, rows.getInt("person_version"), rows.getString("person_ref"), Rows.facts(rows)));
                persons.put(id, gathered);
            }
            gathered.add(rows);
        }
        return persons.values().stream().map(Gathered::whole).toList();
    }

    /** A person of whom the rows are being read. */
    private record Gathered(Person person, List<Qualification> qualifications, Map<UUID, Certificates> certificates) {

        Gathered(Person person) {
            this(person, new ArrayList<>(), new HashMap<>());
        }

        void add(ResultSet rows) throws SQLException {
            UUID id = Rows.id(rows, "qualification_id");
            if (id != null) {
                qualifications.add(Rows.qualification(rows, person.id()));
                certificates.put(id, CertificateReader.of(rows.getString("certificates")));
            }
        }

        RegisteredNow whole() {
            return new RegisteredNow(person, new CoverageTimeline(qualifications), certificates);
        }
    }
}
