package jp.shikaku.claims.retention;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Months whose retention is over, or that are forgotten. */
@Schema(
        name = "MonthRetentionList",
        requiredProperties = {"items"})
public record MonthRetentionList(List<Item> items) {

    /** A month and how far it is. */
    @Schema(
            name = "MonthRetentionItem",
            requiredProperties = {"claimMonth", "state"})
    public record Item(
            @Schema(description = "請求年月", example = "2016-10") String claimMonth, MonthRetentionView.State state) {}
}
