package jp.shikaku.eligibility.repertoire;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.access.Audit;
import jp.shikaku.eligibility.access.AuditEvent;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.character.Repertoire;

/**
 * Reads names and addresses as they are now and counts. One statement whose rows pass through in portions, so that the
 * memory needed does not grow with the number of persons.
 */
@Singleton
class CharacterReports {

    private static final int PORTION = 2_000;
    private static final String SELECT =
            """
            SELECT q.insurer_number, p.name, p.address
            FROM (SELECT DISTINCT shard, person_id, insurer_number FROM qualification_current
                  WHERE shard = %1$d AND (?::text[] IS NULL OR insurer_number = ANY (?::text[]))) q
            JOIN person_current p ON p.shard = q.shard AND p.person_id = q.person_id"""
                    .formatted(Shard.ONLY);

    private final DataSource dataSource;
    private final Audit audit;

    @Inject
    CharacterReports(DataSource dataSource, Audit audit) {
        this.dataSource = dataSource;
        this.audit = audit;
    }

    /**
     * Counts.
     *
     * @param insurers whose persons are counted; null for all insurers
     */
    CharacterReport report(Set<InsurerNumber> insurers, Collection<Repertoire> repertoires, String actor)
            throws SQLException {
        List<String> numbers = insurers == null
                ? null
                : insurers.stream().map(InsurerNumber::value).sorted().toList();
        String actingFor = numbers == null ? null : String.join(",", numbers);
        audit.record(AuditEvent.of(actor, actingFor, "CHARACTER_REPORT", null, "COUNTS_ONLY", Set.of()));
        Map<String, List<Tally>> tallies = new TreeMap<>();
        if (numbers != null) {
            numbers.forEach(number -> tallies.put(number, tallies(number, repertoires)));
        }
        count(numbers, repertoires, tallies);
        return new CharacterReport(
                tallies.values().stream().flatMap(List::stream).map(Tally::item).toList());
    }

    private void count(List<String> numbers, Collection<Repertoire> repertoires, Map<String, List<Tally>> tallies)
            throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(PORTION);
            Object[] array = numbers == null ? null : numbers.toArray();
            for (int i = 1; i <= 2; i++) {
                statement.setArray(i, array == null ? null : connection.createArrayOf("text", array));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString("name");
                    String address = rows.getString("address");
                    tallies.computeIfAbsent(rows.getString("insurer_number"), n -> tallies(n, repertoires))
                            .forEach(tally -> tally.add(name, address));
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Tally> tallies(String number, Collection<Repertoire> repertoires) {
        return repertoires.stream().map(r -> new Tally(number, r)).toList();
    }
}
