package jp.shikaku.claims.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.database.DatabaseException;
import jp.shikaku.receipt.check.ClaimHeader;
import jp.shikaku.support.RetryLaterException;

/** Files as they are kept; one statement per read. */
@ApplicationScoped
public class ClaimFileStore {

    private static final String FILE =
            """
            SELECT claim_month, file_id, reception_number, institution, volume, kind, review_organisation, status,
                   claim_mode,
                   mode_chosen_at, receipts_total, receipts_accepted, receipts_refused, receipts_awaiting,
                   receipts_unclaimed, receipts_withdrawn, points, fault_count, received_at, replaced_by, byte_count,
                   encode(digest, 'hex') AS sha256,
                   CASE WHEN status IN ('RECEIVED', 'CHECKING')
                        THEN bytes_checked::float8 / greatest(byte_count, 1) ELSE 1 END AS progress
              FROM claim_file
            """;

    /** Room for the first record of a file. */
    private static final int HEAD_BYTES = 8192;

    private static final Duration OPENED_AFTER = Duration.ofSeconds(30);

    private final Database database;
    private final FilePieces pieces;

    @Inject
    ClaimFileStore(Database database, FilePieces pieces) {
        this.database = database;
        this.pieces = pieces;
    }

    /** Whether a claim month, or its trial, is there. */
    boolean isProvided(LocalDate claimMonth) {
        return database.first(
                        "SELECT claim_month FROM claim_month WHERE claim_month = ?", row -> Boolean.TRUE, claimMonth)
                .isPresent();
    }

    /** Whether a claim month, or its trial, is forgotten. */
    boolean isForgotten(LocalDate claimMonth) {
        return database.first(
                        "SELECT forgotten_at IS NOT NULL FROM claim_month WHERE claim_month = ?",
                        row -> row.getBoolean(1),
                        claimMonth)
                .orElse(false);
    }

    /**
     * Makes sure that a claim month, or its trial, is there, with its partitions. Yields to running work, and tries again
     * for some ten seconds.
     *
     * @throws RetryLaterException 503 if the work left no moment for it
     */
    void provide(LocalDate claimMonth) {
        try {
            database.inTransaction(() -> database.query("SELECT open_month(?)", row -> Boolean.TRUE, claimMonth));
        } catch (DatabaseException e) {
            if (e.isLockTimeout()) {
                throw new RetryLaterException(ClaimsError.MONTH_BEING_OPENED, OPENED_AFTER);
            }
            throw e;
        }
    }

    /** Whether a claim month is open for files sent to an organisation; it stays so until the running transaction ends. */
    boolean holdOpen(LocalDate claimMonth, String organisation) {
        return database.first(
                        "SELECT state = 'OPEN' AND forgotten_at IS NULL FROM claim_month WHERE claim_month = ? FOR SHARE",
                        row -> row.getBoolean(1),
                        claimMonth)
                .filter(open -> open)
                .flatMap(open -> database.first(
                        """
                        SELECT NOT EXISTS (SELECT 1 FROM claim_month_close
                                            WHERE claim_month = ? AND review_organisation = ?)
                        """,
                        row -> row.getBoolean(1),
                        claimMonth,
                        organisation))
                .orElse(false);
    }

    /** The file with these bytes, unless another one took its place. */
    Optional<ClaimFile> sameBytes(LocalDate claimMonth, ClaimHeader header, byte[] digest) {
        return database.first(
                FILE + "WHERE claim_month = ? AND institution = ? AND digest = ? AND status <> 'REPLACED'",
                ClaimFileStore::file,
                claimMonth,
                header.institution().value(),
                digest);
    }

    /** Keeps a new file with its bytes; answers whether it was new. Joins the running transaction. */
    boolean keep(
            UUID fileId,
            LocalDate claimMonth,
            ClaimHeader header,
            SpooledFile content,
            Reception.Terms terms,
            Instant receivedAt)
            throws IOException {
        try (InputStream head = content.open();
                InputStream bytes = content.open()) {
            boolean created =
                    insert(fileId, claimMonth, header, content, head.readNBytes(HEAD_BYTES), terms, receivedAt);
            if (created) {
                pieces.keep(claimMonth, fileId, bytes);
            }
            return created;
        }
    }

    private boolean insert(
            UUID fileId,
            LocalDate claimMonth,
            ClaimHeader header,
            SpooledFile content,
            byte[] head,
            Reception.Terms terms,
            Instant receivedAt) {
        boolean chosen = terms.mode() != null;
        return database.update(
                        """
                        INSERT INTO claim_file (claim_month, file_id, institution, volume, kind, review_organisation,
                                                digest, content, byte_count, received_at, claim_mode, mode_chosen_at,
                                                mode_chosen_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (claim_month, institution, digest) WHERE status <> 'REPLACED' DO NOTHING
                        """,
                        claimMonth,
                        fileId,
                        header.institution().value(),
                        header.volume(),
                        header.kind().name(),
                        header.reviewOrganisation().code(),
                        content.digest(),
                        head,
                        content.size(),
                        receivedAt,
                        chosen ? terms.mode().name() : null,
                        chosen ? receivedAt : null,
                        chosen ? terms.by() : null)
                == 1;
    }

    /** A file, whoever may see it. */
    Optional<ClaimFile> find(UUID fileId) {
        return database.first(FILE + "WHERE file_id = ?", ClaimFileStore::file, fileId);
    }

    /** The beginning of a file, with its first record. */
    byte[] head(ClaimFile file) {
        return database.first(
                        "SELECT content FROM claim_file WHERE claim_month = ? AND file_id = ?",
                        row -> row.getBytes(1),
                        file.monthKey(),
                        file.fileId())
                .orElseThrow();
    }

    private static ClaimFile file(ResultSet row) throws SQLException {
        LocalDate month = row.getObject("claim_month", LocalDate.class);
        String mode = row.getString("claim_mode");
        return new ClaimFile(
                row.getObject("file_id", UUID.class),
                row.getLong("reception_number"),
                row.getString("institution"),
                YearMonth.from(month),
                row.getString("volume"),
                row.getString("kind"),
                FileStatus.valueOf(row.getString("status")),
                new ClaimFile.ReceiptCounts(
                        row.getInt("receipts_total"),
                        row.getInt("receipts_accepted"),
                        row.getInt("receipts_refused"),
                        row.getInt("receipts_awaiting"),
                        row.getInt("receipts_unclaimed"),
                        row.getInt("receipts_withdrawn")),
                row.getLong("points"),
                row.getInt("fault_count"),
                Math.min(1, row.getDouble("progress")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("replaced_by", UUID.class),
                MonthKey.isTrial(month),
                row.getString("review_organisation"),
                mode == null ? null : ClaimMode.valueOf(mode),
                instant(row.getObject("mode_chosen_at", OffsetDateTime.class)),
                row.getLong("byte_count"),
                row.getString("sha256"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
