package jp.shikaku.notice.printing;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How often a printing was tried, what the last attempt met, and when the next one is. An attempt counts from its begin, so
 * that one that ends the whole service counts too. Pauses double from a minute to an hour; after the last attempt a person
 * has to look.
 */
@Embeddable
class Attempts {

    /** About two hours: longer than a registry is away for an upgrade. */
    static final int MOST = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Column(name = "attempts")
    private int made;

    private String fault;

    @Column(name = "fault_document")
    private String document;

    @Column(name = "next_attempt_at")
    private Instant next;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "retried_by")
    private String retriedBy;

    @Column(name = "retried_at")
    private Instant retriedAt;

    /** Begins one; the next is due only if nothing is heard of this one. */
    void began(Instant now) {
        made++;
        next = now.plus(pause());
    }

    /** Whether none is left. */
    boolean areUsedUp() {
        return made >= MOST;
    }

    /** The attempt met a fault; if it was the last one, the printing has failed. */
    void met(PrintingFault met, String faultyDocument, Instant now) {
        fault = met.name();
        document = faultyDocument;
        next = areUsedUp() ? null : now.plus(pause());
        failedAt = areUsedUp() ? now : null;
    }

    void succeeded() {
        fault = null;
        document = null;
        next = null;
        failedAt = null;
    }

    /** Somebody has it tried again, now and from the beginning. */
    void again(String who, Instant now) {
        made = 0;
        next = null;
        failedAt = null;
        retriedBy = who;
        retriedAt = now;
    }

    private Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << (made - 1));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    int made() {
        return made;
    }

    /** What the last attempt that ended met; null if none did, or if it was produced meanwhile. */
    PrintingFault fault() {
        return fault == null ? null : PrintingFault.valueOf(fault);
    }

    String document() {
        return document;
    }

    Instant next() {
        return next;
    }

    Instant failedAt() {
        return failedAt;
    }

    String retriedBy() {
        return retriedBy;
    }

    Instant retriedAt() {
        return retriedAt;
    }
}
