package jp.shikaku.claims.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import jp.shikaku.claims.review.MonthState;

/** A claim month. It begins with its first file, and ends when the review organisation closes it. */
@Entity
@Table(name = "claim_month")
public class ClaimMonth extends PanacheEntityBase {

    @Id
    @Column(name = "claim_month")
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private MonthState state;

    @Column(name = "review_started_at")
    private Instant reviewStartedAt;

    @Column(name = "review_started_by")
    private String reviewStartedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_state")
    private ReviewJobState reviewState = ReviewJobState.NOT_STARTED;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_totals")
    private String closedTotals;

    @Column(name = "close_override_reason")
    private String closeOverrideReason;

    protected ClaimMonth() {}

    static Optional<ClaimMonth> of(LocalDate month) {
        return findByIdOptional(month);
    }

    /** The month, locked against savers and receivers until the transaction ends. */
    static Optional<ClaimMonth> lock(LocalDate month) {
        return findByIdOptional(month, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Starts the review, also after it was cancelled; a second start changes nothing, and resumes nothing. */
    void startReview(Instant now, String by) {
        if (!isReviewStarted()) {
            reviewState = ReviewJobState.RUNNING;
            reviewStartedAt = now;
            reviewStartedBy = by;
        }
    }

    /**
     * Brings the started review of an open month into another state; into its own state changes nothing.
     *
     * @return whether the review is there to be changed
     */
    boolean changeReview(ReviewJobState next) {
        boolean possible = state == MonthState.OPEN && isReviewStarted();
        if (possible) {
            reviewState = next;
        }
        return possible || reviewState == next;
    }

    /** Closes the month, after which only rechecks go on; a second close changes nothing. */
    void close(Instant now, String by) {
        if (state == MonthState.OPEN) {
            state = MonthState.CLOSED;
            closedAt = now;
            closedBy = by;
            reviewState = ReviewJobState.RUNNING;
        }
    }

    /** Keeps what the one who closed it had seen, and why receipts were left undecided if they were. */
    void closedWith(String totals, String overrideReason) {
        closedTotals = totals;
        closeOverrideReason = overrideReason;
    }

    LocalDate month() {
        return month;
    }

    MonthState state() {
        return state;
    }

    boolean isReviewStarted() {
        return reviewState == ReviewJobState.RUNNING || reviewState == ReviewJobState.PAUSED;
    }

    ReviewJobState reviewState() {
        return reviewState;
    }

    Instant reviewStartedAt() {
        return reviewStartedAt;
    }

    String reviewStartedBy() {
        return reviewStartedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closedBy() {
        return closedBy;
    }

    String closedTotals() {
        return closedTotals;
    }

    String closeOverrideReason() {
        return closeOverrideReason;
    }
}
