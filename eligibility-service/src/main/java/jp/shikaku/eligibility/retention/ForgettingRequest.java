package jp.shikaku.eligibility.retention;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A day before which the registry is to forget.
 *
 * @param completeFrom the first day of which everything is kept
 * @param dryRun count who would go, and why others stay; nothing changes
 */
@Schema(name = "ForgettingRequest", description = "保存期間を過ぎた資格情報の消去の提案")
public record ForgettingRequest(
        @NotNull
                @Schema(
                        description = "First day of which everything is kept: who was covered on no day from it on may "
                                + "go. At least the retention ago, and never before the present one",
                        example = "2015-04-01")
                LocalDate completeFrom,
        @Schema(description = "Count only 検査のみ") boolean dryRun) {}
