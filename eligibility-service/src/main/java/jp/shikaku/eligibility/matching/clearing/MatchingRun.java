package jp.shikaku.eligibility.matching.clearing;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comparison of everything stored with the resident register, as a job. */
@Schema(
        name = "MatchingRun",
        requiredProperties = {"runId", "state", "requestedAt", "queued", "compared"},
        description = "住民基本台帳との全件照合")
public record MatchingRun(
        @Schema(description = "Opaque id") String runId,
        @Schema(description = "保険者番号; absent for everything stored", example = "06132013") String insurerNumber,
        @Schema(description = "QUEUEING, COMPARING, DONE, CANCELLED. Accept values not listed here") String state,
        @Schema(description = "When it was asked for") Instant requestedAt,
        @Schema(description = "When it ended") Instant endedAt,
        @Schema(description = "Statements found so far") long queued,
        @Schema(description = "Statements compared so far") long compared) {}
