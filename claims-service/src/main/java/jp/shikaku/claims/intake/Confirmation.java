package jp.shikaku.claims.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.CalendarWindow.Kind;
import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.calendar.MonthCalendar;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * How a file is claimed, where its sender did not say so at once: chosen by the sender while reception is open, or
 * settled without errors at its end (and at the latest when the month is closed).
 */
@ApplicationScoped
public class Confirmation {

    private static final String AUTOMATIC = "automatic";

    private final Database database;
    private final ClaimFileStore files;
    private final Settlement settlement;
    private final ReviewWork reviewWork;
    private final Calendars calendars;
    private final ForwardClock clock;

    @Inject
    Confirmation(
            Database database,
            ClaimFileStore files,
            Settlement settlement,
            ReviewWork reviewWork,
            Calendars calendars,
            ForwardClock clock) {
        this.database = database;
        this.files = files;
        this.settlement = settlement;
        this.reviewWork = reviewWork;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Unconfirmed(LocalDate claimMonth, UUID fileId, ReviewOrganisation organisation) {}

    /**
     * Settles a file's mode; the same mode again changes nothing.
     *
     * @throws ProblemException 409 if another mode is settled already, or the time for it is over
     */
    void confirm(ClaimFile file, ClaimMode mode, String by) {
        database.inTransaction(() -> {
            if (!files.holdOpen(file.monthKey(), file.reviewOrganisation())) {
                throw new ProblemException(ClaimsError.MONTH_CLOSED);
            }
            calendars.require(Kind.RECEPTION, file.monthKey(), ReviewOrganisation.ofCode(file.reviewOrganisation()));
            if (!choose(file.monthKey(), file.fileId(), mode, by)) {
                throw new ProblemException(ClaimsError.MODE_CHOSEN);
            }
            return null;
        });
    }

    /** Settles without errors what is not confirmed although its reception is over. */
    @Scheduled(every = "60s", delayed = "20s")
    void confirmOverdue() {
        for (Unconfirmed file : unconfirmed(null)) {
            MonthCalendar calendar = calendars.of(YearMonth.from(file.claimMonth()), file.organisation());
            if (calendars.isPast(calendar, calendar.confirmationDeadline())) {
                database.inTransaction(() ->
                        files.holdOpen(file.claimMonth(), file.organisation().code())
                                && choose(file.claimMonth(), file.fileId(), ClaimMode.WITHOUT_ERRORS, AUTOMATIC));
            }
        }
    }

    /** Settles without errors what is not confirmed of those about to close a month; joins the transaction. */
    public void confirmAll(LocalDate claimMonth, Set<ReviewOrganisation> organisations) {
        for (Unconfirmed file : unconfirmed(claimMonth)) {
            if (organisations.contains(file.organisation())) {
                choose(claimMonth, file.fileId(), ClaimMode.WITHOUT_ERRORS, AUTOMATIC);
            }
        }
    }

    /** Sets the mode unless another one is set; answers whether this one holds now. */
    private boolean choose(LocalDate claimMonth, UUID fileId, ClaimMode mode, String by) {
        Chosen chosen = database.first(
                        "SELECT claim_mode, status FROM claim_file WHERE claim_month = ? AND file_id = ? FOR UPDATE",
                        row -> new Chosen(row.getString(1), row.getString(2)),
                        claimMonth,
                        fileId)
                .orElseThrow();
        if (chosen.mode() != null) {
            return mode.name().equals(chosen.mode());
        }
        database.update(
                """
                UPDATE claim_file SET claim_mode = ?, mode_chosen_at = ?, mode_chosen_by = ?
                 WHERE claim_month = ? AND file_id = ?
                """,
                mode.name(),
                clock.now(),
                by,
                claimMonth,
                fileId);
        if (FileStatus.ACCEPTED.name().equals(chosen.status())) {
            settlement.settle(claimMonth, fileId);
            reviewWork.enqueueAccepted(claimMonth, fileId);
        }
        return true;
    }

    private record Chosen(String mode, String status) {}

    private List<Unconfirmed> unconfirmed(LocalDate claimMonth) {
        return database.query(
                """
                SELECT f.claim_month, f.file_id, f.review_organisation
                  FROM claim_file f JOIN claim_month m USING (claim_month)
                 WHERE f.status = 'ACCEPTED' AND f.claim_mode IS NULL AND m.state = 'OPEN'
                   AND f.claim_month = coalesce(?::date, f.claim_month)
                 ORDER BY f.reception_number
                """,
                row -> new Unconfirmed(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, UUID.class),
                        ReviewOrganisation.ofCode(row.getString(3))),
                claimMonth);
    }
}
