package jp.shikaku.claims.requests;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a receipt is taken back. */
@Schema(name = "WithdrawalRequest", description = "取下げの依頼")
public record WithdrawalRequest(
        @Schema(description = "Why, in words, without numbers of persons", example = "算定誤りのため", maxLength = 500)
                String reasonText) {}
