package jp.shikaku.eligibility.matching.findings;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One state in the history of a statement's comparison. */
@Schema(
        name = "MatchingStep",
        requiredProperties = {"version", "state", "cause", "items", "at", "decidedBy"},
        description = "照合の経過")
public record MatchingStep(
        @Schema(description = "From 1") int version,
        @Schema(description = "PENDING, CLEAR, REVIEW, SUSPENDED, RELEASED, DOUBTED. Accept values not listed here")
                String state,
        @Schema(
                        description = "REGISTERED, CORRECTED, LINK_CORRECTED, COMPARED, NOT_IN_REGISTER, "
                                + "SEVERAL_IN_REGISTER, RELEASED. Accept values not listed here")
                String cause,
        @Schema(description = "CLEAR, REVIEW, SUSPEND, SUSPEND_ALL") String verdict,
        @Schema(description = "Empty unless items were compared") List<ComparedItem> items,
        @Schema(description = "When it became known") Instant at,
        @Schema(description = "Subject who decided; resident-register for a comparison") String decidedBy,
        @Schema(description = "Code of the release's reason") String reasonCode,
        @Schema(description = "Reason of the release") String reason) {}
