package jp.shikaku.eligibility.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import jp.shikaku.eligibility.EligibilityError;
import jp.shikaku.eligibility.knowledge.Horizons;
import jp.shikaku.eligibility.knowledge.Ids;
import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.support.Cursor;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** Keeps acts of forgetting: at most one of them is not finished. */
@Singleton
class ForgettingStore {

    private static final String PROPOSE =
            """
            INSERT INTO forgetting (shard, forgetting_id, complete_from, dry_run, proposed_by, proposed_at, state)
            VALUES (0, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (shard) WHERE state IN ('PROPOSED', 'QUEUED', 'RUNNING') DO NOTHING""";
    private static final String UNFINISHED = "f.state IN ('PROPOSED', 'QUEUED', 'RUNNING')";
    private static final String AGREE =
            """
            WITH agreed AS (
                UPDATE forgetting SET state = 'QUEUED'
                WHERE shard = 0 AND forgetting_id = ? AND state = 'PROPOSED' RETURNING forgetting_id, proposed_by
            )
            INSERT INTO forgetting_consent (shard, forgetting_id, proposed_by, given_by, given_at)
            SELECT 0, forgetting_id, proposed_by, ?, ? FROM agreed""";
    private static final String CANCEL =
            """
            UPDATE forgetting SET state = 'CANCELLED', ended_at = ?, lease_owner = NULL
            WHERE shard = 0 AND forgetting_id = ? AND state IN ('PROPOSED', 'QUEUED', 'RUNNING')""";
    private static final String RESUME =
            """
            UPDATE forgetting f
            SET state = CASE WHEN f.dry_run OR c.given_by IS NOT NULL THEN 'QUEUED' ELSE 'PROPOSED' END, ended_at = NULL,
                lease_owner = NULL, lease_until = NULL, failures = 0
            FROM (SELECT 1) one
            LEFT JOIN forgetting_consent c ON c.shard = 0 AND c.forgetting_id = ?
            WHERE f.shard = 0 AND f.forgetting_id = ? AND f.state IN ('CANCELLED', 'FAILED')
              AND NOT EXISTS (SELECT 1 FROM forgetting o
                              WHERE o.shard = 0 AND o.state IN ('PROPOSED', 'QUEUED', 'RUNNING'))""";
    private static final String OLDEST_CONSENT =
            """
            SELECT c.given_at
            FROM forgetting f JOIN forgetting_consent c ON c.shard = f.shard AND c.forgetting_id = f.forgetting_id
            WHERE f.shard = 0 AND f.state IN ('QUEUED', 'RUNNING', 'FAILED')
            ORDER BY c.given_at LIMIT 1""";
    private static final Instant AFTER_ALL = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1L, -1L);

    private final DataSource dataSource;
    private final ForwardClock clock;

    @Inject
    ForgettingStore(DataSource dataSource, ForwardClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Keeps a proposal, or a dry run to be worked on; the same again while it is not finished is the same one.
     *
     * @throws ProblemException 409 if another one is not finished, or the registry has forgotten more already
     */
    Forgetting propose(LocalDate completeFrom, boolean dryRun, String subject) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            LocalDate present = Horizons.read(connection).completeFrom();
            if (present != null && completeFrom.isBefore(present)) {
                throw new ProblemException(EligibilityError.FORGETTING_BACKWARDS);
            }
            try (PreparedStatement statement = connection.prepareStatement(PROPOSE)) {
                statement.setObject(1, Ids.next());
                statement.setObject(2, completeFrom);
                statement.setBoolean(3, dryRun);
                statement.setString(4, subject);
                statement.setObject(5, clock.now().atOffset(ZoneOffset.UTC));
                statement.setString(6, dryRun ? "QUEUED" : "PROPOSED");
                statement.executeUpdate();
            }
            return one(connection, UNFINISHED)
                    .filter(f -> f.completeFrom().equals(completeFrom)
                            && f.dryRun() == dryRun
                            && f.proposedBy().equals(subject))
                    .orElseThrow(() -> new ProblemException(EligibilityError.FORGETTING_UNFINISHED));
        }
    }

    Optional<Forgetting> read(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return one(connection, "f.forgetting_id = ?", id);
        }
    }

    /** All of them, the newest first. */
    ForgettingView.Page page(String cursor, int limit) throws SQLException {
        List<String> place = cursor == null ? List.of(AFTER_ALL.toString(), LAST.toString()) : Cursor.parts(cursor, 2);
        List<Forgetting> items = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(Forgetting.READ
                    + "(f.proposed_at, f.forgetting_id) < (?, ?) ORDER BY f.proposed_at DESC, f.forgetting_id DESC"
                    + " LIMIT ?")) {
                statement.setObject(1, Cursor.instant(place.get(0)).atOffset(ZoneOffset.UTC));
                statement.setObject(2, Cursor.id(place.get(1)));
                statement.setInt(3, limit + 1);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        items.add(Forgetting.read(rows));
                    }
                }
            }
            boolean more = items.size() > limit;
            List<Forgetting> shown = more ? items.subList(0, limit) : items;
            Forgetting last = more ? shown.get(limit - 1) : null;
            return new ForgettingView.Page(
                    Horizons.read(connection).completeFrom(),
                    shown.stream().map(ForgettingView::of).toList(),
                    more ? Cursor.of(last.proposedAt(), last.id()) : null);
        }
    }

    /** When the oldest forgetting that was agreed to and has neither been done nor cancelled was agreed to. */
    Optional<Instant> oldestUnfinishedConsent() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OLDEST_CONSENT);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Rows.instant(row, "given_at")) : Optional.empty();
        }
    }

    /** Agrees to a proposal; false if it waits for nobody's agreement. */
    boolean agree(UUID id, String subject) throws SQLException {
        return changed(AGREE, id, subject, clock.now().atOffset(ZoneOffset.UTC));
    }

    /** Stops one that has not ended; who was forgotten stays so, and the horizon where it is. */
    boolean cancel(UUID id) throws SQLException {
        return changed(CANCEL, clock.now().atOffset(ZoneOffset.UTC), id);
    }

    /** Lets a stopped one go on where it stopped; false if it was not stopped, or another one is not finished. */
    boolean resume(UUID id) throws SQLException {
        return changed(RESUME, id, id);
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

    private static Optional<Forgetting> one(Connection connection, String condition, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Forgetting.READ + condition)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Forgetting.read(row)) : Optional.empty();
            }
        }
    }
}
