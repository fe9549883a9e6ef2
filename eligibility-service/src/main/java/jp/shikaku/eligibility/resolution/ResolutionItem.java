package jp.shikaku.eligibility.resolution;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One identity as a claim states it.
 *
 * @param itemId chosen by the asker, returned unchanged
 * @param name compared only after the numbers, never searched by
 */
@Schema(name = "ResolutionItem", description = "レセプト記載の資格情報")
public record ResolutionItem(
        @NotBlank @Size(max = 100) @Schema(description = "Chosen by the asker, returned unchanged", example = "r-1")
                String itemId,
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号, 6 or 8 digits", example = "06132013")
                String insurerNumber,
        @Size(max = 40) @Schema(description = "記号", example = "１２３") String symbol,
        @NotBlank @Size(max = 40) @Schema(description = "番号", example = "４５６７") String number,
        @Size(max = 2) @Schema(description = "枝番", example = "01") String branch,
        @NotNull @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @Size(max = 200) @Schema(description = "氏名", example = "髙橋　花子") String name,
        @Size(max = 200) @Schema(description = "カナ氏名", example = "タカハシ　ハナコ") String kana) {}
