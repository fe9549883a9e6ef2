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

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    protected ClaimMonth() {}

    static Optional<ClaimMonth> of(LocalDate month) {
        return findByIdOptional(month);
    }

    /** The month, locked against savers and receivers until the transaction ends. */
    static Optional<ClaimMonth> lock(LocalDate month) {
        return findByIdOptional(month, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Starts the review; a second start changes nothing. */
    void startReview(Instant now, String by) {
        if (reviewStartedAt == null) {
            reviewStartedAt = now;
            reviewStartedBy = by;
        }
    }

    /** Closes the month; a second close changes nothing. */
    void close(Instant now, String by) {
        if (state == MonthState.OPEN) {
            state = MonthState.CLOSED;
            closedAt = now;
            closedBy = by;
        }
    }

    LocalDate month() {
        return month;
    }

    MonthState state() {
        return state;
    }

    boolean isReviewStarted() {
        return reviewStartedAt != null;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closedBy() {
        return closedBy;
    }
}
