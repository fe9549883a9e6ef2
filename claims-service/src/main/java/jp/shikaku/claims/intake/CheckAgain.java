package jp.shikaku.claims.intake;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is checked again. */
@Schema(
        name = "CheckAgain",
        requiredProperties = {"fileId", "receptionNumber", "status"},
        description = "再点検を開始した請求ファイル")
public record CheckAgain(
        @Schema(description = "Opaque id", example = "5b1f6c0e-6a51-4a53-9d0e-8f5c9b2f6a11") UUID fileId,
        @Schema(description = "受付番号", example = "12") long receptionNumber,
        @Schema(description = "RECEIVED 点検待ち", example = "RECEIVED") FileStatus status) {}
