package jp.shikaku.claims.worklist;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items wait. */
@Schema(
        name = "WorklistCounts",
        requiredProperties = {"items"},
        description = "未処理の件数")
public record CountsView(@Schema(description = "By kind, reason and state") List<Count> items) {

    /** The items of one kind, reason and state. */
    @Schema(
            name = "WorklistCount",
            requiredProperties = {"kind", "reason", "state", "count", "ages", "oldest"})
    public record Count(
            @Schema(description = "What is asked", example = "HELD") ItemKind kind,
            @Schema(description = "Why; as in the item", example = "RECORDED_BURDEN") String reason,
            @Schema(description = "OPEN or PROPOSED", example = "OPEN") ItemState state,
            @Schema(example = "3") long count,
            Ages ages,
            @Schema(description = "Since when the oldest waits", example = "2026-11-05T01:02:03Z") Instant oldest) {}

    /** How long items have waited. */
    @Schema(
            name = "WorklistAges",
            requiredProperties = {"upTo7Days", "upTo30Days", "upTo90Days", "older"})
    public record Ages(
            @Schema(example = "2") long upTo7Days,
            @Schema(example = "1") long upTo30Days,
            @Schema(example = "0") long upTo90Days,
            @Schema(example = "0") long older) {}
}
