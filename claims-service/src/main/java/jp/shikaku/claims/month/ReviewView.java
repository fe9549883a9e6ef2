package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review of a claim month as a job with progress. */
@Schema(
        name = "Review",
        requiredProperties = {"claimMonth", "state", "total", "decided", "held", "remaining", "perSecond"})
public record ReviewView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(
                        description = "NOT_STARTED, RUNNING, PAUSED, CANCELLED, or DONE while nothing remains. "
                                + "Accept values not listed here")
                State state,
        @Schema(description = "Accepted receipts", example = "1200") long total,
        @Schema(description = "Decided and not held", example = "1150") long decided,
        @Schema(description = "Held: wait for knowledge or for a person", example = "40") long held,
        @Schema(description = "Not decided yet", example = "10") long remaining,
        @Schema(
                        description = "Receipts decided per second in the last ten seconds, by all instances together",
                        example = "850.0")
                double perSecond,
        @Schema(description = "Instances that decided something in the last ten seconds", example = "2")
                Integer instances,
        @Schema(
                        description = "Seconds until nothing remains, at the present rate; absent when nothing moves",
                        example = "12")
                Long estimatedSeconds,
        @Schema(description = "When it was started", example = "2026-10-12T01:00:00Z") Instant startedAt,
        @Schema(description = "Who started it", example = "reviewer") String startedBy,
        @Schema(
                        description =
                                "How far it is by review organisation: the job is one, what it decides was sent to one of them")
                List<OrganisationProgress> organisations) {

    /** How far the receipts are that were sent to one review organisation. */
    @Schema(
            name = "ReviewOfOrganisation",
            requiredProperties = {"reviewOrganisation", "total", "decided", "held", "remaining"})
    public record OrganisationProgress(
            @Schema(description = "審査支払機関: 1 or 2", example = "1") String reviewOrganisation,
            @Schema(description = "Accepted receipts", example = "800") long total,
            @Schema(description = "Decided and not held", example = "780") long decided,
            @Schema(description = "Held", example = "15") long held,
            @Schema(description = "Not decided yet", example = "5") long remaining) {}

    /** Where the review stands. The contract lists what was released first, and is open: see the field. */
    @Schema(
            name = "ReviewState",
            enumeration = {"NOT_STARTED", "RUNNING", "DONE"})
    public enum State {
        NOT_STARTED,
        RUNNING,
        DONE,
        PAUSED,
        CANCELLED;

        /** Whether it goes no further by itself. */
        boolean isEnd() {
            return this == DONE || this == CANCELLED;
        }
    }
}
