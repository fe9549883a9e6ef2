package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.Relationship;

/**
 * The whole statement as it should have been. What is absent here is absent afterwards: leaving out {@code lostOn}
 * takes a registered loss back. A withdrawn statement is stated again by it.
 */
@Schema(name = "QualificationCorrection", description = "資格情報の訂正: the whole statement as it should have been")
public record QualificationCorrection(
        @Size(max = 40) @Schema(description = "記号, as printed", example = "１２３") String symbol,
        @NotBlank @Size(max = 40) @Schema(description = "番号, as printed", example = "４５６７") String number,
        @Size(max = 2) @Schema(description = "枝番", example = "01") String branch,
        @NotNull @Schema(description = "SELF 本人, FAMILY 家族") Relationship relationship,
        @Size(max = 200) @Schema(description = "被保険者氏名（世帯主氏名）") String insuredName,
        @NotNull @Schema(description = "資格取得年月日", example = "2026-09-01") LocalDate acquiredOn,
        @Schema(description = "資格喪失年月日, the first day no longer covered") LocalDate lostOn,
        @Pattern(regexp = "01|02|03|99") @Schema(description = "資格喪失事由 01, 02, 03, 99") String lossReason,
        @Schema(description = "交付年月日") LocalDate issuedOn,
        @Min(1) @Max(3) @Schema(description = "一部負担金の割合, in tenths") Integer burdenTenths,
        @Schema(description = "When it happened, was filed and was received") FilingDates event,
        @Schema(description = "A wrong link is suspected: the statement does not count") Boolean suspended) {}
