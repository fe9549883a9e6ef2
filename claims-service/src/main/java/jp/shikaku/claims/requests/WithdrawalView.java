package jp.shikaku.claims.requests;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A withdrawal and how far it is. */
@Schema(
        name = "Withdrawal",
        requiredProperties = {"receiptId", "state", "returnClass", "returnCode", "requestedAt"},
        description = "取下げ")
public record WithdrawalView(
        @Schema(description = "Opaque") String receiptId,
        @Schema(description = "REQUESTED 受付済, DONE 取下げ済. Accept values not listed here", example = "DONE") String state,
        @Schema(description = "返戻区分", example = "9") String returnClass,
        @Schema(description = "返戻事由コード", example = "S1025") String returnCode,
        @Schema(example = "2026-11-05T01:02:03Z") Instant requestedAt) {}
