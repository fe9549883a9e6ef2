package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/**
 * Which checked receipts of a file are claimed, by its mode (the table of the official reception: L2 never; 受付不能 only
 * unchecked; other L3 and L4 not without errors; L48 always). Set-based; joins the running transaction.
 */
@ApplicationScoped
public class Settlement {

    private final Database database;

    @Inject
    Settlement(Database database) {
        this.database = database;
    }

    /** Gives every receipt that was checked, or waited for the mode, its place, and counts anew. */
    void settle(LocalDate claimMonth, UUID fileId) {
        database.update(
                """
                UPDATE receipt r
                   SET state = CASE
                       WHEN r.check_level IS NULL OR r.check_level = 'L48' OR f.claim_mode = 'UNCHECKED' THEN 'ACCEPTED'
                       WHEN f.claim_mode IS NULL THEN 'AWAITING'
                       WHEN f.claim_mode = 'WITHOUT_ERRORS' THEN 'UNCLAIMED'
                       WHEN r.check_level = 'L3_UNACCEPTABLE' THEN 'REFUSED'
                       ELSE 'ACCEPTED' END
                  FROM claim_file f
                 WHERE f.claim_month = ? AND f.file_id = ?
                   AND r.claim_month = f.claim_month AND r.file_id = f.file_id
                   AND (r.state = 'CHECKED' OR (r.state = 'AWAITING' AND f.claim_mode IS NOT NULL))
                """,
                claimMonth,
                fileId);
        count(claimMonth, fileId);
    }

    /** Counts the receipts of a file that counts; the database refuses counts that do not add up. */
    void count(LocalDate claimMonth, UUID fileId) {
        database.update(
                """
                UPDATE claim_file f
                   SET receipts_accepted = c.accepted, receipts_refused = c.refused, receipts_awaiting = c.awaiting,
                       receipts_unclaimed = c.unclaimed, receipts_withdrawn = c.withdrawn, points = c.points
                  FROM (SELECT count(*) FILTER (WHERE state = 'ACCEPTED') AS accepted,
                               count(*) FILTER (WHERE state = 'REFUSED') AS refused,
                               count(*) FILTER (WHERE state = 'AWAITING') AS awaiting,
                               count(*) FILTER (WHERE state = 'UNCLAIMED') AS unclaimed,
                               count(*) FILTER (WHERE state = 'WITHDRAWN') AS withdrawn,
                               coalesce(sum(points) FILTER (WHERE state = 'ACCEPTED'), 0) AS points
                          FROM receipt WHERE claim_month = ? AND file_id = ?) AS c
                 WHERE f.claim_month = ? AND f.file_id = ?
                """,
                claimMonth,
                fileId,
                claimMonth,
                fileId);
    }
}
