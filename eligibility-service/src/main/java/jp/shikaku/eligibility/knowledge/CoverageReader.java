package jp.shikaku.eligibility.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.coverage.CoverageTimeline;
import jp.shikaku.eligibility.coverage.Identity;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;

/**
 * Reads, in one statement and so in one snapshot, the persons that identities fit, with their whole timelines: as known
 * now from the current views, or as known at a position or an instant from the facts. What is asked as known before all
 * was kept is refused with 410.
 */
@Singleton
public class CoverageReader {

    private final DataSource dataSource;

    @Inject
    public CoverageReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds persons by insurer, symbol, number and birth date, among past qualifications too.
     *
     * @param namedOn day for which the names of insurers are read
     */
    public Found find(List<Identity> asked, AsKnown asKnown, LocalDate namedOn) throws SQLException {
        return find(asKnown.isNow() ? CoverageSql.NOW : CoverageSql.AS_KNOWN, asked, asKnown, namedOn, null);
    }

    /**
     * Finds persons with the certificates of their qualifications, and with the numbers (照会番号) under which an
     * institution keeps them.
     *
     * @param namedOn day for which the names of insurers are read
     * @param institution code of the institution that asks, null for none
     */
    public Found findWithCertificates(List<Identity> asked, AsKnown asKnown, LocalDate namedOn, String institution)
            throws SQLException {
        String sql = asKnown.isNow() ? CoverageSql.NOW_WITH_CERTIFICATES : CoverageSql.AS_KNOWN_WITH_CERTIFICATES;
        return find(sql, asked, asKnown, namedOn, institution);
    }

    /**
     * Finds persons with the certificates of their qualifications for the review of claims: as known now without the names
     * of insurers, which it does not show.
     *
     * @param today day for which names are read all the same, of what was known earlier
     */
    public Found findForReview(List<Identity> asked, AsKnown asKnown, LocalDate today) throws SQLException {
        String sql = asKnown.isNow() ? CoverageSql.NOW_FOR_REVIEW : CoverageSql.AS_KNOWN_WITH_CERTIFICATES;
        return find(sql, asked, asKnown, today, null);
    }

    private Found find(String sql, List<Identity> asked, AsKnown asKnown, LocalDate namedOn, String institution)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Object[] keys = asked.stream().map(Identity::searchKey).toArray();
            Object[] births = asked.stream().map(i -> i.birthDate().toString()).toArray();
            statement.setArray(1, connection.createArrayOf("text", keys));
            statement.setArray(2, connection.createArrayOf("text", births));
            statement.setObject(3, namedOn);
            statement.setString(4, institution);
            if (!asKnown.isNow()) {
                bindCut(statement, 5, asKnown);
            }
            try (ResultSet rows = statement.executeQuery()) {
                Found found = read(rows, asked.size());
                found.horizon().requireKnowledge(asKnown);
                return found;
            }
        }
    }

    /**
     * Finds the person with a pseudonym, as known now, in one statement.
     *
     * @param namedOn day for which the names of insurers are read
     * @return one item, with one person or none
     */
    public Found findByRef(String personRef, LocalDate namedOn) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CoverageSql.NOW_BY_REF)) {
            statement.setString(1, personRef);
            statement.setObject(2, namedOn);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, 1);
            }
        }
    }

    /**
     * Finds persons by their ids, as known at a position, in one statement.
     *
     * @param namedOn day for which the names of insurers are read
     * @return one item per id, with one person, or none if nothing was linked to them then
     */
    public Found findPersons(List<UUID> ids, long position, LocalDate namedOn) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CoverageSql.AS_KNOWN_BY_ID)) {
            Object[] texts = ids.stream().map(UUID::toString).toArray();
            statement.setArray(1, connection.createArrayOf("text", texts));
            statement.setObject(2, namedOn);
            bindCut(statement, 3, new AsKnown(position, null));
            try (ResultSet rows = statement.executeQuery()) {
                Found found = read(rows, ids.size());
                found.horizon().requireKnowledge(new AsKnown(position, null));
                return found;
            }
        }
    }

    private static void bindCut(PreparedStatement statement, int first, AsKnown asKnown) throws SQLException {
        Instant at = asKnown.at() == null ? Instant.parse("9999-01-01T00:00:00Z") : asKnown.at();
        statement.setObject(first, asKnown.position() == null ? Long.MAX_VALUE : asKnown.position());
        statement.setObject(first + 1, at.atOffset(ZoneOffset.UTC));
    }

    private static Found read(ResultSet rows, int asked) throws SQLException {
        List<Map<UUID, Draft>> drafts = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            drafts.add(new LinkedHashMap<>());
        }
        Moment moment = null;
        Horizon horizon = Horizon.NONE;
        while (rows.next()) {
            if (moment == null) {
                moment = new Moment(rows.getLong("head_position"), Rows.instant(rows, "head_at"));
                horizon = Horizon.read(rows);
            }
            UUID personId = Rows.id(rows, "person_id");
            if (personId != null) {
                Map<UUID, Draft> item = drafts.get(rows.getInt("item") - 1);
                Draft draft = item.get(personId);
                if (draft == null) {
                    draft = new Draft(rows);
                    item.put(personId, draft);
                }
                draft.add(rows);
            }
        }
        return new Found(
                moment,
                horizon,
                drafts.stream()
                        .map(item -> item.values().stream().map(Draft::known).toList())
                        .toList());
    }

    private static final class Draft {

        private final Person person;
        private final List<Qualification> qualifications = new ArrayList<>();
        private final Set<UUID> linkedElsewhere = new HashSet<>();
        private final Map<String, String> insurerNames = new HashMap<>();
        private final Map<UUID, String> certificates = new HashMap<>();
        private final String referenceNumber;
        private final List<String> blockedParts;

        Draft(ResultSet row) throws SQLException {
            referenceNumber = row.getString("reference_number");
            person = new Person(
                    Rows.id(row, "person_id"),
                    row.getInt("person_version"),
                    row.getString("person_ref"),
                    Rows.facts(row));
            blockedParts = List.of((String[]) row.getArray("blocked_parts").getArray());
        }

        void add(ResultSet row) throws SQLException {
            UUID id = Rows.id(row, "qualification_id");
            qualifications.add(Rows.qualification(row, person.id()));
            if (row.getBoolean("linked_elsewhere")) {
                linkedElsewhere.add(id);
            }
            if (row.getString("certificates") != null) {
                certificates.put(id, row.getString("certificates"));
            }
            if (row.getString("insurer_name") != null) {
                insurerNames.put(row.getString("insurer_number"), row.getString("insurer_name"));
            }
        }

        KnownPerson known() {
            return new KnownPerson(
                    person,
                    new CoverageTimeline(qualifications),
                    linkedElsewhere,
                    insurerNames,
                    referenceNumber,
                    blockedParts,
                    certificates);
        }
    }
}
