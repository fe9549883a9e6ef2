package jp.shikaku.eligibility.members;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.Relationship;

/** A person without a usable card, as the issue of a 資格確認書 needs them. */
@Schema(
        name = "CardlessMember",
        requiredProperties = {"qualificationId", "number", "relationship", "name", "kana", "birthDate", "acquiredOn"},
        description = "マイナ保険証を利用できない人（資格確認書の職権交付対象）")
public record CardlessMember(
        @Schema(description = "Opaque id") String qualificationId,
        @Schema(description = "Opaque id of the person, not a column of the CSV") String personId,
        @Schema(description = "記号") String symbol,
        @Schema(description = "番号") String number,
        @Schema(description = "枝番") String branch,
        @Schema(description = "SELF 本人, FAMILY 家族") Relationship relationship,
        @Schema(description = "氏名", example = "髙橋　花子") String name,
        @Schema(description = "氏名カナ") String kana,
        @Schema(description = "生年月日") LocalDate birthDate,
        @Schema(description = "住所") String address,
        @Schema(description = "郵便番号") String postNumber,
        @Schema(description = "資格取得年月日") LocalDate acquiredOn,
        @Schema(
                        description = "利用できない理由: NO_CARD カードなし, NOT_REGISTERED 利用登録なし, CANCELLED 登録解除, "
                                + "RETURNED 返納, BLOCKED DV等, ASSISTED 要配慮者, NUMBER_PENDING 個人番号登録未了, "
                                + "CERTIFICATE_EXPIRED 電子証明書の期限切れ, UNKNOWN 登録なし. Accept values not listed here",
                        example = "CERTIFICATE_EXPIRED")
                String reason,
        @Schema(description = "電子証明書の有効期限", example = "2026-05-14") LocalDate certificateExpiresOn) {}
