package jp.shikaku.eligibility.quality.filing;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.knowledge.Horizon;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.eligibility.quality.delay.rule.Deadlines;
import jp.shikaku.eligibility.quality.delay.rule.Path;
import jp.shikaku.eligibility.quality.delay.rule.Step;
import jp.shikaku.eligibility.quality.following.Work;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.model.NameFolding;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;

/**
 * Keeps filings and matches them to registrations whenever they are read: by insurer, birth date and kana, with an
 * acquisition within a month of the event, the nearest one. What is not matched for long is forgotten. Three statements, however many filings.
 */
@Singleton
class Filings {

    private static final String KEEP =
            """
            INSERT INTO filing_notice (shard, filing_id, insurer_number, filing_ref, event_on, filed_on, received_on,
                                       birth_date, kana_key, noticed_at)
            SELECT DISTINCT ON (n.filing_ref) 0, n.filing_id, ?, n.filing_ref, n.event_on, n.filed_on, n.received_on,
                   n.birth_date, n.kana_key, ?
            FROM unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[], ?::text[])
                WITH ORDINALITY
                AS n(filing_id, filing_ref, event_on, filed_on, received_on, birth_date, kana_key, line)
            ORDER BY n.filing_ref, n.line DESC
            ON CONFLICT (insurer_number, filing_ref, shard) DO UPDATE
            SET event_on = EXCLUDED.event_on, filed_on = EXCLUDED.filed_on, received_on = EXCLUDED.received_on,
                birth_date = EXCLUDED.birth_date, kana_key = EXCLUDED.kana_key, noticed_at = EXCLUDED.noticed_at,
                forgotten_on = NULL
            WHERE filing_notice.qualification_id IS NULL""";
    private static final String MATCH =
            """
            UPDATE filing_notice n
            SET qualification_id = m.qualification_id, registered_on = m.registered_on, birth_date = NULL,
                kana_key = NULL
            FROM (
                SELECT DISTINCT ON (n.filing_id) n.filing_id, q.qualification_id,
                       (q.known_since AT TIME ZONE 'Asia/Tokyo')::date AS registered_on
                FROM filing_notice n
                JOIN person_current p ON p.shard = 0 AND p.birth_date = n.birth_date AND p.kana_key = n.kana_key
                JOIN qualification_current q ON q.shard = 0 AND q.person_id = p.person_id
                    AND q.insurer_number = n.insurer_number
                    AND q.acquired_on BETWEEN n.event_on - 31 AND n.event_on + 31
                WHERE n.shard = 0 AND n.birth_date IS NOT NULL
                  AND (cardinality(?::text[]) = 0 OR n.insurer_number = ANY (?))
                ORDER BY n.filing_id, abs(q.acquired_on - n.event_on), q.qualification_id) m
            WHERE n.shard = 0 AND n.filing_id = m.filing_id AND n.birth_date IS NOT NULL""";
    private static final String STATE =
            """
            CASE WHEN qualification_id IS NOT NULL THEN 'REGISTERED'
                 WHEN forgotten_on IS NOT NULL THEN 'FORGOTTEN' ELSE 'OPEN' END""";
    private static final String READ =
            """
            SELECT filing_id, insurer_number, filing_ref, event_on, filed_on, received_on, qualification_id,
                   registered_on, forgotten_on, %1$s AS state
            FROM filing_notice
            WHERE shard = 0 AND (cardinality(?::text[]) = 0 OR insurer_number = ANY (?))
              AND (event_on, filing_id) > (?, ?) AND (?::text IS NULL OR ? = %1$s)
              AND (cardinality(?::text[]) = 0 OR filing_ref = ANY (?))
            ORDER BY event_on, filing_id LIMIT ?"""
                    .formatted(STATE);
    private static final String FORGET =
            """
            UPDATE filing_notice SET forgotten_on = ?, birth_date = NULL, kana_key = NULL
            WHERE shard = 0 AND filing_id IN (
                SELECT filing_id FROM filing_notice
                WHERE shard = 0 AND birth_date IS NOT NULL AND noticed_at < ?
                ORDER BY noticed_at LIMIT ? FOR UPDATE SKIP LOCKED)""";
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    private final DataSource dataSource;
    private final Deadlines deadlines;
    private final ForwardClock clock;

    @Inject
    Filings(DataSource dataSource, Deadlines deadlines, ForwardClock clock) {
        this.dataSource = dataSource;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Keeps filings and tells what is known of them; one that is registered stays as it is.
     *
     * @throws jp.shikaku.support.ProblemException 410 for an event of which the registration may be kept no longer
     */
    List<OpenFiling> keep(InsurerNumber insurer, List<FilingNotices.Filing> filings) throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            Set<String> own = Set.of(insurer.value());
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setString(1, insurer.value());
                statement.setObject(2, clock.now().atOffset(ZoneOffset.UTC));
                statement.setArray(3, array(connection, filings, f -> Ids.next()));
                statement.setArray(4, array(connection, filings, FilingNotices.Filing::filingRef));
                statement.setArray(5, array(connection, filings, FilingNotices.Filing::eventOn));
                statement.setArray(6, array(connection, filings, FilingNotices.Filing::filedOn));
                statement.setArray(7, array(connection, filings, FilingNotices.Filing::receivedOn));
                statement.setArray(8, array(connection, filings, FilingNotices.Filing::birthDate));
                statement.setArray(9, array(connection, filings, f -> NameFolding.kanaKey(f.kana())));
                statement.executeUpdate();
            }
            match(connection, own);
            Horizon horizon = Horizons.read(connection);
            filings.forEach(filing -> horizon.requireDay(filing.eventOn()));
            List<String> refs =
                    filings.stream().map(FilingNotices.Filing::filingRef).toList();
            return read(connection, own, null, refs, null, filings.size());
        });
    }

    /**
     * Filings, oldest event first.
     *
     * @param insurers whose; empty for all
     * @param state the only one, null for all
     */
    OpenFiling.Page page(Set<String> insurers, String state, String cursor, int limit) throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            match(connection, insurers);
            List<OpenFiling> items = new ArrayList<>(read(connection, insurers, state, List.of(), cursor, limit + 1));
            String next = null;
            if (items.size() > limit) {
                items.remove(limit);
                OpenFiling last = items.get(limit - 1);
                next = Cursor.of(last.eventOn(), last.filingId());
            }
            return new OpenFiling.Page(items, next);
        });
    }

    /**
     * Matches what was registered meanwhile, and forgets the persons of filings that were stated last before an instant
     * and found no registration, some at a time.
     *
     * @return how many were forgotten
     */
    int forget(Instant statedBefore, int most) throws SQLException {
        return Work.inTransaction(dataSource, connection -> {
            match(connection, Set.of());
            try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
                statement.setObject(1, clock.today());
                statement.setObject(2, statedBefore.atOffset(ZoneOffset.UTC));
                statement.setInt(3, most);
                return statement.executeUpdate();
            }
        });
    }

    private static void match(Connection connection, Set<String> insurers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MATCH)) {
            Array numbers = connection.createArrayOf("text", insurers.toArray());
            statement.setArray(1, numbers);
            statement.setArray(2, numbers);
            statement.executeUpdate();
        }
    }

    private List<OpenFiling> read(
            Connection connection, Set<String> insurers, String state, List<String> refs, String cursor, int limit)
            throws SQLException {
        List<OpenFiling> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Array numbers = connection.createArrayOf("text", insurers.toArray());
            Array references = connection.createArrayOf("text", refs.toArray());
            List<String> place =
                    cursor == null ? List.of(LONG_AGO.toString(), new UUID(0, 0).toString()) : Cursor.parts(cursor, 2);
            statement.setArray(1, numbers);
            statement.setArray(2, numbers);
            statement.setObject(3, Cursor.day(place.get(0)));
            statement.setObject(4, Cursor.id(place.get(1)));
            statement.setString(5, state);
            statement.setString(6, state);
            statement.setArray(7, references);
            statement.setArray(8, references);
            statement.setInt(9, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(filing(rows));
                }
            }
        }
        return found;
    }

    private OpenFiling filing(ResultSet row) throws SQLException {
        String insurer = row.getString("insurer_number");
        Path path = Path.of(new InsurerNumber(insurer));
        LocalDate event = Rows.day(row, "event_on");
        LocalDate received = Rows.day(row, "received_on");
        LocalDate registered = Rows.day(row, "registered_on");
        LocalDate forgotten = Rows.day(row, "forgotten_on");
        boolean open = registered == null && forgotten == null;
        LocalDate end = open ? clock.today() : registered == null ? forgotten : registered;
        LocalDate registerBy = received == null ? null : deadlines.lastDay(path, Step.REGISTRATION, event, received);
        LocalDate dueOn = deadlines.lastDay(path, Step.TOTAL, event, event);
        String waitingFor = received == null && path == Path.VIA_PENSION_OFFICE ? "PENSION_OFFICE" : "INSURER";
        return new OpenFiling(
                row.getString("filing_id"),
                insurer,
                row.getString("filing_ref"),
                row.getString("state"),
                event,
                Rows.day(row, "filed_on"),
                received,
                (int) ChronoUnit.DAYS.between(event, end),
                open ? waitingFor : null,
                registerBy,
                dueOn,
                isAfter(end, registerBy) || isAfter(end, dueOn),
                row.getString("qualification_id"),
                registered,
                forgotten);
    }

    private static boolean isAfter(LocalDate day, LocalDate limit) {
        return limit != null && day.isAfter(limit);
    }

    private static Array array(
            Connection connection, List<FilingNotices.Filing> filings, Function<FilingNotices.Filing, Object> column)
            throws SQLException {
        Object[] texts = filings.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray();
        return connection.createArrayOf("text", texts);
    }
}
