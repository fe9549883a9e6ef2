package jp.shikaku.eligibility.registration.transfer;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One insurer ends and another takes over its members.
 *
 * @param effectiveOn first day at the successor
 * @param numbers those that change; all others are kept
 */
@Schema(name = "SuccessionRequest", description = "保険者の合併・承継")
public record SuccessionRequest(
        @NotBlank @Size(max = 8) @Schema(description = "The insurer that ends", example = "06132013")
                String predecessor,
        @NotBlank @Size(max = 8) @Schema(description = "The insurer that takes over", example = "06139992")
                String successor,
        @NotNull @Schema(description = "First day at the successor", example = "2027-04-01") LocalDate effectiveOn,
        @Schema(description = "Count only, write nothing 検査のみ") boolean dryRun,
        @Size(max = 50_000) @Schema(description = "Numbers that change; all others are kept")
                List<@NotNull @Valid NumberChange> numbers) {}
