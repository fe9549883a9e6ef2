package jp.shikaku.claims.month;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a month is closed although receipts are undecided, or before the cut-off.
 *
 * @param reason in the reviewer's own words
 */
@Schema(
        name = "CloseReason",
        requiredProperties = {"reason"})
public record CloseReason(
        @NotBlank @Size(max = 400) @Schema(description = "Why", example = "判定できないレセプトが１件残るため") String reason) {}
