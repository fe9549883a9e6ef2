package jp.shikaku.eligibility.members;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An objection as one of its two insurers sees it.
 *
 * @param raisedByUs whether the caller raised it
 * @param own the caller's entry
 * @param other the other side's number and dates, nothing else
 */
@Schema(
        name = "Objection",
        requiredProperties = {"objectionId", "raisedByUs", "state", "reasonCode", "reason", "raisedAt", "other"},
        description = "異議")
public record ObjectionView(
        @Schema(description = "Opaque id") String objectionId,
        boolean raisedByUs,
        @Schema(
                        description = "OPEN 未解決, CORRECTED 訂正により解決, WITHDRAWN 取下げ. Accept values not listed here",
                        example = "OPEN")
                String state,
        @Schema(description = "See ObjectionRequest. Accept values not listed here") String reasonCode,
        String reason,
        Instant raisedAt,
        @Schema(description = "Absent when it was taken back") OwnEntry own,
        @Schema(description = "Only the number when the entry was taken back") OtherEntry other) {}
