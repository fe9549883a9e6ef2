package jp.shikaku.claims.worklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.ruling.RulingContent;
import jp.shikaku.claims.ruling.RulingReason;

/** What a reviewer decides about an item. */
@Schema(
        name = "WorklistDecision",
        requiredProperties = {"action", "reasonCode", "reasonText"},
        description = "判断")
public record DecisionRequest(
        @NotNull
                @Schema(
                        description =
                                "RULE: decide by the ruling. ACKNOWLEDGE: seen, nothing is to be changed (負担割合相違, "
                                        + "資格確認請求)",
                        example = "RULE")
                Action action,
        @Schema(description = "Needed with RULE") @Valid RulingContent ruling,
        @NotNull @Schema(description = "Why", example = "INSURER_CONFIRMED") RulingReason reasonCode,
        @Schema(description = "Why, in words, without numbers of persons", example = "保険者に電話で確認", maxLength = 500)
                String reasonText) {

    /** What a decision does. */
    public enum Action {
        RULE,
        ACKNOWLEDGE
    }
}
