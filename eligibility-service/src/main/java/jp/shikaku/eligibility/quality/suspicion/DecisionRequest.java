package jp.shikaku.eligibility.quality.suspicion;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One decision about one finding or many.
 *
 * @param reason why, without personal data; kept for ever
 */
@Schema(
        name = "SuspicionDecisionRequest",
        requiredProperties = {"decision", "reason", "items"},
        description = "疑義の判断（一括可）")
public record DecisionRequest(
        @NotNull @Schema(description = "SETTLED 疑いなし, CONFIRMED 誤りと確認, OPEN 再検討") Decision decision,
        @NotBlank @Size(max = 400) @Schema(description = "Why, without personal data", example = "双方に照会し別人と確認")
                String reason,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /** What is decided. */
    @Schema(name = "SuspicionDecisionKind")
    public enum Decision {
        OPEN,
        CONFIRMED,
        SETTLED
    }

    /**
     * A finding.
     *
     * @param version as it was seen; absent to decide whatever it is now
     */
    @Schema(
            name = "SuspicionDecisionItem",
            requiredProperties = {"findingId"})
    public record Item(
            @NotNull @Size(max = 36) String findingId,
            @Schema(description = "As seen; a later version is refused") Integer version) {}
}
