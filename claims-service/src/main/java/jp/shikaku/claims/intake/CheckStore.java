package jp.shikaku.claims.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.receipt.layout.ReceiptKind;
import jp.shikaku.support.rows.TableRows;

/** The rows of a check: claims a file for a worker, tells how far it is, and stores what was found. */
@ApplicationScoped
public class CheckStore {

    private final Database database;

    @Inject
    CheckStore(Database database) {
        this.database = database;
    }

    /**
     * A file that a worker has taken.
     *
     * @param abandoned whether a check of it ended with its process, and was counted as failed for that
     * @param failedChecks how many failed so far
     */
    record Claimed(FileUnderCheck file, boolean abandoned, int failedChecks) {}

    /** Takes the file that has waited longest, or one whose worker is gone. */
    Optional<Claimed> claim(Duration lease) {
        return database.inTransaction(() -> take(lease));
    }

    /** Makes the database end the running transaction if its worker says nothing for that long, frozen as it may be. */
    void endIfSilent(Duration lease) {
        database.query(
                "SELECT set_config('idle_in_transaction_session_timeout', ?, true)",
                row -> "",
                String.valueOf(lease.toMillis()));
    }

    /**
     * Shows how far a check has come and that its worker is alive, to everybody and at once.
     *
     * @throws LeaseLostException if another worker has the file
     */
    void report(Progress progress, Duration lease) {
        progress.extendLease(database.inTransaction(() -> extendLease(progress, lease)));
    }

    /** Adds what a chunk holds; joins the running transaction. */
    void keep(CheckChunk chunk, FileUnderCheck file) {
        insertReceipts(file, chunk.receipts());
        insertFaults(file, chunk.faults());
    }

    /** Lets a file wait for its next check, unless another worker has it; not before the lease is over. */
    void giveBack(Progress progress) {
        database.inTransaction(() -> database.update(
                "UPDATE claim_file SET status = 'RECEIVED'"
                        + " WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?",
                progress.file().claimMonth(),
                progress.file().fileId(),
                progress.leasedUntil()));
    }

    /** What is still being checked when its lease is over was left by a process that is gone, or stood still. */
    private Optional<Claimed> take(Duration lease) {
        return database.first(
                """
                UPDATE claim_file f
                   SET status = 'CHECKING', bytes_checked = 0, leased_until = now() + ? * interval '1 millisecond',
                       failed_checks = f.failed_checks + next.abandoned::integer
                  FROM (SELECT claim_month, file_id, status = 'CHECKING' AS abandoned FROM claim_file
                         WHERE status IN ('RECEIVED', 'CHECKING') AND (leased_until IS NULL OR leased_until < now())
                         ORDER BY received_at, reception_number
                         LIMIT 1
                           FOR NO KEY UPDATE SKIP LOCKED) AS next
                 WHERE f.claim_month = next.claim_month AND f.file_id = next.file_id
             RETURNING f.claim_month, f.file_id, f.review_organisation, f.institution, f.volume, f.kind, f.leased_until,
                       next.abandoned, f.failed_checks
                """,
                row -> new Claimed(
                        new FileUnderCheck(
                                row.getObject("claim_month", LocalDate.class),
                                row.getObject("file_id", UUID.class),
                                row.getString("review_organisation"),
                                row.getString("institution"),
                                row.getString("volume"),
                                ReceiptKind.valueOf(row.getString("kind")),
                                row.getObject("leased_until", OffsetDateTime.class)),
                        row.getBoolean("abandoned"),
                        row.getInt("failed_checks")),
                lease.toMillis());
    }

    private OffsetDateTime extendLease(Progress progress, Duration lease) {
        return database.first(
                        """
                        UPDATE claim_file
                           SET receipts_total = ?, receipts_accepted = ?, receipts_refused = ?, points = ?,
                               fault_count = ?, bytes_checked = ?,
                               leased_until = greatest(now() + ? * interval '1 millisecond',
                                                       leased_until + interval '1 microsecond')
                         WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?
                     RETURNING leased_until
                        """,
                        row -> row.getObject(1, OffsetDateTime.class),
                        progress.receipts(),
                        progress.accepted(),
                        progress.refused(),
                        progress.points(),
                        progress.faults(),
                        progress.bytes(),
                        lease.toMillis(),
                        progress.file().claimMonth(),
                        progress.file().fileId(),
                        progress.leasedUntil())
                .orElseThrow(LeaseLostException::new);
    }

    /** Adds receipts; joins the running transaction. */
    void insertReceipts(FileUnderCheck file, List<CheckChunk.ReceiptRow> rows) {
        database.copy(
                TableRows.<CheckChunk.ReceiptRow>of("receipt")
                        .date("claim_month", row -> file.claimMonth())
                        .uuid("receipt_id", CheckChunk.ReceiptRow::receiptId)
                        .uuid("file_id", row -> file.fileId())
                        .text("institution", row -> file.institution())
                        .text("volume", row -> file.volume())
                        .text("kind", row -> file.kind().name())
                        .integer("receipt_number", CheckChunk.ReceiptRow::receiptNumber)
                        .integer("first_line", CheckChunk.ReceiptRow::firstLine)
                        .text("state", CheckChunk.ReceiptRow::state)
                        .text("check_level", CheckChunk.ReceiptRow::checkLevel)
                        .text("receipt_type", CheckChunk.ReceiptRow::receiptType)
                        .date("treatment_month", CheckChunk.ReceiptRow::treatmentMonth)
                        .text("claimed_insurer", CheckChunk.ReceiptRow::claimedInsurer)
                        .integer("points", CheckChunk.ReceiptRow::points)
                        .integer("meals_yen", CheckChunk.ReceiptRow::mealsYen)
                        .integer("visit_days", CheckChunk.ReceiptRow::visitDays)
                        .bytes("content", CheckChunk.ReceiptRow::content),
                rows);
    }

    /** Adds faults; joins the running transaction. */
    void insertFaults(FileUnderCheck file, List<CheckChunk.FaultRow> rows) {
        database.copy(
                TableRows.<CheckChunk.FaultRow>of("fault")
                        .date("claim_month", row -> file.claimMonth())
                        .uuid("file_id", row -> file.fileId())
                        .integer("fault_number", CheckChunk.FaultRow::number)
                        .integer("receipt_number", CheckChunk.FaultRow::receiptNumber)
                        .integer("line", row -> (int) row.fault().line())
                        .integer("item", CheckChunk.FaultRow::item)
                        .text("record", CheckChunk.FaultRow::recordId)
                        .text("code", row -> row.fault().code())
                        .text("severity", CheckChunk.FaultRow::severity)
                        .text("message_ja", row -> row.fault().messageJa())
                        .text("message_en", row -> row.fault().messageEn()),
                rows);
    }
}
