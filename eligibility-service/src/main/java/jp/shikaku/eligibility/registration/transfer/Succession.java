package jp.shikaku.eligibility.registration.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jp.shikaku.eligibility.knowledge.Rows;
import jp.shikaku.model.InsurerNumber;

/**
 * One insurer succeeds another on a day.
 *
 * @param upTo the qualification up to which it has come
 */
record Succession(
        UUID id,
        InsurerNumber from,
        InsurerNumber to,
        LocalDate on,
        boolean dryRun,
        String requestedBy,
        String state,
        Instant requestedAt,
        Instant endedAt,
        UUID upTo,
        int total,
        int moved,
        int unchanged,
        int refused) {

    static final String COLUMNS = "succession_id, predecessor, successor, effective_on, dry_run, requested_by, state,"
            + " requested_at, ended_at, up_to, total, moved, unchanged, refused";

    static Succession read(ResultSet row) throws SQLException {
        return new Succession(
                Rows.id(row, "succession_id"),
                new InsurerNumber(row.getString("predecessor")),
                new InsurerNumber(row.getString("successor")),
                Rows.day(row, "effective_on"),
                row.getBoolean("dry_run"),
                row.getString("requested_by"),
                row.getString("state"),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ended_at"),
                Rows.id(row, "up_to"),
                row.getInt("total"),
                row.getInt("moved"),
                row.getInt("unchanged"),
                row.getInt("refused"));
    }
}
