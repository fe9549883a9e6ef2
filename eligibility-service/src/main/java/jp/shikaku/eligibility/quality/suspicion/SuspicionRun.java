package jp.shikaku.eligibility.quality.suspicion;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A run of the rules over all persons.
 *
 * @param personsTotal persons when it started
 * @param opened findings that are new
 * @param workedAt when it last got ahead
 */
@Schema(
        name = "SuspicionRun",
        requiredProperties = {"runId", "state", "startedAt", "personsDone", "personsTotal", "opened", "workedAt"},
        description = "全件点検の進捗")
public record SuspicionRun(
        @Schema(description = "Opaque id") String runId,
        @Schema(description = "RUNNING 実行中, DONE 完了, CANCELLED 中止. Accept values not listed here") String state,
        Instant startedAt,
        @Schema(description = "Persons looked at", example = "4000") long personsDone,
        @Schema(description = "Persons when it started", example = "10400") long personsTotal,
        @Schema(description = "New findings", example = "12") long opened,
        @Schema(description = "When it last got ahead") Instant workedAt,
        Instant finishedAt) {}
