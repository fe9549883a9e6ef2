package jp.shikaku.claims.month;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.claims.database.Database;
import jp.shikaku.claims.recheck.ReviewChunks;
import jp.shikaku.claims.recheck.ReviewWork;
import jp.shikaku.model.ReviewOrganisation;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** The review of a month as a job: started, paused, resumed, cancelled, watched. */
@ApplicationScoped
public class ReviewJobs {

    /** Beyond the usual minute: a month is queued, or taken out of the queue, as a whole. */
    private static final Duration WHOLE_MONTH = Duration.ofMinutes(30);

    private final Database database;
    private final ReviewWork queue;
    private final ReviewChunks chunks;
    private final ReviewProgress progress;
    private final OrganisationCloses closes;
    private final ForwardClock clock;

    @Inject
    ReviewJobs(
            Database database,
            ReviewWork queue,
            ReviewChunks chunks,
            ReviewProgress progress,
            OrganisationCloses closes,
            ForwardClock clock) {
        this.database = database;
        this.queue = queue;
        this.chunks = chunks;
        this.progress = progress;
        this.closes = closes;
        this.clock = clock;
    }

    /** Starts the review of what is accepted; what is accepted later joins by itself. */
    void start(LocalDate month, String by) {
        database.inTransaction(WHOLE_MONTH, () -> {
            ClaimMonth claimMonth = lock(month);
            claimMonth.startReview(clock.now(), by);
            ClaimMonth.flush();
            return queue.enqueueUndecided(month);
        });
        progress.forget(month);
    }

    /**
     * Lets no worker begin another chunk of the month; what is being decided at this moment is still saved.
     *
     * @param by the organisations somebody acts for
     * @throws ProblemException 409 if there is nothing to pause; 403 for who has nothing open in the month
     */
    @Transactional
    void pause(LocalDate month, Set<ReviewOrganisation> by) {
        ClaimMonth claimMonth = lock(month);
        requireOpenPart(month, by);
        change(claimMonth, ReviewJobState.PAUSED);
    }

    /**
     * Goes on after a pause.
     *
     * @throws ProblemException 409 if the review was not started, or was cancelled
     */
    @Transactional
    void resume(LocalDate month) {
        change(lock(month), ReviewJobState.RUNNING);
    }

    /**
     * Takes what was never decided out of the queue. What was decided stays, and a new start goes on from there.
     *
     * @param by the organisations somebody acts for
     * @throws ProblemException 409 if there is nothing to cancel; 403 for who has nothing open in the month
     */
    void cancel(LocalDate month, Set<ReviewOrganisation> by) {
        database.inTransaction(WHOLE_MONTH, () -> {
            ClaimMonth claimMonth = lock(month);
            requireOpenPart(month, by);
            change(claimMonth, ReviewJobState.CANCELLED);
            ClaimMonth.flush();
            return queue.withdrawUndecided(month);
        });
        progress.forget(month);
    }

    /** Has everything that was ever decided resolved and decided again; what comes to the same stays as it is. */
    void again(LocalDate month) {
        database.inTransaction(WHOLE_MONTH, () -> {
            lock(month);
            return queue.enqueueDecided(month);
        });
        progress.forget(month);
    }

    /** How far the review is. */
    @Transactional
    ReviewView view(LocalDate month) {
        ClaimMonth claimMonth = ClaimMonth.of(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        List<ReviewView.OrganisationProgress> counted = progress.of(month);
        long remaining = sum(counted, ReviewView.OrganisationProgress::remaining);
        ReviewChunks.Pace pace = chunks.pace(month);
        double perSecond = Math.round(pace.perSecond() * 10) / 10.0;
        return new ReviewView(
                MonthPath.format(month),
                state(claimMonth.reviewState(), remaining),
                sum(counted, ReviewView.OrganisationProgress::total),
                sum(counted, ReviewView.OrganisationProgress::decided),
                sum(counted, ReviewView.OrganisationProgress::held),
                remaining,
                perSecond,
                pace.instances(),
                perSecond > 0 ? (long) Math.ceil(remaining / perSecond) : null,
                claimMonth.reviewStartedAt(),
                claimMonth.reviewStartedBy(),
                counted);
    }

    /** Whoever has nothing open in the month, because nothing was sent to it or its part is closed, does not hold up the other. */
    private void requireOpenPart(LocalDate month, Set<ReviewOrganisation> by) {
        Set<ReviewOrganisation> open = EnumSet.noneOf(ReviewOrganisation.class);
        open.addAll(closes.concerned(month));
        open.removeAll(closes.closed(month));
        if (!open.isEmpty() && Collections.disjoint(open, by)) {
            throw new ProblemException(
                    CommonError.NOT_ALLOWED, "Nothing of the month is open at the review organisation of the token.");
        }
    }

    private static long sum(
            List<ReviewView.OrganisationProgress> counted, ToLongFunction<ReviewView.OrganisationProgress> number) {
        return counted.stream().mapToLong(number).sum();
    }

    private static ReviewView.State state(ReviewJobState job, long remaining) {
        return job == ReviewJobState.RUNNING && remaining == 0
                ? ReviewView.State.DONE
                : ReviewView.State.valueOf(job.name());
    }

    private static void change(ClaimMonth month, ReviewJobState next) {
        if (!month.changeReview(next)) {
            throw new ProblemException(ClaimsError.REVIEW_NOT_RUNNING);
        }
    }

    private static ClaimMonth lock(LocalDate month) {
        return ClaimMonth.lock(month).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }
}
