package jp.shikaku.eligibility.registration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.certificate.CertificateStore;
import jp.shikaku.eligibility.coverage.Known;
import jp.shikaku.eligibility.coverage.Moment;
import jp.shikaku.eligibility.coverage.Person;
import jp.shikaku.eligibility.coverage.Qualification;
import jp.shikaku.eligibility.coverage.StatedQualification;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.registration.judgement.Book;
import jp.shikaku.eligibility.registration.judgement.Entry;
import jp.shikaku.eligibility.registration.judgement.StatedFacts;
import jp.shikaku.eligibility.registration.judgement.StatedPerson;
import jp.shikaku.model.NameFolding;

/**
 * Loads what is registered around the numbers and persons at hand: three statements, however many lines; three more if
 * anything is, and one more if any line states certificates.
 */
@Singleton
class BookStore {

    /**
     * Ids first, without any row: a chunk of new numbers and persons ends here. Somebody alike who has a pseudonym is
     * looked at only for lines without one; see {@code Linking}.
     */
    private static final String CONCERNED =
            """
            WITH q1 AS (
                SELECT qualification_id FROM qualification_fact WHERE shard = 0 AND search_key = ANY (?)
                UNION SELECT unnest(?::uuid[])
            ), p1 AS (
                SELECT person_id FROM person_current WHERE shard = 0 AND person_ref = ANY (?)
                UNION SELECT p.person_id FROM unnest(?::date[], ?::text[], ?::boolean[]) AS k(birth_date, kana_key, anybody)
                    JOIN person_current p
                      ON p.shard = 0 AND p.birth_date = k.birth_date AND p.kana_key = k.kana_key
                        AND (k.anybody OR p.person_ref IS NULL)
                UNION SELECT l.person_id FROM q1
                    JOIN link_fact l ON l.shard = 0 AND l.qualification_id = q1.qualification_id
                UNION SELECT unnest(?::uuid[])
            )
            SELECT qualification_id, NULL::uuid AS person_id FROM q1 UNION ALL SELECT NULL, person_id FROM p1""";

    private static final String PERSONS = "SELECT p.person_id, p.version, p.person_ref, " + Rows.PERSON.formatted("p")
            + " FROM person_current p WHERE p.shard = 0 AND p.person_id = ANY (?)";

    private static final String ENTRIES =
            """
            WITH q2 AS (
                SELECT unnest(?::uuid[]) AS qualification_id
                UNION SELECT q.qualification_id FROM qualification_current q
                    WHERE q.shard = 0 AND q.person_id = ANY (?)
            )
            SELECT f.qualification_id, f.version, f.withdrawn, l.version AS link_version, l.person_id,
                   greatest(f.position, l.position, m.position) AS position,
                   greatest(f.known_at, l.known_at, m.known_at) AS known_at,
                   greatest(f.known_since, CASE WHEN l.version > 1 THEN l.known_at END, m.began_to_count)
                       AS known_since,
                   f.loss_known_since, %2$s, f.stated_birth_date, f.stated_person_ref, f.stated_name_key,
                   f.stated_kana_key, %1$s
            FROM q2
            JOIN qualification_fact f ON f.shard = 0 AND f.qualification_id = q2.qualification_id
            CROSS JOIN LATERAL (
                SELECT * FROM link_fact l WHERE l.shard = 0 AND l.qualification_id = q2.qualification_id
                ORDER BY l.version DESC LIMIT 1) l
            LEFT JOIN LATERAL (
                SELECT m.*, max(m.counts_since) OVER () AS began_to_count FROM matching_fact m
                WHERE m.shard = 0 AND m.qualification_id = q2.qualification_id
                ORDER BY m.version DESC LIMIT 1) m ON true
            ORDER BY f.qualification_id, f.version"""
                    .formatted(Rows.STATEMENT.formatted("f"), Rows.MATCHING.formatted("m"));

    private static final String STATINGS = "SELECT s.qualification_id, s.version AS stating_version, "
            + Rows.PERSON.formatted("s") + " FROM stated_person_fact s WHERE s.shard = 0"
            + " AND s.qualification_id = ANY (?::uuid[]) ORDER BY s.qualification_id, s.version";

    private final CertificateStore certificates;

    @Inject
    BookStore(CertificateStore certificates) {
        this.certificates = certificates;
    }

    /**
     * Whom a line may mean without naming them.
     *
     * @param anybody persons with a pseudonym too
     */
    record Likeness(LocalDate birthDate, String kanaKey, boolean anybody) {}

    /** What lines and requests name. */
    record Concern(
            Collection<String> insurers,
            Collection<String> searchKeys,
            Collection<UUID> qualificationIds,
            Collection<String> personRefs,
            List<Likeness> likenesses,
            Collection<UUID> personIds,
            boolean withCertificates) {

        /** One qualification and persons, by their ids. */
        static Concern of(Collection<UUID> qualificationIds, Collection<UUID> personIds) {
            return new Concern(List.of(), List.of(), qualificationIds, List.of(), List.of(), personIds, false);
        }

        /** The same, with the certificates of the qualifications: one statement more. */
        Concern andCertificates() {
            return new Concern(insurers, searchKeys, qualificationIds, personRefs, likenesses, personIds, true);
        }
    }

    /** The book of everything concerned. */
    Book load(Connection connection, Concern concern, Moment moment) throws SQLException {
        Set<UUID> qualificationIds = new LinkedHashSet<>();
        Set<UUID> personIds = new LinkedHashSet<>();
        concerned(connection, concern, qualificationIds, personIds);
        boolean nothing = qualificationIds.isEmpty() && personIds.isEmpty();
        Book book = new Book(
                moment,
                insurers(connection, concern),
                nothing ? List.of() : persons(connection, personIds),
                nothing ? List.of() : entries(connection, qualificationIds, personIds));
        book.completeFrom(Horizons.read(connection).completeFrom());
        if (concern.withCertificates()) {
            book.certificates().load(certificates.load(connection, concern.qualificationIds(), concern.searchKeys()));
        }
        return book;
    }

    private static void concerned(
            Connection connection, Concern concern, Set<UUID> qualificationIds, Set<UUID> personIds)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONCERNED)) {
            bind(connection, statement, concern);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID qualification = Rows.id(rows, "qualification_id");
                    if (qualification == null) {
                        personIds.add(Rows.id(rows, "person_id"));
                    } else {
                        qualificationIds.add(qualification);
                    }
                }
            }
        }
    }

    private static Set<String> insurers(Connection connection, Concern concern) throws SQLException {
        Set<String> known = new HashSet<>();
        if (concern.insurers().isEmpty()) {
            return known;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT DISTINCT insurer_number FROM insurer WHERE shard = 0 AND insurer_number = ANY (?)")) {
            statement.setArray(
                    1, connection.createArrayOf("text", concern.insurers().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString("insurer_number"));
                }
            }
        }
        return known;
    }

    private static List<Person> persons(Connection connection, Set<UUID> ids) throws SQLException {
        List<Person> persons = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PERSONS)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    persons.add(new Person(
                            Rows.id(rows, "person_id"),
                            rows.getInt("version"),
                            rows.getString("person_ref"),
                            Rows.facts(rows)));
                }
            }
        }
        return persons;
    }

    private static Collection<Entry> entries(Connection connection, Set<UUID> ids, Set<UUID> personIds)
            throws SQLException {
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ENTRIES)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, connection.createArrayOf("uuid", personIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Qualification version = qualification(rows);
                    Entry before = entries.get(version.id());
                    List<StatedQualification> said =
                            new ArrayList<>(before == null ? List.<StatedQualification>of() : before.said());
                    said.add(version.stated());
                    entries.put(version.id(), new Entry(version, named(rows), said, List.of()));
                }
            }
        }
        addStatings(connection, entries);
        return entries.values();
    }

    private static void addStatings(Connection connection, Map<UUID, Entry> entries) throws SQLException {
        Object[] compared = entries.values().stream()
                .map(Entry::qualification)
                .filter(q -> q.matching().version() > 0)
                .map(q -> q.id().toString())
                .toArray();
        if (compared.length == 0) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(STATINGS)) {
            statement.setArray(1, connection.createArrayOf("text", compared));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID id = Rows.id(rows, "qualification_id");
                    Entry entry = entries.get(id);
                    List<StatedFacts> statings = new ArrayList<>(entry.statings());
                    statings.add(new StatedFacts(id, rows.getInt("stating_version"), Rows.facts(rows)));
                    entries.put(id, new Entry(entry.qualification(), entry.named(), entry.said(), statings));
                }
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Concern concern) throws SQLException {
        List<Likeness> likenesses = concern.likenesses();
        Object[][] arrays = {
            concern.searchKeys().toArray(),
            texts(concern.qualificationIds()),
            concern.personRefs().toArray(),
            likenesses.stream().map(k -> k.birthDate().toString()).toArray(),
            likenesses.stream().map(Likeness::kanaKey).toArray(),
            likenesses.stream().map(k -> Boolean.toString(k.anybody())).toArray(),
            texts(concern.personIds())
        };
        for (int i = 0; i < arrays.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf("text", arrays[i]));
        }
    }

    private static Object[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray();
    }

    private static Qualification qualification(ResultSet row) throws SQLException {
        Known known = new Known(
                row.getInt("version"),
                row.getInt("link_version"),
                row.getLong("position"),
                Rows.instant(row, "known_at"),
                Rows.instant(row, "known_since"),
                Rows.instant(row, "loss_known_since"));
        return new Qualification(
                Rows.id(row, "qualification_id"),
                Rows.id(row, "person_id"),
                Rows.statement(row),
                row.getBoolean("withdrawn"),
                known,
                Rows.matching(row));
    }

    private static StatedPerson named(ResultSet row) throws SQLException {
        return new StatedPerson(
                Rows.day(row, "stated_birth_date"),
                row.getString("stated_person_ref"),
                // Keys stored by an older folding become those of this one: a key folded again is a key.
                NameFolding.kanjiKey(row.getString("stated_name_key")),
                row.getString("stated_kana_key"));
    }
}
