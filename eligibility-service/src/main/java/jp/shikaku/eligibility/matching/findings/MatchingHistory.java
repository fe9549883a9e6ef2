package jp.shikaku.eligibility.matching.findings;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The comparison of one statement from its registration on; empty for stock that was never compared. */
@Schema(
        name = "MatchingHistory",
        requiredProperties = {"qualificationId", "steps"})
public record MatchingHistory(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Oldest first") List<MatchingStep> steps) {}
