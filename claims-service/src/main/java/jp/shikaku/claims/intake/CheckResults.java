package jp.shikaku.claims.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;

/** What the check found in a file: its faults and its receipts, those whose place another one took left out. */
@ApplicationScoped
public class CheckResults {

    private static final String RECEIPT =
            """
            SELECT receipt_id, receipt_number, first_line, state, receipt_type, treatment_month, claimed_insurer,
                   points, check_level
              FROM receipt r
            """;

    private final Database database;

    @Inject
    CheckResults(Database database) {
        this.database = database;
    }

    /** How many faults of each level a file has. */
    Map<String, Integer> faultLevels(ClaimFile file) {
        Map<String, Integer> levels = new TreeMap<>();
        database.query(
                        """
                        SELECT CASE WHEN code LIKE 'L48%' THEN 'L48' ELSE 'L' || substring(code FROM '[0-9]') END, count(*)
                          FROM fault WHERE claim_month = ? AND file_id = ? GROUP BY 1
                        """,
                        row -> Map.entry(row.getString(1), row.getInt(2)), file.monthKey(), file.fileId())
                .forEach(level -> levels.put(level.getKey(), level.getValue()));
        return levels;
    }

    List<FoundFault> faults(ClaimFile file, int after, int limit) {
        return database.query(
                """
                SELECT fault_number, severity, code, receipt_number, line, record, item, message_ja, message_en
                  FROM fault
                 WHERE claim_month = ? AND file_id = ? AND fault_number > ?
                 ORDER BY fault_number
                 LIMIT ?
                """,
                row -> new FoundFault(
                        row.getInt("fault_number"),
                        FoundFault.Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        row.getObject("receipt_number", Integer.class),
                        row.getInt("line"),
                        row.getString("record"),
                        row.getObject("item", Integer.class),
                        new FoundFault.Text(row.getString("message_ja"), row.getString("message_en"))),
                file.monthKey(),
                file.fileId(),
                after,
                limit);
    }

    List<FileReceipt> receipts(ClaimFile file, int after, int limit) {
        return database.query(
                RECEIPT
                        + """
                 WHERE claim_month = ? AND file_id = ? AND first_line > ?
                   AND NOT EXISTS (SELECT 1 FROM receipt_change c
                                    WHERE c.claim_month = r.claim_month AND c.receipt_id = r.receipt_id
                                      AND c.successor IS NOT NULL)
                 ORDER BY first_line
                 LIMIT ?
                """,
                CheckResults::receipt,
                file.monthKey(),
                file.fileId(),
                after,
                limit);
    }

    /** One receipt of a file, whether it counts or not. */
    Optional<FileReceipt> receipt(ClaimFile file, UUID receiptId) {
        return database.first(
                RECEIPT + "WHERE claim_month = ? AND file_id = ? AND receipt_id = ?",
                CheckResults::receipt,
                file.monthKey(),
                file.fileId(),
                receiptId);
    }

    private static FileReceipt receipt(ResultSet row) throws SQLException {
        return new FileReceipt(
                row.getObject("receipt_id", UUID.class),
                row.getInt("receipt_number"),
                row.getInt("first_line"),
                row.getString("state"),
                row.getString("receipt_type"),
                Optional.ofNullable(row.getObject("treatment_month", LocalDate.class))
                        .map(YearMonth::from)
                        .orElse(null),
                row.getString("claimed_insurer"),
                row.getInt("points"),
                row.getString("check_level"));
    }
}
