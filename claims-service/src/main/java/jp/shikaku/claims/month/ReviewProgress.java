package jp.shikaku.claims.month;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How far reviews are. Counting a large month takes a while, and many may watch it: then it is counted anew only after ten
 * times as long as counting took, at most after ten seconds, so that one slow count does not make a review look stuck.
 */
@ApplicationScoped
class ReviewProgress {

    private static final long CHEAP_NANOS = Duration.ofMillis(200).toNanos();
    private static final int REST = 10;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(10).toNanos();

    private final MonthQueries queries;
    private final Map<LocalDate, Counted> last = new ConcurrentHashMap<>();

    @Inject
    ReviewProgress(MonthQueries queries) {
        this.queries = queries;
    }

    List<ReviewView.OrganisationProgress> of(LocalDate month) {
        Counted known = last.get(month);
        if (known != null && known.costNanos() > CHEAP_NANOS && known.ageNanos() < known.restNanos()) {
            return known.progress();
        }
        long start = System.nanoTime();
        List<ReviewView.OrganisationProgress> progress = queries.progress(month);
        long end = System.nanoTime();
        last.put(month, new Counted(progress, end, end - start));
        return progress;
    }

    /** Has a month counted anew for whoever asks next, however long counting takes: something was done with it. */
    void forget(LocalDate month) {
        last.remove(month);
    }

    private record Counted(List<ReviewView.OrganisationProgress> progress, long at, long costNanos) {

        long ageNanos() {
            return System.nanoTime() - at;
        }

        long restNanos() {
            return Math.min(REST * costNanos, LONGEST_REST_NANOS);
        }
    }
}
