package jp.shikaku.eligibility.registration;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a statement is about, as the insurer knows the person.
 *
 * @param personRef opaque pseudonym from the authority that links numbers; never an individual number
 * @param name full name in kanji as notified to the insurer
 * @param kana full name in kana
 * @param sex 1 male, 2 female, 3 unspecified (OQSCD007)
 * @param address null where the insurer does not hold it
 * @param usableCard whether the person has a card usable as health-insurance card (マイナ保険証)
 * @param cardState why not, or that it is registered; null where the insurer does not know
 * @param certificateExpiresOn last day of the card's electronic certificate; null where the insurer does not know
 */
@Schema(
        name = "RegisteredPerson",
        requiredProperties = {"name", "kana", "birthDate", "sex", "usableCard"},
        description = "The person a statement is about. 届出の対象者")
public record RegisteredPerson(
        @Schema(
                        description =
                                "Opaque pseudonym of the linking authority. The individual number (個人番号) is refused",
                        example = "prf-2f6c1d",
                        maxLength = 64)
                String personRef,
        @Schema(description = "氏名", example = "髙橋　花子", maxLength = 200) String name,
        @Schema(description = "氏名カナ", example = "タカハシ　ハナコ", maxLength = 200) String kana,
        @Schema(description = "生年月日", example = "1988-05-14") LocalDate birthDate,
        @Schema(
                        description = "性別: 1 男, 2 女, 3 未設定",
                        enumeration = {"1", "2", "3"},
                        example = "2")
                String sex,
        @Schema(description = "住所", example = "東京都千代田区霞が関１－２－２", maxLength = 400) String address,
        @Schema(description = "郵便番号", example = "100-8916", maxLength = 8) String postNumber,
        @Schema(description = "Has a usable マイナ保険証") Boolean usableCard,
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
