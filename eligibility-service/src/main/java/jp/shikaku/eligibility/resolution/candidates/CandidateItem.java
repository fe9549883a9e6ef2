package jp.shikaku.eligibility.resolution.candidates;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody as a claim without a number describes them. A name or the kana is needed, and the days or the month.
 *
 * @param itemId chosen by the asker, returned unchanged
 * @param sex OQSCD007; 3 is unspecified
 * @param days visit days; null if treatmentMonth is stated
 * @param treatmentMonth null if days are stated
 */
@Schema(name = "CandidateItem", description = "資格不明のレセプトの患者")
public record CandidateItem(
        @NotBlank @Size(max = 100) @Schema(description = "Chosen by the asker, returned unchanged", example = "r-1")
                String itemId,
        @Size(max = 200) @Schema(description = "氏名; in kana where the claim has no kanji", example = "髙橋　花子")
                String name,
        @Size(max = 200) @Schema(description = "カナ氏名. A name or the kana is needed", example = "タカハシ　ハナコ") String kana,
        @NotNull @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @Pattern(regexp = "[123]") @Schema(description = "1 male, 2 female, 3 unspecified", example = "2") String sex,
        @Size(max = 400) @Schema(description = "住所", example = "東京都千代田区一番町１－１") String address,
        @Size(max = 31) @Schema(description = "診療実日; these or treatmentMonth", example = "[\"2026-10-02\"]")
                List<@NotNull LocalDate> days,
        @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") @Schema(description = "診療年月", example = "2026-10")
                String treatmentMonth) {}
