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
        @NotNull @Schema(description = "Has a usable マイナ保険証") Boolean usableCard,
        @Schema(
                        description = "カードの状態: REGISTERED 利用登録あり, NO_CARD カードなし, NOT_REGISTERED 利用登録なし, "
                                + "CANCELLED 登録解除, RETURNED 返納, BLOCKED DV等, ASSISTED 要配慮者, NUMBER_PENDING 個人番号登録未了",
                        enumeration = {
                            "REGISTERED",
                            "NO_CARD",
                            "NOT_REGISTERED",
                            "CANCELLED",
                            "RETURNED",
                            "BLOCKED",
                            "ASSISTED",
                            "NUMBER_PENDING"
                        },
                        example = "REGISTERED")
                String cardState,
        @Schema(description = "電子証明書の有効期限, its last day", example = "2028-05-14") LocalDate certificateExpiresOn) {}
