package jp.shikaku.claims.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.receipt.check.ClaimHeader;

/** Files, their faults and their receipts as they are kept; one statement per read. */
@ApplicationScoped
public class ClaimFileStore {

    private static final String FILE =
            """
            SELECT claim_month, file_id, reception_number, institution, volume, kind, status, receipts_total,
                   receipts_accepted, receipts_refused, points, fault_count, received_at, replaced_by,
                   CASE WHEN status IN ('RECEIVED', 'CHECKING')
                        THEN bytes_checked::float8 / greatest(octet_length(content), 1) ELSE 1 END AS progress
              FROM claim_file
            """;

    private final Database database;

    @Inject
    ClaimFileStore(Database database) {
        this.database = database;
    }

    /** Makes sure that a claim month is there, with its partitions. */
    void provide(YearMonth claimMonth) {
        database.inTransaction(
                () -> database.query("SELECT provide_claim_month(?)", row -> Boolean.TRUE, claimMonth.atDay(1)));
    }

    /** Whether a claim month is open; it stays so until the running transaction ends. */
    boolean holdOpen(LocalDate claimMonth) {
        return database.first(
                        "SELECT state FROM claim_month WHERE claim_month = ? FOR SHARE",
                        row -> "OPEN".equals(row.getString(1)),
                        claimMonth)
                .orElse(false);
    }

    /** The file with these bytes, unless another one took its place. */
    Optional<ClaimFile> sameBytes(ClaimHeader header, byte[] digest) {
        return database.first(
                FILE + "WHERE claim_month = ? AND institution = ? AND digest = ? AND status <> 'REPLACED'",
                ClaimFileStore::file,
                header.claimMonth().atDay(1),
                header.institution().value(),
                digest);
    }

    /** Keeps a new file; answers whether it was new. */
    boolean keep(UUID fileId, ClaimHeader header, byte[] digest, byte[] content, Instant receivedAt) {
        return database.update(
                        """
                        INSERT INTO claim_file (claim_month, file_id, institution, volume, kind, review_organisation,
                                                digest, content, received_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (claim_month, institution, digest) WHERE status <> 'REPLACED' DO NOTHING
                        """,
                        header.claimMonth().atDay(1),
                        fileId,
                        header.institution().value(),
                        header.volume(),
                        header.kind().name(),
                        header.reviewOrganisation().code(),
                        digest,
                        content,
                        receivedAt)
                == 1;
    }

    /**
     * A file that may be seen.
     *
     * @param institution whose files may be seen, null for everyone's
     */
    Optional<ClaimFile> find(UUID fileId, String institution) {
        return database.first(
                FILE + "WHERE file_id = ? AND institution = coalesce(?::text, institution)",
                ClaimFileStore::file,
                fileId,
                institution);
    }

    byte[] content(ClaimFile file) {
        return database.first(
                        "SELECT content FROM claim_file WHERE claim_month = ? AND file_id = ?",
                        row -> row.getBytes(1),
                        file.claimMonth().atDay(1),
                        file.fileId())
                .orElseThrow();
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
                file.claimMonth().atDay(1),
                file.fileId(),
                after,
                limit);
    }

    List<FileReceipt> receipts(ClaimFile file, int after, int limit) {
        return database.query(
                """
                SELECT receipt_id, receipt_number, first_line, state, receipt_type, treatment_month, claimed_insurer,
                       points
                  FROM receipt
                 WHERE claim_month = ? AND file_id = ? AND first_line > ?
                 ORDER BY first_line
                 LIMIT ?
                """,
                row -> new FileReceipt(
                        row.getObject("receipt_id", UUID.class),
                        row.getInt("receipt_number"),
                        row.getInt("first_line"),
                        row.getString("state"),
                        row.getString("receipt_type"),
                        Optional.ofNullable(row.getObject("treatment_month", LocalDate.class))
                                .map(YearMonth::from)
                                .orElse(null),
                        row.getString("claimed_insurer"),
                        row.getInt("points")),
                file.claimMonth().atDay(1),
                file.fileId(),
                after,
                limit);
    }

    private static ClaimFile file(ResultSet row) throws SQLException {
        return new ClaimFile(
                row.getObject("file_id", UUID.class),
                row.getLong("reception_number"),
                row.getString("institution"),
                YearMonth.from(row.getObject("claim_month", LocalDate.class)),
                row.getString("volume"),
                row.getString("kind"),
                FileStatus.valueOf(row.getString("status")),
                new ClaimFile.ReceiptCounts(
                        row.getInt("receipts_total"), row.getInt("receipts_accepted"), row.getInt("receipts_refused")),
                row.getLong("points"),
                row.getInt("fault_count"),
                Math.min(1, row.getDouble("progress")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("replaced_by", UUID.class));
    }
}
