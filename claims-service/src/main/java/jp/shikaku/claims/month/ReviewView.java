package jp.shikaku.claims.month;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review of a claim month as a job with progress. */
@Schema(
        name = "Review",
        requiredProperties = {"claimMonth", "state", "total", "decided", "held", "remaining", "perSecond"})
public record ReviewView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "NOT_STARTED, RUNNING, or DONE while nothing remains. Accept values not listed here")
                State state,
        @Schema(description = "Accepted receipts", example = "1200") long total,
        @Schema(description = "Decided and not held", example = "1150") long decided,
        @Schema(description = "Held: wait for knowledge or for a person", example = "40") long held,
        @Schema(description = "Not decided yet", example = "10") long remaining,
        @Schema(description = "Receipts this instance decided per second in the last ten seconds", example = "850.0")
                double perSecond) {

    /** Where the review stands. */
    @Schema(name = "ReviewState")
    public enum State {
        NOT_STARTED,
        RUNNING,
        DONE
    }
}
