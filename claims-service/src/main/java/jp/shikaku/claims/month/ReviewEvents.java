package jp.shikaku.claims.month;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import jp.shikaku.support.ProblemException;

/**
 * The progress of a review as a stream. It is read from the database once a second, since any instance may have done the
 * work; what has not changed is told every fifteen seconds only, so that proxies keep the connection.
 */
@ApplicationScoped
class ReviewEvents {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int QUIET_EVERY = 15;
    /** Longer than this a token may not live; who still may watch connects again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ReviewJobs jobs;

    @Inject
    ReviewEvents(ReviewJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * The job now, then its changes, until it ends.
     *
     * @throws ProblemException 404 if there is no such month
     */
    Multi<ReviewView> of(LocalDate month) {
        ReviewView now = jobs.view(month);
        Multi<ReviewView> changes = now.state().isEnd() ? Multi.createFrom().empty() : changesAfter(now, month);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(now), changes);
    }

    private Multi<ReviewView> changesAfter(ReviewView first, LocalDate month) {
        Told told = new Told(first);
        AtomicBoolean ended = new AtomicBoolean();
        return Multi.createFrom()
                .ticks()
                .startingAfter(PAUSE)
                .every(PAUSE)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> jobs.view(month))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .select()
                .first(view -> !ended.getAndSet(view.state().isEnd()))
                .select()
                .where(told::isNews)
                .select()
                .first(LONGEST);
    }

    /** What a watcher was told last. Used by one stream, one item after the other. */
    private static final class Told {

        private ReviewView last;
        private int quiet;

        Told(ReviewView first) {
            last = first;
        }

        boolean isNews(ReviewView view) {
            quiet++;
            boolean news = !view.equals(last) || quiet >= QUIET_EVERY;
            if (news) {
                last = view;
                quiet = 0;
            }
            return news;
        }
    }
}
