package jp.shikaku.claims.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.content.KeptContent;
import jp.shikaku.claims.database.Database;

/** Reads which receipts of an institution are claimed and which are not, one statement per page. */
@ApplicationScoped
class ClaimStatusStore {

    private final Database database;

    @Inject
    ClaimStatusStore(Database database) {
        this.database = database;
    }

    /**
     * A receipt of a file that counts.
     *
     * @param reception reception number of the file
     * @param line line on which the receipt begins
     * @param number レセプト番号
     * @param treatmentMonth 診療年月, null where it could not be read
     * @param type レセプト種別, null where it could not be read
     * @param insurer 保険者番号 on the claim, null without one
     * @param points 合計点数
     * @param claimed whether it is claimed; otherwise it was refused, or is not claimed for its errors
     * @param level level of the fault that decided, null without one
     * @param faultCode code of the worst fault
     * @param content its records as received
     */
    record Status(
            long reception,
            int line,
            int number,
            LocalDate treatmentMonth,
            String type,
            String insurer,
            int points,
            boolean claimed,
            String level,
            String faultCode,
            KeptContent content) {}

    /** The receipts a report is about, after a place in it. */
    List<Status> page(ReportHead head, LocalDate claimMonth, long afterReception, int afterLine, int limit) {
        return database.query(
                """
                SELECT f.reception_number, r.first_line, r.receipt_number, r.treatment_month, r.receipt_type,
                       r.claimed_insurer, r.points, r.state, r.check_level, worst.code, r.kind, r.claim_month, r.content
                  FROM (SELECT file_id, reception_number, CASE reception_number WHEN ? THEN ? ELSE 0 END AS after
                          FROM claim_file
                         WHERE claim_month = ? AND institution = ? AND review_organisation = ? AND status = 'ACCEPTED'
                           AND reception_number >= ?
                         ORDER BY reception_number
                        OFFSET 0) AS f
                  CROSS JOIN LATERAL (
                       SELECT * FROM receipt
                        WHERE claim_month = ? AND file_id = f.file_id AND first_line > f.after AND kind = ?
                          AND state IN ('ACCEPTED', 'REFUSED', 'AWAITING', 'UNCLAIMED')
                        ORDER BY first_line
                        LIMIT ?) AS r
                  LEFT JOIN LATERAL (
                       SELECT x.code FROM fault x
                        WHERE x.claim_month = ? AND x.file_id = r.file_id AND x.receipt_number = r.receipt_number
                        ORDER BY x.severity = 'WARNING', x.fault_number
                        LIMIT 1) AS worst ON true
                 ORDER BY f.reception_number, r.first_line
                 LIMIT ?
                """,
                ClaimStatusStore::status,
                afterReception,
                afterLine,
                claimMonth,
                head.institution().value(),
                head.organisation().code(),
                afterReception,
                claimMonth,
                head.kind(),
                limit,
                claimMonth,
                limit);
    }

    private static Status status(ResultSet row) throws SQLException {
        return new Status(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                "ACCEPTED".equals(row.getString(8)),
                row.getString(9),
                row.getString(10),
                KeptContent.of(row));
    }
}
