package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The facts of a person as they should be; what is absent here is absent afterwards. The personRef stays. */
@Schema(name = "PersonFactsCorrection", description = "個人情報の訂正: the whole facts as they should be")
public record PersonFactsCorrection(
        @NotBlank @Size(max = 200) @Schema(description = "氏名", example = "髙橋　花子") String name,
        @NotBlank @Size(max = 200) @Schema(description = "氏名カナ", example = "タカハシ　ハナコ") String kana,
        @NotNull @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @NotNull @Pattern(regexp = "[123]") @Schema(description = "性別: 1 男, 2 女, 3 未設定", example = "2") String sex,
        @Size(max = 400) @Schema(description = "住所") String address,
        @Size(max = 8) @Schema(description = "郵便番号", example = "100-8916") String postNumber,
        @NotNull @Schema(description = "Has a usable マイナ保険証") Boolean usableCard) {}
