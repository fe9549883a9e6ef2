package jp.shikaku.claims.intake;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file is to be claimed.
 *
 * @param mode the mode
 */
@Schema(
        name = "ClaimModeConfirmation",
        requiredProperties = {"mode"})
public record ModeConfirmation(@NotNull ClaimMode mode) {}
