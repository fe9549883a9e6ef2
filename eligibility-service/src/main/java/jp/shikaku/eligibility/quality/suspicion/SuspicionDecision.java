package jp.shikaku.eligibility.quality.suspicion;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody decided about a finding.
 *
 * @param reason as written; shown to those who decide for the same insurer, an operator or an auditor
 * @param decidedBy the token's subject, shown as the reason is
 * @param decidedFor insurer numbers, absent for an operator
 */
@Schema(
        name = "SuspicionDecision",
        requiredProperties = {"decision", "decidedAt"},
        description = "疑義の判断")
public record SuspicionDecision(
        @Schema(description = "OPEN, CONFIRMED or SETTLED", example = "SETTLED") String decision,
        @Schema(example = "双方に照会し別人と確認") String reason,
        String decidedBy,
        @Schema(example = "06132013") String decidedFor,
        Instant decidedAt) {}
