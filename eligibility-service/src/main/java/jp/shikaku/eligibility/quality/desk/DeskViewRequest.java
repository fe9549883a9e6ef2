package jp.shikaku.eligibility.quality.desk;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a desk asked and when.
 *
 * @param asOf 資格確認日, the day for which it asked
 * @param seenAt when it asked
 */
@Schema(name = "DeskViewRequest", description = "窓口の照会内容と日時")
public record DeskViewRequest(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号, 6 or 8 digits", example = "06132013")
                String insurerNumber,
        @Size(max = 40) @Schema(description = "記号", example = "１２３") String symbol,
        @NotBlank @Size(max = 40) @Schema(description = "番号", example = "４５６７") String number,
        @Size(max = 2) @Schema(description = "枝番; absent when none is printed", example = "01") String branch,
        @NotNull @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @NotNull @Schema(description = "資格確認日", example = "2026-10-02") LocalDate asOf,
        @NotNull @Schema(description = "When the desk asked; not in the future", example = "2026-10-02T09:00:00+09:00")
                Instant seenAt,
        @NotNull
                @Pattern(regexp = "[A-Z][A-Z_]{2,39}")
                @Schema(description = "Why, for the audit trail", example = "COMPLAINT")
                String purpose) {}
