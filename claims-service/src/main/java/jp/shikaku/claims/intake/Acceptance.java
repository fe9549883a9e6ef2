package jp.shikaku.claims.intake;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.support.ForwardClock;

/**
 * The end of a check, in its transaction: the file is accepted and takes the place of an earlier one of the same
 * institution, month, review organisation, kind and volume, or it is refused. What arrived last counts, whichever check ended first.
 */
@ApplicationScoped
public class Acceptance {

    private static final String CLOSED_JA = "請求月はすでに締め切られています";

    private final Database database;
    private final ClaimFileStore files;
    private final Settlement settlement;
    private final ReviewWork reviewWork;
    private final ForwardClock clock;

    @Inject
    Acceptance(
            Database database, ClaimFileStore files, Settlement settlement, ReviewWork reviewWork, ForwardClock clock) {
        this.database = database;
        this.files = files;
        this.settlement = settlement;
        this.reviewWork = reviewWork;
        this.clock = clock;
    }

    private record Rival(UUID fileId, boolean later) {}

    /**
     * Accepts or refuses a file whose receipts are all stored.
     *
     * @throws LeaseLostException if another worker has the file
     */
    void conclude(Progress progress, boolean refused) {
        boolean open = files.holdOpen(progress.file().claimMonth());
        holdPlace(progress.file());
        holdFile(progress);
        if (refused) {
            refuse(progress.file());
        } else if (open) {
            place(progress.file());
        } else {
            addClosedFault(progress);
            refuse(progress.file());
        }
    }

    /** One file of an institution and month at a time may take a place. */
    private void holdPlace(FileUnderCheck file) {
        database.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> Boolean.TRUE,
                file.claimMonth() + "/" + file.institution());
    }

    private void holdFile(Progress progress) {
        database.first(
                        """
                        SELECT file_id FROM claim_file
                         WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?
                           FOR UPDATE
                        """,
                        row -> Boolean.TRUE,
                        progress.file().claimMonth(),
                        progress.file().fileId(),
                        progress.leasedUntil())
                .orElseThrow(LeaseLostException::new);
    }

    private void place(FileUnderCheck file) {
        Optional<Rival> rival = rival(file);
        if (rival.isPresent() && rival.get().later()) {
            replace(file, file.fileId(), rival.get().fileId());
            return;
        }
        rival.ifPresent(earlier -> replace(file, earlier.fileId(), file.fileId()));
        settlement.settle(file.claimMonth(), file.fileId());
        conclude(file, file.fileId(), "ACCEPTED", null);
        reviewWork.enqueueAccepted(file.claimMonth(), file.fileId());
    }

    private Optional<Rival> rival(FileUnderCheck file) {
        return database.first(
                """
                SELECT old.file_id, old.reception_number > new.reception_number
                  FROM claim_file old
                  JOIN claim_file new ON new.claim_month = old.claim_month AND new.file_id = ?
                 WHERE old.claim_month = ? AND old.institution = ? AND old.volume = ? AND old.status = 'ACCEPTED'
                   AND old.review_organisation = new.review_organisation AND old.kind = new.kind
                   FOR UPDATE OF old
                """,
                row -> new Rival(row.getObject(1, UUID.class), row.getBoolean(2)),
                file.fileId(),
                file.claimMonth(),
                file.institution(),
                file.volume());
    }

    /** Takes a file's receipts out of everything: a corrected file never bills twice. */
    private void replace(FileUnderCheck place, UUID fileId, UUID by) {
        setReceipts(place, fileId, "REPLACED");
        reviewWork.forget(place.claimMonth(), fileId);
        conclude(place, fileId, "REPLACED", by);
    }

    private void refuse(FileUnderCheck file) {
        setReceipts(file, file.fileId(), "REFUSED");
        database.update(
                """
                UPDATE claim_file SET receipts_accepted = 0, receipts_refused = receipts_total, points = 0
                 WHERE claim_month = ? AND file_id = ?
                """,
                file.claimMonth(),
                file.fileId());
        conclude(file, file.fileId(), "REFUSED", null);
    }

    private void setReceipts(FileUnderCheck place, UUID fileId, String state) {
        database.update(
                "UPDATE receipt SET state = ? WHERE claim_month = ? AND file_id = ?",
                state,
                place.claimMonth(),
                fileId);
    }

    private void conclude(FileUnderCheck place, UUID fileId, String status, UUID replacedBy) {
        database.update(
                """
                UPDATE claim_file
                   SET status = ?, replaced_by = ?, checked_at = coalesce(checked_at, ?), leased_until = NULL
                 WHERE claim_month = ? AND file_id = ?
                """,
                status,
                replacedBy,
                clock.now(),
                place.claimMonth(),
                fileId);
    }

    private void addClosedFault(Progress progress) {
        database.update(
                """
                INSERT INTO fault (claim_month, file_id, fault_number, line, code, severity, message_ja, message_en)
                VALUES (?, ?, ?, 0, ?, 'FILE', ?, ?)
                """,
                progress.file().claimMonth(),
                progress.file().fileId(),
                progress.nextFault(),
                ClaimsError.MONTH_CLOSED.code(),
                CLOSED_JA,
                ClaimsError.MONTH_CLOSED.title());
        database.update(
                "UPDATE claim_file SET fault_count = fault_count + 1 WHERE claim_month = ? AND file_id = ?",
                progress.file().claimMonth(),
                progress.file().fileId());
    }
}
