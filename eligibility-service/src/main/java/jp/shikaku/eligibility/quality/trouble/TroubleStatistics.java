package jp.shikaku.eligibility.quality.trouble;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports of a month by two dimensions, small cells suppressed.
 *
 * @param smallestCell counts below it, other than 0, are not shown
 * @param reports absent where all together are fewer
 */
@Schema(
        name = "TroubleStatistics",
        requiredProperties = {"month", "by", "smallestCell", "columns", "rows"},
        description = "トラブル統計（少数は秘匿）")
public record TroubleStatistics(
        @Schema(description = "Month of the report", example = "2026-10") String month,
        @Schema(description = "Dimension of the columns", example = "PREFECTURE") String by,
        @Schema(description = "Dimension of the rows", example = "CATEGORY") String rowsBy,
        @Schema(example = "10") int smallestCell,
        @Schema(example = "1830") Long reports,
        List<Column> columns,
        List<Row> rows) {

    /**
     * A column.
     *
     * @param values several where they were put together as too small
     */
    @Schema(
            name = "TroubleColumn",
            requiredProperties = {"values", "reports"})
    public record Column(
            @Schema(description = "Several when put together", example = "[\"13\"]") List<String> values,
            @Schema(example = "402") long reports) {}

    /** Categories, or values of another dimension of the rows; several where they were put together as too small. */
    @Schema(
            name = "TroubleRow",
            requiredProperties = {"categories", "reports", "minutesLost", "resolved", "cells"})
    public record Row(
            @Schema(description = "Values of the rows' dimension", example = "[\"NOT_FOUND\"]") List<String> categories,
            @Schema(example = "311") long reports,
            @Schema(example = "4120") long minutesLost,
            @Schema(description = "Reports whose matter was cleared up at the desk", example = "250") long resolved,
            @Schema(description = "In the order of the columns") List<Cell> cells) {}

    /** A cell. */
    @Schema(
            name = "TroubleCell",
            requiredProperties = {"suppressed"})
    public record Cell(
            @Schema(description = "Absent when suppressed", example = "57") Long reports,
            @Schema(description = "秘匿") boolean suppressed) {}
}
