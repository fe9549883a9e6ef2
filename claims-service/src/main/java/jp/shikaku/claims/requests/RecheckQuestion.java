package jp.shikaku.claims.requests;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an insurer asks about one receipt it is billed for. */
@Schema(
        name = "RecheckRequest",
        requiredProperties = {"insurerNumber", "receiptId", "reasonNumber"},
        description = "資格確認の請求（データ識別 7）")
public record RecheckQuestion(
        @NotBlank @Size(max = 8) @Schema(description = "保険者番号 of the one who asks", example = "06132013")
                String insurerNumber,
        @NotBlank @Size(max = 36) @Schema(description = "Opaque, as in the deliveries") String receiptId,
        @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(description = "理由番号", example = "100001") String reasonNumber,
        @Schema(description = "理由年月日1: the loss, the end of the term", example = "2026-09-10") LocalDate reasonDate1,
        @Schema(description = "理由年月日2: when the card came back", example = "2026-09-12") LocalDate reasonDate2,
        @Size(max = 8) @Schema(description = "変更先の保険者番号", example = "00138057") String newInsurerNumber,
        @Schema(description = "理由番号補足, without numbers of persons", maxLength = 500) String note) {}
