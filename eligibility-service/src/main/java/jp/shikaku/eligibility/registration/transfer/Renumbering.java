package jp.shikaku.eligibility.registration.transfer;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An insurer gives many people new numbers.
 *
 * @param effectiveOn first day under the new numbers
 */
@Schema(name = "Renumbering", description = "記号・番号の一括変更")
public record Renumbering(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
        @NotNull @Schema(description = "First day under the new numbers", example = "2026-12-01") LocalDate effectiveOn,
        @Schema(description = "Judge, write nothing 検査のみ") boolean dryRun,
        @NotEmpty @Size(max = 10_000) @Schema(description = "At most 10,000")
                List<@NotNull @Valid NumberChange> items) {}
