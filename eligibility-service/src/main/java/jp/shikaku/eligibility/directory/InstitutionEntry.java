package jp.shikaku.eligibility.directory;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A medical institution as it is from {@code validFrom} until the day before {@code validTo}. */
@Schema(name = "Institution", description = "医療機関・薬局, dated")
public record InstitutionEntry(
        @NotNull @Pattern(regexp = "\\d{10}") @Schema(description = "医療機関コード, 10 digits", example = "1311234567")
                String institutionCode,
        @NotBlank @Size(max = 200) @Schema(description = "名称", example = "しかく内科クリニック") String name,
        @NotNull @Pattern(regexp = "\\d{2}") @Schema(description = "都道府県番号 01–47", example = "13") String prefecture,
        @NotNull @Schema(description = "First day valid", example = "2008-04-01") LocalDate validFrom,
        @Schema(description = "First day no longer valid") LocalDate validTo) {}
