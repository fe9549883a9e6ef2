package jp.shikaku.eligibility.lookup;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.model.CardCertificate;

/**
 * The electronic certificate of the card that was read.
 *
 * @param expiresOn its last day
 * @param usableUntil last day on which the card confirms a qualification
 * @param source whether the reader read it or it is registered
 */
@Schema(
        name = "CardCertificate",
        requiredProperties = {"state", "expiresOn", "usableUntil"},
        description = "カードの電子証明書の状態")
public record CardView(
        @Schema(
                        implementation = String.class,
                        description = "VALID 有効, EXPIRING 有効期限まで３か月以内, EXPIRED_QUALIFICATION_ONLY 期限切れ（資格確認のみ可）, "
                                + "UNUSABLE 利用不可. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value = "[\"VALID\",\"EXPIRING\",\"EXPIRED_QUALIFICATION_ONLY\",\"UNUSABLE\"]"),
                        example = "EXPIRING")
                CardCertificate.State state,
        @Schema(description = "有効期限", example = "2026-05-10") LocalDate expiresOn,
        @Schema(description = "資格確認に使える最後の日", example = "2026-08-31") LocalDate usableUntil,
        @Schema(
                        description =
                                "READ 読み取ったカード, REGISTERED 登録内容: where the expiry comes from. What was read wins. "
                                        + "Accept values not listed here",
                        example = "READ")
                String source) {

    /** By what the reader read. */
    static CardView read(LocalDate day, LocalDate expiresOn) {
        return of(day, expiresOn, "READ");
    }

    /** By what is registered. */
    static CardView registered(LocalDate day, LocalDate expiresOn) {
        return of(day, expiresOn, "REGISTERED");
    }

    private static CardView of(LocalDate day, LocalDate expiresOn, String source) {
        return new CardView(
                CardCertificate.on(day, expiresOn), expiresOn, CardCertificate.usableUntil(expiresOn), source);
    }
}
