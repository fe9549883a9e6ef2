package jp.shikaku.notice.issuance;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as its requester sees it. */
@Schema(
        name = "Issuance",
        requiredProperties = {"issuanceId", "state", "issued", "stopped", "remaining", "requestedAt"},
        description = "交付処理")
record IssuanceView(
        @Schema(description = "Opaque id") String issuanceId,
        @Schema(description = "保険者番号; absent for all insurers", example = "06132013") String insurerNumber,
        @Schema(
                        implementation = String.class,
                        description =
                                "QUEUED 受付, RUNNING 処理中, PAUSED 一時停止, CANCELLED 取消, COMPLETED 完了. Accept values not "
                                        + "listed here",
                        example = "RUNNING")
                IssuanceState state,
        @Schema(
                        description = "Which papers: NOTICE, CONFIRMATION_CERTIFICATE. Accept values not listed here",
                        example = "[\"NOTICE\"]")
                List<String> kinds,
        @Schema(description = "Documents that were due when it began", example = "12") int total,
        @Schema(description = "Documents issued", example = "12") int issued,
        @Schema(description = "Documents that could not be printed; see /v1/entitlements?state=STOPPED", example = "0")
                int stopped,
        @Schema(description = "Documents still due", example = "0") long remaining,
        @Schema(description = "Who asked", example = "insurer-06132013") String requestedBy,
        @Schema(example = "2026-10-15T10:02:03+09:00") Instant requestedAt,
        @Schema(description = "Who paused, resumed or cancelled it last") String movedBy,
        @Schema(description = "When that was", example = "2026-10-15T10:02:05+09:00") Instant movedAt,
        @Schema(description = "When nothing was left to do", example = "2026-10-15T10:02:09+09:00")
                Instant finishedAt) {

    static IssuanceView of(IssuanceEntity run, long remaining) {
        return new IssuanceView(
                run.id().toString(),
                run.insurer().orElse(null),
                run.state(),
                run.filter().kinds().stream().sorted().map(Enum::name).toList(),
                run.total(),
                run.issued(),
                run.stopped(),
                remaining,
                run.requestedBy(),
                run.requestedAt(),
                run.movedBy(),
                run.movedAt(),
                run.finishedAt());
    }
}
