package jp.shikaku.claims.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.database.Database;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.receipt.layout.ReceiptKind;

/** The rows of a check: claims a file for a worker, and stores what was found, a chunk per transaction. */
@ApplicationScoped
public class CheckStore {

    private final Database database;

    @Inject
    CheckStore(Database database) {
        this.database = database;
    }

    /** Takes the file that has waited longest, or one whose worker is gone; the faults of an earlier attempt go. */
    Optional<FileUnderCheck> claim(Duration lease) {
        return database.inTransaction(() -> {
            Optional<FileUnderCheck> file = take(lease);
            file.ifPresent(f -> database.update(
                    "DELETE FROM fault WHERE claim_month = ? AND file_id = ?", f.claimMonth(), f.fileId()));
            return file;
        });
    }

    /**
     * Stores a chunk and shows that the worker is alive.
     *
     * @throws LeaseLostException if another worker has the file
     */
    void save(CheckChunk chunk, Progress progress, Duration lease) {
        OffsetDateTime until = database.inTransaction(() -> {
            OffsetDateTime extended = report(progress, lease);
            insertReceipts(progress.file(), chunk.receipts());
            insertFaults(progress.file(), chunk.faults());
            return extended;
        });
        progress.extendLease(until);
    }

    private Optional<FileUnderCheck> take(Duration lease) {
        return database.first(
                """
                UPDATE claim_file f
                   SET status = 'CHECKING', bytes_checked = 0, leased_until = now() + ? * interval '1 millisecond'
                  FROM (SELECT claim_month, file_id FROM claim_file
                         WHERE status IN ('RECEIVED', 'CHECKING') AND (leased_until IS NULL OR leased_until < now())
                         ORDER BY received_at, reception_number
                         LIMIT 1
                           FOR UPDATE SKIP LOCKED) AS next
                 WHERE f.claim_month = next.claim_month AND f.file_id = next.file_id
             RETURNING f.claim_month, f.file_id, f.institution, f.volume, f.kind, f.leased_until
                """,
                row -> new FileUnderCheck(
                        row.getObject("claim_month", LocalDate.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("institution"),
                        row.getString("volume"),
                        ReceiptKind.valueOf(row.getString("kind")),
                        row.getObject("leased_until", OffsetDateTime.class)),
                lease.toMillis());
    }

    private OffsetDateTime report(Progress progress, Duration lease) {
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
        database.update(
                """
                INSERT INTO receipt (claim_month, receipt_id, file_id, institution, volume, kind, receipt_number, first_line,
                                     state, check_level, receipt_type, treatment_month, claimed_insurer, points,
                                     meals_yen, visit_days, content)
                SELECT ?, id, ?, ?, ?, ?, n, line, state, level, type, month, insurer, points, meals, days, content
                  FROM unnest(?::uuid[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::date[],
                              ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::bytea[])
                       AS t (id, n, line, state, level, type, month, insurer, points, meals, days, content)
                    ON CONFLICT DO NOTHING
                """,
                file.claimMonth(),
                file.fileId(),
                file.institution(),
                file.volume(),
                file.kind().name(),
                column(rows, CheckChunk.ReceiptRow::receiptId, UUID[]::new),
                column(rows, CheckChunk.ReceiptRow::receiptNumber, Integer[]::new),
                column(rows, CheckChunk.ReceiptRow::firstLine, Integer[]::new),
                column(rows, CheckChunk.ReceiptRow::state, String[]::new),
                column(rows, CheckChunk.ReceiptRow::checkLevel, String[]::new),
                column(rows, CheckChunk.ReceiptRow::receiptType, String[]::new),
                column(rows, CheckChunk.ReceiptRow::treatmentMonth, LocalDate[]::new),
                column(rows, CheckChunk.ReceiptRow::claimedInsurer, String[]::new),
                column(rows, CheckChunk.ReceiptRow::points, Integer[]::new),
                column(rows, CheckChunk.ReceiptRow::mealsYen, Integer[]::new),
                column(rows, CheckChunk.ReceiptRow::visitDays, Integer[]::new),
                column(rows, CheckChunk.ReceiptRow::content, byte[][]::new));
    }

    /** Adds faults; joins the running transaction. */
    void insertFaults(FileUnderCheck file, List<CheckChunk.FaultRow> rows) {
        database.update(
                """
                INSERT INTO fault (claim_month, file_id, fault_number, receipt_number, line, item, record, code,
                                   severity, message_ja, message_en)
                SELECT ?, ?, n, receipt, line, item, record, code, severity, ja, en
                  FROM unnest(?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[],
                              ?::text[], ?::text[])
                       AS t (n, receipt, line, item, record, code, severity, ja, en)
                    ON CONFLICT DO NOTHING
                """,
                file.claimMonth(),
                file.fileId(),
                column(rows, CheckChunk.FaultRow::number, Integer[]::new),
                column(rows, CheckChunk.FaultRow::receiptNumber, Integer[]::new),
                column(rows, row -> (int) row.fault().line(), Integer[]::new),
                column(
                        rows,
                        row -> row.fault().item() == Fault.NO_ITEM
                                ? null
                                : row.fault().item(),
                        Integer[]::new),
                column(
                        rows,
                        row -> row.fault().recordId().isEmpty()
                                ? null
                                : row.fault().recordId(),
                        String[]::new),
                column(rows, row -> row.fault().code(), String[]::new),
                column(rows, CheckChunk.FaultRow::severity, String[]::new),
                column(rows, row -> row.fault().messageJa(), String[]::new),
                column(rows, row -> row.fault().messageEn(), String[]::new));
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
