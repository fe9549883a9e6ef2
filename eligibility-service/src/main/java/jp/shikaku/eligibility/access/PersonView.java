package jp.shikaku.eligibility.access;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.registration.QualificationView;

/**
 * A person as registered now, as far as the asker may see.
 *
 * @param qualifications by acquiredOn; an insurer sees its own statements only
 */
@Schema(
        name = "Person",
        requiredProperties = {"personId", "name", "kana", "birthDate", "sex", "usableCard", "qualifications"},
        description = "加入者")
public record PersonView(
        @Schema(description = "Opaque id") String personId,
        @Schema(description = "氏名", example = "髙橋　花子") String name,
        @Schema(description = "氏名カナ", example = "タカハシ　ハナコ") String kana,
        @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @Schema(description = "性別: 1 男, 2 女, 3 未設定", example = "2") String sex,
        @Schema(description = "住所") String address,
        @Schema(description = "郵便番号", example = "100-8916") String postNumber,
        @Schema(description = "Has a usable マイナ保険証") boolean usableCard,
        @Schema(
                        description =
                                "カードの状態: REGISTERED 利用登録あり, NO_CARD カードなし, NOT_REGISTERED 利用登録なし, "
                                        + "CANCELLED 登録解除, RETURNED 返納, BLOCKED DV等, ASSISTED 要配慮者, NUMBER_PENDING 個人番号登録未了. Accept values not listed here",
                        example = "REGISTERED")
                String cardState,
        @Schema(description = "電子証明書の有効期限, its last day", example = "2028-05-14") LocalDate certificateExpiresOn,
        @Schema(description = "By acquiredOn; an insurer sees its own statements only")
                List<QualificationView> qualifications) {}
