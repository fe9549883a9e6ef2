package jp.shikaku.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import jp.shikaku.claims.database.Database;

/**
 * Checks that ended for a reason which no fault of the file names. Such a file is tried again when its lease is over; after
 * a few failures it is refused unchecked, so that it does not stand in the way of the close, and whoever sent it is told.
 * Its bytes are kept: sent again, it is checked again.
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

    @Inject
    FailedChecks(Database database, Acceptance acceptance, IntakeConfig config) {
        this.database = database;
        this.acceptance = acceptance;
        this.config = config;
    }

    /** Counts a failure, unless another worker has the file by now; the last one that is allowed refuses the file. */
    void count(Progress progress, Throwable failure) {
        database.inTransaction(() -> {
            FileUnderCheck file = progress.file();
            database.first(
                            """
                            UPDATE claim_file SET failed_checks = failed_checks + 1
                             WHERE claim_month = ? AND file_id = ? AND status = 'CHECKING' AND leased_until = ?
                         RETURNING failed_checks
                            """,
                            row -> row.getInt(1),
                            file.claimMonth(),
                            file.fileId(),
                            progress.leasedUntil())
                    .ifPresent(failures -> conclude(file, failures, failure));
            return null;
        });
    }

    private void conclude(FileUnderCheck file, int failures, Throwable failure) {
        boolean last = failures >= config.attempts();
        LOG.errorf(
                "Check %d of claim file %s failed (%s); it is %s",
                failures,
                file.fileId(),
                failure.getClass().getName(),
                last ? "refused unchecked, until it is sent again" : "tried again");
        if (last) {
            acceptance.refuseUnchecked(file, CODE, JA, EN);
        }
    }

    /** Lets a file that was refused unchecked be checked again; answers whether it was one. Joins the running transaction. */
    boolean checkAgain(ClaimFile file) {
        boolean again = database.update(
                        """
                        UPDATE claim_file f
                           SET status = 'RECEIVED', failed_checks = 0, fault_count = 0, bytes_checked = 0, checked_at = NULL
                         WHERE claim_month = ? AND file_id = ? AND status = 'REFUSED'
                           AND EXISTS (SELECT 1 FROM fault x
                                        WHERE x.claim_month = f.claim_month AND x.file_id = f.file_id AND x.code = ?)
                        """,
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
