package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.receipt.check.VolumeTotals;
import jp.shikaku.receipt.fault.Fault;
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
    private final ClaimVolumes volumes;
    private final Settlement settlement;
    private final ReviewWork reviewWork;
    private final ForwardClock clock;

    @Inject
    Acceptance(
            Database database,
            ClaimFileStore files,
            ClaimVolumes volumes,
            Settlement settlement,
            ReviewWork reviewWork,
            ForwardClock clock) {
        this.database = database;
        this.files = files;
        this.volumes = volumes;
        this.settlement = settlement;
        this.reviewWork = reviewWork;
        this.clock = clock;
    }

    private record Rival(UUID fileId, boolean later) {}

    /**
     * Accepts or refuses a file whose receipts are all stored.
     *
     * @param totals what its GO says; empty if it is not sound
     * @throws LeaseLostException if another worker has the file
     */
    void conclude(Progress progress, boolean refused, Optional<VolumeTotals> totals) {
        boolean open =
                files.holdOpen(progress.file().claimMonth(), progress.file().organisation());
        holdPlace(progress.file());
        holdFile(progress);
        totals.ifPresent(known -> volumes.keep(progress.file(), known));
        if (refused) {
            refuse(progress.file());
        } else if (open) {
            place(progress.file());
        } else {
            addFault(progress.file(), ClaimsError.MONTH_CLOSED.code(), CLOSED_JA, ClaimsError.MONTH_CLOSED.title());
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
        List<ClaimInVolumes> before = volumes.of(file.claimMonth(), file.institution());
        rival.ifPresent(earlier -> replace(file, earlier.fileId(), file.fileId()));
        settlement.settle(file.claimMonth(), file.fileId());
        conclude(file, file.fileId(), "ACCEPTED", null);
        reviewWork.enqueueAccepted(file.claimMonth(), file.fileId());
        replaceLeftOver(file, before);
    }

    /** A claim that was whole and is sent again in fewer volumes loses the ones beyond the new last one. */
    private void replaceLeftOver(FileUnderCheck file, List<ClaimInVolumes> before) {
        for (ClaimInVolumes claim : volumes.of(file.claimMonth(), file.institution())) {
            claim.volumes().stream()
                    .filter(volume -> volume.fileId().equals(file.fileId()))
                    .findFirst()
                    .ifPresent(placed -> before.stream()
                            .filter(earlier -> earlier.isSameClaim(claim))
                            .flatMap(earlier -> earlier.leftOverBy(placed).stream())
                            .forEach(leftOver -> replace(file, leftOver.fileId(), file.fileId())));
        }
    }

    /**
     * Refuses the volumes of a claim that is not whole, at the close; joins the running transaction.
     *
     * @param claim what is there of it
     */
    public void refuseNotWhole(LocalDate claimMonth, ClaimInVolumes claim) {
        List<Fault> faults = claim.faults();
        for (ClaimInVolumes.Volume volume : claim.volumes()) {
            FileUnderCheck file = new FileUnderCheck(
                    claimMonth,
                    volume.fileId(),
                    claim.reviewOrganisation(),
                    claim.institution(),
                    volume.totals().volume(),
                    claim.kind(),
                    null);
            reviewWork.forget(claimMonth, volume.fileId());
            refuse(file);
            faults.forEach(fault -> addFault(file, fault.code(), fault.messageJa(), fault.messageEn()));
        }
    }

    /** Refuses a file of which nothing is known, with a fault that says why; joins the running transaction. */
    void refuseUnchecked(FileUnderCheck file, String code, String ja, String en) {
        database.update(
                """
                UPDATE claim_file
                   SET receipts_total = 0, receipts_accepted = 0, receipts_refused = 0, points = 0, fault_count = 0
                 WHERE claim_month = ? AND file_id = ?
                """,
                file.claimMonth(),
                file.fileId());
        addFault(file, code, ja, en);
        conclude(file, file.fileId(), "REFUSED", null);
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

    private void addFault(FileUnderCheck file, String code, String ja, String en) {
        database.update(
                """
                INSERT INTO fault (claim_month, file_id, fault_number, line, code, severity, message_ja, message_en)
                SELECT ?, ?, coalesce(max(fault_number), 0) + 1, 0, ?, 'FILE', ?, ?
                  FROM fault WHERE claim_month = ? AND file_id = ?
                """,
                file.claimMonth(),
                file.fileId(),
                code,
                ja,
                en,
                file.claimMonth(),
                file.fileId());
        database.update(
                "UPDATE claim_file SET fault_count = fault_count + 1 WHERE claim_month = ? AND file_id = ?",
                file.claimMonth(),
                file.fileId());
    }
}
