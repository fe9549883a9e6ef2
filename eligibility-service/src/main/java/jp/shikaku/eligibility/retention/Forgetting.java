package jp.shikaku.eligibility.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.Rows;

/**
 * An act of forgetting, and how far it has come.
 *
 * @param agreedBy another person than the one who proposed it, null while nobody agreed
 * @param begunAt when the horizon was raised for it, null before, and of a dry run
 * @param forgotten persons who went; of a dry run, who would go
 * @param changes events of the feed that went
 */
record Forgetting(
        UUID id,
        LocalDate completeFrom,
        boolean dryRun,
        String state,
        String proposedBy,
        Instant proposedAt,
        String agreedBy,
        Instant agreedAt,
        Instant begunAt,
        Instant endedAt,
        long forgotten,
        Kept kept,
        long changes) {

    /** Persons who stay, by the first thing that keeps them. */
    record Kept(long coveredLater, long heldBack, long knownLater, long referredTo, long tied) {}

    static final String READ =
            """
            SELECT f.*, c.given_by, c.given_at
            FROM forgetting f
            LEFT JOIN forgetting_consent c ON c.shard = f.shard AND c.forgetting_id = f.forgetting_id
            WHERE f.shard = 0 AND\s""";

    static Forgetting read(ResultSet row) throws SQLException {
        return new Forgetting(
                Rows.id(row, "forgetting_id"),
                Rows.day(row, "complete_from"),
                row.getBoolean("dry_run"),
                row.getString("state"),
                row.getString("proposed_by"),
                Rows.instant(row, "proposed_at"),
                row.getString("given_by"),
                Rows.instant(row, "given_at"),
                Rows.instant(row, "begun_at"),
                Rows.instant(row, "ended_at"),
                row.getLong("forgotten"),
                new Kept(
                        row.getLong("covered_later"),
                        row.getLong("held_back"),
                        row.getLong("known_later"),
                        row.getLong("referred_to"),
                        row.getLong("tied")),
                row.getLong("changes"));
    }
}
