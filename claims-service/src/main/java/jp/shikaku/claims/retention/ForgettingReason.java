package jp.shikaku.claims.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a month is to be forgotten.
 *
 * @param reason in the operator's own words
 */
@Schema(
        name = "ForgettingReason",
        requiredProperties = {"reason"})
public record ForgettingReason(
        @NotBlank @Size(max = 400) @Schema(description = "Why", example = "保存期間満了") String reason) {}
