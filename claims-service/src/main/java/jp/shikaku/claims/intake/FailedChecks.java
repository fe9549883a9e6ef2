package jp.shikaku.claims.intake;

import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.database.Database;
import jp.shikaku.support.ForwardClock;

/**
 * Checks that ended for a reason which no fault of the file names, or with their process. Such a file is tried again when its
 * lease is over; after a few failures it is refused unchecked, so that it does not stand in the way of the close, nor takes
 * process after process down, and whoever sent it is told. Its bytes are kept: sent again, or when an operator asks, it is
 * checked again.
 */
@ApplicationScoped
class FailedChecks {

    private static final Logger LOG = Logger.getLogger(FailedChecks.class);

    private static final String CODE = "SK-CLM-109";
    private static final String JA = "受付点検を完了できませんでした。同じファイルを再度送信すると点検をやり直します。解消しない場合は受付番号を審査支払機関に連絡してください";
    private static final String EN =
            "the check could not be completed: send the same file again to have it checked again;"
                    + " if that does not help, tell the review organisation the reception number";

    private final Database database;
    private final Acceptance acceptance;
    private final IntakeConfig config;
    private final ForwardClock clock;

    @Inject
    FailedChecks(Database database, Acceptance acceptance, IntakeConfig config, ForwardClock clock) {
        this.database = database;
        this.acceptance = acceptance;
        this.config = config;
        this.clock = clock;
    }

    /** Counts a failure, unless another worker has the file by now; the last one that is allowed refuses the file. */
    void count(Progress progress, Throwable failure) {
        database.inTransaction(() -> {
            FileUnderCheck file = progress.file();
            database.first(
                            """
                            UPDATE claim_file SET failed_checks = failed_checks + 1, status = 'RECEIVED'
                             WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?
                         RETURNING failed_checks
                            """,
                            row -> row.getInt(1),
                            file.claimMonth(),
                            file.fileId(),
                            progress.leasedUntil())
                    .ifPresent(failures ->
                            conclude(file, failures, failure.getClass().getName()));
            return null;
        });
    }

    /**
     * Tells of a check that ended with its process; the last one that is allowed refuses the file.
     *
     * @param failures how many failed, this one included
     * @return whether the file is checked again
     */
    boolean goesOnAfterLoss(FileUnderCheck file, int failures) {
        return database.inTransaction(() -> database.first(
                        """
                        SELECT file_id FROM claim_file
                         WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?
                           FOR UPDATE
                        """,
                        row -> conclude(file, failures, "its process ended"),
                        file.claimMonth(),
                        file.fileId(),
                        file.leasedUntil())
                .orElse(false));
    }

    private boolean conclude(FileUnderCheck file, int failures, String failure) {
        boolean last = failures >= config.attempts();
        LOG.errorf(
                "Check %d of claim file %s failed (%s); it is %s",
                failures,
                file.fileId(),
                failure,
                last ? "refused unchecked, until it is sent again or an operator has it checked" : "tried again");
        if (last) {
            acceptance.refuseUnchecked(file, CODE, JA, EN);
        }
        return !last;
    }

    /**
     * Lets a file that was refused unchecked be checked again. Joins the running transaction.
     *
     * @param by the subject of who asked for it
     * @return whether it was one
     */
    boolean checkAgain(ClaimFile file, String by) {
        boolean again = database.update(
                        """
                        UPDATE claim_file f
                           SET status = 'RECEIVED', failed_checks = 0, fault_count = 0, bytes_checked = 0, checked_at = NULL,
                               check_asked_by = ?, check_asked_at = ?
                         WHERE claim_month = ? AND file_id = ? AND status = 'REFUSED'
                           AND EXISTS (SELECT 1 FROM fault x
                                        WHERE x.claim_month = f.claim_month AND x.file_id = f.file_id AND x.code = ?)
                        """,
                        by,
                        clock.now().atOffset(ZoneOffset.UTC),
                        file.monthKey(),
                        file.fileId(),
                        CODE)
                == 1;
        if (again) {
            database.update("DELETE FROM fault WHERE claim_month = ? AND file_id = ?", file.monthKey(), file.fileId());
        }
        return again;
    }
}
