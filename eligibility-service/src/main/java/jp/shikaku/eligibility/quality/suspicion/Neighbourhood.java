package jp.shikaku.eligibility.quality.suspicion;

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
import java.util.UUID;

import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.suspicion.rule.Registered;

/**
 * Reads persons with everybody who shares a number with them, or birth date, sex and kana: all that the rules need to
 * judge them, in one statement however many they are.
 */
final class Neighbourhood {

    private static final String READ =
            """
            WITH asked AS (
                SELECT unnest(?::uuid[]) AS person_id
            ), near AS (
                SELECT person_id FROM asked
                UNION
                SELECT other.person_id
                FROM asked
                JOIN qualification_current own ON own.shard = 0 AND own.person_id = asked.person_id
                JOIN qualification_current other ON other.shard = 0 AND other.search_key = own.search_key
                    AND other.branch_key = own.branch_key AND other.person_id <> own.person_id
                UNION
                SELECT other.person_id
                FROM asked
                JOIN person_current own ON own.shard = 0 AND own.person_id = asked.person_id
                    AND own.address IS NOT NULL
                JOIN person_current other ON other.shard = 0 AND other.birth_date = own.birth_date
                    AND other.kana_key = own.kana_key AND other.sex = own.sex
                    AND other.person_id <> own.person_id AND other.address IS NOT NULL
            )
            SELECT p.person_id, p.version AS person_version, p.person_ref, s.stated_address, %s,
                   %s
            FROM near
            JOIN person_current p ON p.shard = 0 AND p.person_id = near.person_id
            JOIN qualification_current q ON q.shard = 0 AND q.person_id = near.person_id
            LEFT JOIN LATERAL (
                SELECT s.address AS stated_address FROM stated_person_fact s
                WHERE s.shard = 0 AND s.qualification_id = q.qualification_id
                ORDER BY s.version DESC LIMIT 1) s ON true"""
                    .formatted(Rows.PERSON.formatted("p"), Rows.QUALIFICATION.formatted("q"));

    private Neighbourhood() {}

    /** The persons asked for that have any statement, and their neighbours. */
    static List<Registered> of(Connection connection, Collection<UUID> persons) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<Registered> read(ResultSet rows) throws SQLException {
        Map<UUID, Person> persons = new LinkedHashMap<>();
        Map<UUID, List<Qualification>> qualifications = new LinkedHashMap<>();
        Map<UUID, Map<UUID, String>> addresses = new HashMap<>();
        while (rows.next()) {
            UUID id = Rows.id(rows, "person_id");
            if (!persons.containsKey(id)) {
                persons.put(
                        id,
                        new Person(id, rows.getInt("person_version"), rows.getString("person_ref"), Rows.facts(rows)));
                qualifications.put(id, new ArrayList<>());
                addresses.put(id, new HashMap<>());
            }
            Qualification qualification = Rows.qualification(rows, id);
            qualifications.get(id).add(qualification);
            if (rows.getString("stated_address") != null) {
                addresses.get(id).put(qualification.id(), rows.getString("stated_address"));
            }
        }
        return persons.values().stream()
                .map(person -> new Registered(person, qualifications.get(person.id()), addresses.get(person.id())))
                .toList();
    }
}
