package jp.shikaku.eligibility.matching.findings;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many statements are in which state. */
@Schema(
        name = "MatchingSummary",
        requiredProperties = {"states", "waiting"},
        description = "照合の状況")
public record MatchingSummary(
        @Schema(description = "States that occur") List<StateCount> states,
        @Schema(description = "Statements that wait for the resident register, re-comparisons included") long waiting,
        @Schema(description = "Since when the oldest of the PENDING statements waits") Instant oldestPending) {

    /** A state with its number. */
    @Schema(
            name = "MatchingStateCount",
            requiredProperties = {"state", "qualifications"})
    public record StateCount(
            @Schema(description = "STOCK, PENDING, CLEAR, REVIEW, SUSPENDED, RELEASED, DOUBTED", example = "CLEAR")
                    String state,
            @Schema(example = "120") long qualifications) {}
}
