package jp.shikaku.eligibility.registration.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One number that changes.
 *
 * @param from without branch: everybody under the number, each keeping the branch
 * @param to without branch: the branch stays
 */
@Schema(
        name = "NumberChange",
        requiredProperties = {"from", "to"},
        description = "番号変更一件")
public record NumberChange(
        @NotNull @Valid @Schema(description = "旧番号; without branch everybody under it") NumberParts from,
        @NotNull @Valid @Schema(description = "新番号; without branch the branch stays") NumberParts to) {}
