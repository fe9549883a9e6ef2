package jp.shikaku.claims.worklist;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an approver says to a decision. */
@Schema(
        name = "WorklistApproval",
        requiredProperties = {"decisionNumber", "verdict", "reasonText"},
        description = "承認・差戻し")
public record ApprovalRequest(
        @NotNull @Schema(description = "Number of the decision that was read", example = "1") Integer decisionNumber,
        @NotNull @Schema(description = "APPROVE 承認, REFUSE 差戻し", example = "APPROVE") Verdict verdict,
        @Schema(description = "Why, in words, without numbers of persons", example = "内容を確認", maxLength = 500)
                String reasonText) {

    /** What is said. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }
}
