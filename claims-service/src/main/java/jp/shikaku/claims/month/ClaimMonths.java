package jp.shikaku.claims.month;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/** What a review organisation does with a claim month. */
@ApplicationScoped
public class ClaimMonths {

    private final MonthQueries queries;
    private final ForwardClock clock;

    @Inject
    ClaimMonths(MonthQueries queries, ForwardClock clock) {
        this.queries = queries;
        this.clock = clock;
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
