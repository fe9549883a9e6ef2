package jp.shikaku.eligibility.registration.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.directory.InsurerSuccessions;
import jp.shikaku.eligibility.knowledge.BulkInsert;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Shard;
import jp.shikaku.model.InsuredNumber;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Keeps successions. */
@Singleton
class SuccessionStore {

    /** The qualifications of an insurer that go on over a day. */
    static final String GOING_ON = " FROM qualification_fact f JOIN qualification_current q ON q.shard = f.shard"
            + " AND q.qualification_id = f.qualification_id WHERE f.shard = " + Shard.ONLY
            + " AND f.version = 1 AND f.insurer_number = ? AND q.acquired_on < ?"
            + " AND (q.lost_on IS NULL OR q.lost_on > ?)";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String WHERE_ID = " WHERE shard = " + Shard.ONLY + " AND succession_id = ?";
    private static final String INSERT = "INSERT INTO succession (shard, succession_id, predecessor, successor,"
            + " effective_on, dry_run, requested_by, requested_at, state, up_to, total) SELECT " + Shard.ONLY
            + ", ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, count(*)" + GOING_ON;

    private final DataSource dataSource;
    private final InsurerSuccessions directory;
    private final ForwardClock clock;

    @Inject
    SuccessionStore(DataSource dataSource, InsurerSuccessions directory, ForwardClock clock) {
        this.dataSource = dataSource;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Keeps a request, to be worked on.
     *
     * @throws ProblemException 422 if the directory contradicts it, 410 for a day of which not everything is kept
     */
    Succession receive(Succession request, List<NumberChange> numbers) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (request.from().equals(request.to())
                        || !directory.isPossible(connection, request.from(), request.to(), request.on())) {
                    throw new ProblemException(TransferProblem.SUCCESSOR_UNKNOWN);
                }
                insert(connection, id, request);
                Horizons.read(connection).requireDay(request.on());
                insertNumbers(connection, id, request, numbers);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        return read(id).orElseThrow();
    }

    Optional<Succession> read(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT " + Succession.COLUMNS + " FROM succession" + WHERE_ID)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Succession.read(row)) : Optional.empty();
            }
        }
    }

    /** Stops a succession that has not ended; what was taken over stays so. */
    boolean cancel(UUID id) throws SQLException {
        return changed(
                "UPDATE succession SET state = 'CANCELLED', ended_at = ?, lease_owner = NULL" + WHERE_ID
                        + " AND state IN ('QUEUED', 'RUNNING')",
                clock.now().atOffset(ZoneOffset.UTC),
                id);
    }

    /** Lets a stopped succession go on where it stopped. */
    boolean resume(UUID id) throws SQLException {
        return changed(
                "UPDATE succession SET state = 'QUEUED', ended_at = NULL, lease_owner = NULL, lease_until = NULL,"
                        + " failures = 0" + WHERE_ID + " AND state IN ('CANCELLED', 'FAILED')",
                id);
    }

    /** What stayed at the predecessor, and why. */
    SuccessionRefusals refusals(UUID id, String cursor, int limit) throws SQLException {
        List<SuccessionRefusals.Refusal> items = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT qualification_id, code"
                        + " FROM succession_refusal" + WHERE_ID
                        + " AND qualification_id > ? ORDER BY qualification_id LIMIT ?")) {
            statement.setObject(1, id);
            statement.setObject(2, after(cursor));
            statement.setInt(3, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new SuccessionRefusals.Refusal(rows.getString(1), rows.getString(2)));
                }
            }
        }
        boolean more = items.size() > limit;
        List<SuccessionRefusals.Refusal> shown = more ? items.subList(0, limit) : items;
        return new SuccessionRefusals(
                shown, more ? Cursor.of(shown.get(limit - 1).qualificationId()) : null);
    }

    /** What became of each qualification, by id. */
    SuccessionVerdicts verdicts(UUID id, String cursor, int limit) throws SQLException {
        List<SuccessionVerdicts.Verdict> items = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT qualification_id, person_id,"
                        + " verdict, code, new_qualification_id FROM succession_verdict" + WHERE_ID
                        + " AND qualification_id > ? ORDER BY qualification_id LIMIT ?")) {
            statement.setObject(1, id);
            statement.setObject(2, after(cursor));
            statement.setInt(3, limit + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new SuccessionVerdicts.Verdict(
                            rows.getString("qualification_id"),
                            rows.getString("person_id"),
                            rows.getString("verdict"),
                            rows.getString("code"),
                            rows.getString("new_qualification_id")));
                }
            }
        }
        boolean more = items.size() > limit;
        List<SuccessionVerdicts.Verdict> shown = more ? items.subList(0, limit) : items;
        return new SuccessionVerdicts(
                shown, more ? Cursor.of(shown.get(limit - 1).qualificationId()) : null);
    }

    private static UUID after(String cursor) {
        return cursor == null ? BEFORE_ALL : Cursor.ids(cursor, 1).get(0);
    }

    private boolean changed(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private void insert(Connection connection, UUID id, Succession s) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, id);
            statement.setString(2, s.from().value());
            statement.setString(3, s.to().value());
            statement.setObject(4, s.on());
            statement.setBoolean(5, s.dryRun());
            statement.setString(6, s.requestedBy());
            statement.setObject(7, clock.now().atOffset(ZoneOffset.UTC));
            statement.setObject(8, BEFORE_ALL);
            statement.setString(9, s.from().value());
            statement.setObject(10, s.on());
            statement.setObject(11, s.on());
            statement.executeUpdate();
        }
    }

    private static void insertNumbers(Connection connection, UUID id, Succession s, List<NumberChange> numbers)
            throws SQLException {
        BulkInsert rows = BulkInsert.into(
                "succession_number",
                "succession_id uuid",
                "search_key text",
                "branch text",
                "to_symbol text",
                "to_number text",
                "to_branch text");
        Set<String> named = new HashSet<>();
        for (NumberChange change : numbers) {
            InsuredNumber from = change.from().at(s.from());
            String branch = from.normalisedBranch() == null ? "" : from.normalisedBranch();
            if (!named.add(from.searchKey() + '/' + branch)) {
                throw new ProblemException(TransferProblem.REPEATED);
            }
            rows.row(
                    id,
                    from.searchKey(),
                    branch,
                    change.to().symbol(),
                    change.to().number(),
                    change.to().branch());
        }
        rows.insert(connection);
    }
}
