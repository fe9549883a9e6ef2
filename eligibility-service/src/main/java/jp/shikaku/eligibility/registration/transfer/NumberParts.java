package jp.shikaku.eligibility.registration.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.InsuredNumber;
import jp.shikaku.model.InsurerNumber;

/** A number without its insurer, as printed. */
@Schema(
        name = "NumberParts",
        requiredProperties = {"number"},
        description = "記号・番号・枝番")
public record NumberParts(
        @Size(max = 40) @Schema(description = "記号", example = "１２３") String symbol,
        @NotBlank @Size(max = 40) @Schema(description = "番号", example = "４５６７") String number,
        @Pattern(regexp = "[0-9]{2}") @Schema(description = "枝番", example = "01") String branch) {

    InsuredNumber at(InsurerNumber insurer) {
        return new InsuredNumber(insurer, symbol, number, branch);
    }
}
