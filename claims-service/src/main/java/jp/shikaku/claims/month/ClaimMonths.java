package jp.shikaku.claims.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.calendar.Calendars;
import jp.shikaku.claims.calendar.MonthCalendar;
import jp.shikaku.claims.calendar.MonthKey;
import jp.shikaku.claims.intake.Acceptance;
import jp.shikaku.claims.intake.ClaimInVolumes;
import jp.shikaku.claims.intake.ClaimVolumes;
import jp.shikaku.claims.intake.Confirmation;
import jp.shikaku.claims.review.MonthState;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.receipt.fault.Fault;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemError;
import jp.shikaku.support.ProblemException;

/** What a review organisation does with a claim month. */
@ApplicationScoped
public class ClaimMonths {

    /** Claims, and files, that an error names; the institutions' own pages show all. */
    private static final int MOST_NAMED = 100;

    private final MonthQueries queries;
    private final OrganisationCloses closes;
    private final ControlTotals controlTotals;
    private final ClaimVolumes volumes;
    private final Acceptance acceptance;
    private final Confirmation confirmations;
    private final Calendars calendars;
    private final MonthConfig config;
    private final ForwardClock clock;

    @Inject
    ClaimMonths(
            MonthQueries queries,
            OrganisationCloses closes,
            ControlTotals controlTotals,
            ClaimVolumes volumes,
            Acceptance acceptance,
            Confirmation confirmations,
            Calendars calendars,
            MonthConfig config,
            ForwardClock clock) {
        this.queries = queries;
        this.closes = closes;
        this.controlTotals = controlTotals;
        this.volumes = volumes;
        this.acceptance = acceptance;
        this.confirmations = confirmations;
        this.calendars = calendars;
        this.config = config;
        this.clock = clock;
    }

    /**
     * How a month is to be closed.
     *
     * @param by the token's subject
     * @param organisations the review organisations that person acts for
     * @param seenTotals digest of the control totals that were seen; null if not stated
     * @param overrideReason why, although receipts are undecided or the cut-off is not reached; null for a usual close
     */
    record Close(String by, Set<ReviewOrganisation> organisations, String seenTotals, String overrideReason) {}

    /**
     * Closes a month for the review organisations that somebody acts for: every receipt that was sent to them is decided;
     * what nobody confirmed is left out with its errors. A second close changes nothing. When the last organisation with
     * files has closed, the month is billed: the booking goes on in the background.
     *
     * @throws ProblemException 403 for an organisation to which no file of the month was sent; 409 while files are
     *     checked, receipts are not decided, claims are not whole, or before the cut-off; 428 and 412 where the totals that were
     *     seen are not stated or not those of now
     */
    @Transactional
    void close(LocalDate month, Close close) {
        ClaimMonth claimMonth = ClaimMonth.lock(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        Set<ReviewOrganisation> concerned = closes.concerned(month);
        Set<ReviewOrganisation> open = ownPart(month, close, concerned);
        if (claimMonth.state() == MonthState.CLOSED) {
            return;
        }
        String totals = open.isEmpty() && !concerned.isEmpty() ? null : closePart(claimMonth, close, open);
        if (closes.closed(month).containsAll(concerned)) {
            claimMonth.close(clock.now(), close.by());
            claimMonth.closedWith(totals, close.overrideReason());
        }
    }

    /**
     * Closes what is still open of somebody's part; answers the digest of the totals with which it was closed. Claims that
     * are not whole are in the totals that were seen, and no more in those of the close, which refuses them.
     */
    private String closePart(ClaimMonth claimMonth, Close close, Set<ReviewOrganisation> open) {
        LocalDate month = claimMonth.month();
        if (config.closeNeedsTotals() && close.seenTotals() == null) {
            throw new ProblemException(CommonError.PRECONDITION_REQUIRED);
        }
        List<ProblemError> underCheck = closes.filesUnderCheck(month, open, MOST_NAMED);
        if (!claimMonth.isReviewStarted() || !underCheck.isEmpty()) {
            throw new ProblemException(ClaimsError.REVIEW_NOT_FINISHED, null, underCheck);
        }
        List<ClaimInVolumes> notWhole = notWhole(month, open);
        ControlTotals.Counted counted = controlTotals.count(month);
        if (close.overrideReason() == null) {
            requireWhole(notWhole);
            requireFinished(month, counted, open);
        }
        String seen = counted.digest(close.organisations());
        if (close.seenTotals() != null && !close.seenTotals().equals(seen)) {
            throw new ProblemException(CommonError.PRECONDITION_FAILED);
        }
        notWhole.forEach(claim -> acceptance.refuseNotWhole(month, claim));
        confirmations.confirmAll(month, open);
        String totals = notWhole.isEmpty() ? seen : controlTotals.count(month).digest(close.organisations());
        open.forEach(organisation -> closes.add(month, organisation, close, totals, clock.now()));
        return totals;
    }

    /** The organisations for which the close is an act: with files of the month, the caller's own, not closed yet. */
    private Set<ReviewOrganisation> ownPart(LocalDate month, Close close, Set<ReviewOrganisation> concerned) {
        Set<ReviewOrganisation> own = EnumSet.noneOf(ReviewOrganisation.class);
        own.addAll(close.organisations());
        own.retainAll(concerned);
        if (own.isEmpty() && !concerned.isEmpty()) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED, "No file of the month was sent to the review organisation of the token.");
        }
        own.removeAll(closes.closed(month));
        return own;
    }

    private List<ClaimInVolumes> notWhole(LocalDate month, Set<ReviewOrganisation> open) {
        return volumes.notWhole(month).stream()
                .filter(claim -> open.stream().anyMatch(one -> one.code().equals(claim.reviewOrganisation())))
                .toList();
    }

    private static void requireWhole(List<ClaimInVolumes> notWhole) {
        if (!notWhole.isEmpty()) {
            throw new ProblemException(
                    ClaimsError.CLAIM_NOT_WHOLE,
                    null,
                    notWhole.stream().limit(MOST_NAMED).map(ClaimMonths::error).toList());
        }
    }

    private static ProblemError error(ClaimInVolumes claim) {
        String claimed = claim.institution() + " (" + claim.reviewOrganisation() + ", " + claim.kind() + "): ";
        Fault first = claim.faults().get(0);
        return new ProblemError(
                null, null, null, first.code(), claimed + first.messageJa() + " / " + first.messageEn());
    }

    private void requireFinished(LocalDate month, ControlTotals.Counted counted, Set<ReviewOrganisation> open) {
        if (counted.hasUndecided(open) || closes.anyWaits(month, open)) {
            throw new ProblemException(ClaimsError.REVIEW_NOT_FINISHED);
        }
        if (MonthKey.isTrial(month)) {
            return;
        }
        for (ReviewOrganisation organisation : open) {
            MonthCalendar calendar = calendars.of(YearMonth.from(month), organisation);
            if (calendars.isEnforced(calendar) && !calendars.isPast(calendar, calendar.cutOff())) {
                throw new ProblemException(ClaimsError.CUT_OFF_NOT_REACHED);
            }
        }
    }

    @Transactional
    ClaimMonthView view(LocalDate month) {
        ClaimMonth claimMonth = find(month);
        return new ClaimMonthView(
                MonthPath.format(month),
                claimMonth.state(),
                claimMonth.closedAt(),
                claimMonth.closedBy(),
                queries.following(month),
                claimMonth.closedTotals(),
                claimMonth.closeOverrideReason(),
                closes.of(month));
    }

    /**
     * Ends the request if there is no such month.
     *
     * @throws ProblemException 404
     */
    @Transactional
    void requireMonth(LocalDate month) {
        find(month);
    }

    private static ClaimMonth find(LocalDate month) {
        return ClaimMonth.of(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
