package jp.shikaku.claims.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import jp.shikaku.claims.ClaimsError;
import jp.shikaku.model.Tokyo;
import jp.shikaku.support.CommonError;
import jp.shikaku.support.ForwardClock;
import jp.shikaku.support.ProblemException;

/**
 * When a delivery is what it will stay: originals once their claim month is closed and booked throughout,
 * re-examinations once their processing month is over in Japan and bookings begun in it have ended.
 */
@ApplicationScoped
public class Readiness {

    private final DeliveryStore store;
    private final ForwardClock clock;
    private final Duration settling;

    @Inject
    Readiness(DeliveryStore store, ForwardClock clock, DeliveryConfig config) {
        this.store = store;
        this.clock = clock;
        settling = config.settling();
    }

    /**
     * Ends the request unless a delivery is ready.
     *
     * @throws ProblemException 404 if there is no such claim month, 409 before it is ready, 410 where receipts of it are
     *     forgotten
     */
    void require(Edition edition, LocalDate month) {
        if (edition == Edition.ORIGINAL) {
            requireClosed(month);
            require(store.booked(month), "The month is closed and is being booked: ask again in a moment.");
        } else {
            if (store.isPartlyForgotten(month)) {
                throw new ProblemException(ClaimsError.MONTH_FORGOTTEN);
            }
            require(
                    isOver(month),
                    "A re-examination belongs to a processing month and is ready once that month is over in Japan.");
        }
    }

    private static void require(boolean ready, String otherwise) {
        if (!ready) {
            throw new ProblemException(ClaimsError.NOT_DELIVERED_YET, otherwise);
        }
    }

    /** Whether a processing month is over, and nothing more can be booked in it. */
    public boolean isOver(LocalDate processingMonth) {
        return clock.now().isAfter(end(processingMonth).plus(settling));
    }

    /** The last processing month that is over. */
    public LocalDate lastOver() {
        return Tokyo.dayOf(clock.now().minus(settling)).withDayOfMonth(1).minusMonths(1);
    }

    /** The instant at which a month ends in Japan. */
    static Instant end(LocalDate month) {
        return month.plusMonths(1).atStartOfDay(Tokyo.ZONE).toInstant();
    }

    /**
     * Ends the request unless a claim month is closed.
     *
     * @throws ProblemException 404 if there is no such month, 409 while it is open
     */
    void requireClosed(LocalDate claimMonth) {
        boolean closed = store.closed(claimMonth).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!closed) {
            throw new ProblemException(ClaimsError.NOT_DELIVERED_YET);
        }
    }
}
