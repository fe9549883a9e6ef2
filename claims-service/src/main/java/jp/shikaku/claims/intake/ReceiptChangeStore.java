package jp.shikaku.claims.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.receipt.file.RawReceipt;

/** Reads the changes of a file's receipts; one statement per page. */
@ApplicationScoped
public class ReceiptChangeStore {

    private final Database database;

    @Inject
    ReceiptChangeStore(Database database) {
        this.database = database;
    }

    List<ReceiptChange> changes(ClaimFile file, long after, int limit) {
        return database.query(
                """
                SELECT c.change_number, c.kind, c.receipt_number, c.receipt_id, c.successor, c.changed_by, c.changed_at,
                       c.reason, b.content AS before, a.content AS after
                  FROM receipt_change c
                  JOIN receipt b ON b.claim_month = c.claim_month AND b.receipt_id = c.receipt_id
                  LEFT JOIN receipt a ON a.claim_month = c.claim_month AND a.receipt_id = c.successor
                 WHERE c.claim_month = ? AND c.file_id = ? AND c.change_number > ?
                 ORDER BY c.change_number
                 LIMIT ?
                """,
                ReceiptChangeStore::change,
                file.monthKey(),
                file.fileId(),
                after,
                limit);
    }

    private static ReceiptChange change(ResultSet row) throws SQLException {
        byte[] after = row.getBytes("after");
        return new ReceiptChange(
                row.getLong("change_number"),
                row.getString("kind"),
                row.getInt("receipt_number"),
                row.getObject("receipt_id", UUID.class),
                row.getObject("successor", UUID.class),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                after == null
                        ? List.of()
                        : ReceiptDifference.between(RawReceipt.of(row.getBytes("before"), 1), RawReceipt.of(after, 1)));
    }
}
