package jp.shikaku.eligibility.registration.transfer;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A succession, and how far it has come. */
@Schema(
        name = "Succession",
        requiredProperties = {
            "successionId",
            "predecessor",
            "successor",
            "effectiveOn",
            "dryRun",
            "state",
            "requestedAt",
            "total",
            "moved",
            "unchanged",
            "refused"
        },
        description = "保険者の合併・承継")
public record SuccessionView(
        @Schema(description = "Opaque id") String successionId,
        String predecessor,
        String successor,
        LocalDate effectiveOn,
        boolean dryRun,
        @Schema(description = "QUEUED, RUNNING, DONE, CANCELLED, FAILED. Accept values not listed here") String state,
        Instant requestedAt,
        Instant endedAt,
        @Schema(description = "Qualifications to be taken over, when it was requested") int total,
        @Schema(description = "Taken over; in a dry run: that would be") int moved,
        @Schema(description = "Not covering the day any more when their turn came") int unchanged,
        @Schema(description = "Left at the predecessor, see refusals") int refused) {

    static SuccessionView of(Succession s) {
        return new SuccessionView(
                s.id().toString(),
                s.from().value(),
                s.to().value(),
                s.on(),
                s.dryRun(),
                s.state(),
                s.requestedAt(),
                s.endedAt(),
                s.total(),
                s.moved(),
                s.unchanged(),
                s.refused());
    }
}
