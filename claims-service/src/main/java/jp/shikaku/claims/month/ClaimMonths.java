package jp.shikaku.claims.month;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.recheck.RecheckMetrics;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** What a review organisation does with a claim month. */
@ApplicationScoped
public class ClaimMonths {

    private final ReviewWork queue;
    private final MonthQueries queries;
    private final RecheckMetrics metrics;
    private final ForwardClock clock;

    @Inject
    ClaimMonths(ReviewWork queue, MonthQueries queries, RecheckMetrics metrics, ForwardClock clock) {
        this.queue = queue;
        this.queries = queries;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Starts the review of what is accepted; what is accepted later joins by itself. */
    @Transactional
    void startReview(LocalDate month, String by) {
        ClaimMonth claimMonth = ClaimMonth.lock(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        claimMonth.startReview(clock.now(), by);
        ClaimMonth.flush();
        queue.enqueueUndecided(month);
    }

    /**
     * Closes a month of which every receipt was decided. The booking of what it bills goes on in the background.
     *
     * @throws ProblemException 409 while receipts are not decided
     */
    @Transactional
    void close(LocalDate month, String by) {
        ClaimMonth claimMonth = ClaimMonth.lock(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!claimMonth.isReviewStarted()
                || queries.filesUnderCheck(month)
                || queries.progress(month).remaining() > 0) {
            throw new ProblemException(ClaimsError.REVIEW_NOT_FINISHED);
        }
        claimMonth.close(clock.now(), by);
    }

    @Transactional
    ClaimMonthView view(LocalDate month) {
        ClaimMonth claimMonth = find(month);
        return new ClaimMonthView(
                MonthPath.format(month),
                claimMonth.state(),
                claimMonth.closedAt(),
                claimMonth.closedBy(),
                queries.following(month));
    }

    @Transactional
    ReviewView review(LocalDate month) {
        boolean started = find(month).isReviewStarted();
        MonthQueries.Progress progress = queries.progress(month);
        ReviewView.State state = progress.remaining() > 0 ? ReviewView.State.RUNNING : ReviewView.State.DONE;
        return new ReviewView(
                MonthPath.format(month),
                started ? state : ReviewView.State.NOT_STARTED,
                progress.total(),
                progress.decided(),
                progress.held(),
                progress.remaining(),
                Math.round(metrics.perSecond() * 10) / 10.0);
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
