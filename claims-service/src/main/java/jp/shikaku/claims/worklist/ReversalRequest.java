package jp.shikaku.claims.worklist;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.ruling.RulingReason;

/** Why a decision is taken back. */
@Schema(
        name = "WorklistReversal",
        requiredProperties = {"reasonCode", "reasonText"},
        description = "判断の取消し")
public record ReversalRequest(
        @NotNull @Schema(description = "Why", example = "CORRECTION") RulingReason reasonCode,
        @Schema(description = "Why, in words, without numbers of persons", example = "対象者の取り違え", maxLength = 500)
                String reasonText) {}
