package jp.shikaku.eligibility.quality.trouble;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as it was taken, with the cause as known now.
 *
 * @param causeFoundAt absent while the cause is unknown
 */
@Schema(
        name = "TroubleReceipt",
        requiredProperties = {"reportId", "category", "occurredOn", "reportedAt", "cause"},
        description = "受け付けた報告と判明した原因")
public record TroubleReceipt(
        @Schema(description = "Opaque id") String reportId,
        @Schema(example = "NOT_FOUND") String category,
        @Schema(example = "2026-10-02") LocalDate occurredOn,
        Instant reportedAt,
        @Schema(
                        description =
                                "REGISTRATION_LAG 登録の遅れ, TYPO 誤記, CHARSET 文字, LINK_ERROR 紐付け誤り, DEVICE 機器, CERT 証明書, "
                                        + "OUTAGE 障害, UNKNOWN 不明. May be found later. Accept values not listed here",
                        example = "UNKNOWN")
                String cause,
        Instant causeFoundAt) {}
