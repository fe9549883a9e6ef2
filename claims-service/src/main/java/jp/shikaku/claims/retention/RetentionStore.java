package jp.shikaku.claims.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.retention.MonthRetentionView.Consent;
import jp.shikaku.claims.retention.MonthRetentionView.Contents;
import jp.shikaku.claims.retention.MonthRetentionView.State;
import jp.shikaku.claims.retention.MonthRetentionView.Total;

/** Months, proposals and consents as they are kept; joins the running transaction. */
@ApplicationScoped
class RetentionStore {

    private final Database database;

    @Inject
    RetentionStore(Database database) {
        this.database = database;
    }

    /** A month with what is in it. */
    record Month(Instant lastUsedAt, Instant forgottenAt, Contents contents) {}

    /** The proposal that stands. */
    record Standing(
            int proposal, String proposedBy, Instant proposedAt, String reason, Instant begunAt, Instant completedAt) {}

    /** A month to be forgotten. */
    record Agreed(LocalDate claimMonth, Instant agreedAt) {}

    Optional<Month> month(LocalDate month) {
        return database.first(
                """
                SELECT month_last_used(m.claim_month) AS used, m.forgotten_at, count(f.file_id),
                       CASE WHEN m.forgotten_at IS NULL THEN coalesce(sum(f.receipts_total), 0) ELSE 0 END,
                       (SELECT coalesce(sum(pg_total_relation_size(to_regclass(quote_ident(p.partition)))), 0)
                          FROM month_partitions(m.claim_month) AS p)
                  FROM claim_month m LEFT JOIN claim_file f USING (claim_month)
                 WHERE m.claim_month = ?
                 GROUP BY m.claim_month
                """,
                row -> new Month(
                        instant(row, 1), instant(row, 2), new Contents(row.getLong(3), row.getLong(4), row.getLong(5))),
                month);
    }

    /** Holds a month against other acts about it until the transaction ends; answers whether there is one. */
    boolean hold(LocalDate month) {
        return database.first("SELECT 1 FROM claim_month WHERE claim_month = ? FOR UPDATE", row -> 1, month)
                .isPresent();
    }

    List<Obstacle> obstacles(LocalDate month, Instant unusedSince) {
        return database.query(
                "SELECT obstacle, found FROM forgetting_obstacles(?, ?)",
                row -> new Obstacle(row.getString(1), row.getLong(2)),
                month,
                unusedSince);
    }

    Optional<Standing> standing(LocalDate month) {
        return database.first(
                """
                SELECT proposal, proposed_by, proposed_at, reason, begun_at, completed_at
                  FROM month_forgetting WHERE claim_month = ? AND withdrawn_at IS NULL
                """,
                row -> new Standing(
                        row.getInt(1),
                        row.getString(2),
                        instant(row, 3),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6)),
                month);
    }

    List<Consent> consents(LocalDate month, int proposal) {
        return database.query(
                """
                SELECT review_organisation, given_by, given_at FROM month_forgetting_consent
                 WHERE claim_month = ? AND proposal = ? ORDER BY review_organisation
                """,
                row -> new Consent(row.getString(1), row.getString(2), instant(row, 3)),
                month,
                proposal);
    }

    /** The review organisations that files of the month were sent to. */
    Set<String> concerned(LocalDate month) {
        return database
                .query(
                        "SELECT DISTINCT review_organisation FROM claim_file WHERE claim_month = ?",
                        row -> row.getString(1),
                        month)
                .stream()
                .collect(Collectors.toSet());
    }

    List<Total> totals(LocalDate month) {
        return database.query(
                """
                SELECT review_organisation, files, receipts, points, cost_yen FROM forgotten_total
                 WHERE claim_month = ? ORDER BY review_organisation
                """,
                row -> new Total(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                month);
    }

    void propose(LocalDate month, String reason, String by, Instant now) {
        database.update(
                """
                INSERT INTO month_forgetting (claim_month, proposal, reason, proposed_by, proposed_at)
                SELECT ?, coalesce(max(proposal), 0) + 1, ?, ?, ? FROM month_forgetting WHERE claim_month = ?
                """,
                month,
                reason,
                by,
                now,
                month);
    }

    void withdraw(LocalDate month, String by, Instant now) {
        database.update(
                """
                UPDATE month_forgetting SET withdrawn_by = ?, withdrawn_at = ?
                 WHERE claim_month = ? AND withdrawn_at IS NULL
                """,
                by,
                now,
                month);
    }

    void consent(LocalDate month, Standing standing, String organisation, String by, Instant now) {
        database.update(
                """
                INSERT INTO month_forgetting_consent
                       (claim_month, proposal, review_organisation, proposed_by, given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                month,
                standing.proposal(),
                organisation,
                standing.proposedBy(),
                by,
                now);
    }

    /** Months to which all agreed and which are not forgotten to the end, the one agreed upon first at the beginning. */
    List<Agreed> agreed() {
        return database.query(
                """
                SELECT g.claim_month, max(c.given_at)
                  FROM month_forgetting g JOIN month_forgetting_consent c USING (claim_month, proposal)
                 WHERE g.withdrawn_at IS NULL AND g.completed_at IS NULL
                   AND NOT EXISTS (SELECT 1 FROM claim_file f
                                    WHERE f.claim_month = g.claim_month
                                      AND NOT EXISTS (SELECT 1 FROM month_forgetting_consent y
                                                       WHERE y.claim_month = g.claim_month AND y.proposal = g.proposal
                                                         AND y.review_organisation = f.review_organisation))
                 GROUP BY g.claim_month ORDER BY 2, 1
                """,
                row -> new Agreed(row.getObject(1, LocalDate.class), instant(row, 2)));
    }

    /** Months that are forgotten, or proposed, or were last used before an instant: of real months, of trials. */
    List<MonthRetentionList.Item> list(Instant realUnusedSince, Instant trialUnusedSince) {
        Set<LocalDate> agreed = agreed().stream().map(Agreed::claimMonth).collect(Collectors.toSet());
        return database.query(
                """
                SELECT m.claim_month, g.proposal IS NOT NULL, g.begun_at IS NOT NULL, g.completed_at IS NOT NULL
                  FROM claim_month m
                  LEFT JOIN month_forgetting g ON g.claim_month = m.claim_month AND g.withdrawn_at IS NULL
                 WHERE g.proposal IS NOT NULL
                    OR month_last_used(m.claim_month)
                       < CASE extract(day FROM m.claim_month) WHEN 1 THEN ?::timestamptz ELSE ?::timestamptz END
                 ORDER BY m.claim_month
                """,
                row -> {
                    LocalDate month = row.getObject(1, LocalDate.class);
                    return new MonthRetentionList.Item(
                            MonthPath.format(month),
                            state(row.getBoolean(2), agreed.contains(month), row.getBoolean(3), row.getBoolean(4)));
                },
                realUnusedSince,
                trialUnusedSince);
    }

    static State state(boolean proposed, boolean agreed, boolean begun, boolean completed) {
        if (completed) {
            return State.FORGOTTEN;
        }
        if (begun) {
            return State.FORGETTING;
        }
        if (agreed) {
            return State.AGREED;
        }
        return proposed ? State.PROPOSED : State.KEPT;
    }

    /** Keeps the sums of a month and ends every answer from it. Not twice. */
    void begin(LocalDate month, Instant unusedSince, Instant now) {
        database.query("SELECT begin_forgetting(?, ?, ?)", row -> "", month, unusedSince, now);
    }

    /** Takes one more table of a month away; empty when none is left, an empty text while another instance is at it. */
    Optional<String> next(LocalDate month, Instant now) {
        return database.query("SELECT forget_next(?, ?)", row -> Optional.ofNullable(row.getString(1)), month, now)
                .get(0);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
