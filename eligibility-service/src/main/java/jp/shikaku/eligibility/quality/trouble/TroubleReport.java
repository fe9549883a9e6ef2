package jp.shikaku.eligibility.quality.trouble;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.quality.trouble.rule.Category;
import jp.shikaku.eligibility.quality.trouble.rule.Outcome;

/**
 * Trouble at a desk, in one call. There is no free text, so that no personal data gets in.
 *
 * @param reportRef the institution's own key for sending the same again, null for none
 * @param item what was wrong: NAME or ADDRESS, null where it does not matter
 * @param occurredOn null for today
 * @param identity what was asked; it lets the registry look for the cause and is kept as a keyed token only
 */
@Schema(
        name = "TroubleReport",
        requiredProperties = {"category"},
        description = "窓口でのトラブル報告")
public record TroubleReport(
        @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}")
                @Schema(description = "Own key for sending the same again", example = "2026-10-02-3")
                String reportRef,
        @NotNull
                @Schema(
                        description = "BLACK_DOT ●文字, INVALID_SHOWN 無効と表示, NOT_FOUND 該当資格なし, MULTIPLE 複数該当, "
                                + "READER_CONNECTION 接続不良, AUTH_ERROR 認証エラー, CERT_EXPIRED 証明書期限切れ, "
                                + "NAME_ADDRESS_WRONG 名前・住所の誤り, RATIO_MISMATCH 負担割合の齟齬, LIMIT_WRONG 限度額区分, "
                                + "OTHER_PERSON 他人の情報, FEVER_CLINIC_ETC 運用上の困難, OUTAGE 停電・通信障害, OTHER その他",
                        example = "NOT_FOUND")
                Category category,
        @Pattern(regexp = "NAME|ADDRESS") @Schema(description = "NAME 氏名 or ADDRESS 住所") String item,
        @Size(max = 9) @Schema(description = "How the desk got on", example = "[\"DECLARATION\"]")
                Set<@NotNull Outcome> outcomes,
        @Schema(description = "Today when absent", example = "2026-10-02") LocalDate occurredOn,
        @Min(0) @Max(1440) @Schema(description = "Minutes lost; 0 when absent", example = "15") Integer minutesLost,
        @Schema(description = "Whether the matter was cleared up at the desk") Boolean resolved,
        @Size(max = 8) @Schema(description = "保険者番号, where no identity is given", example = "06132013")
                String insurerNumber,
        @Valid Identity identity) {

    /** What the desk asked by. */
    @Schema(
            name = "TroubleIdentity",
            requiredProperties = {"insurerNumber", "number", "birthDate"},
            description = "照会した記号・番号等（符号化して保存）")
    public record Identity(
            @NotBlank @Size(max = 8) @Schema(example = "06132013") String insurerNumber,
            @Size(max = 40) @Schema(example = "１２３") String symbol,
            @NotBlank @Size(max = 40) @Schema(example = "４５６７") String number,
            @NotNull @Schema(example = "1988-05-14") LocalDate birthDate) {}
}
