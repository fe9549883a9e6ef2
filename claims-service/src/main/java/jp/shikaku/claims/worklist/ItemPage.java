package jp.shikaku.claims.worklist;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the worklist. */
@Schema(
        name = "WorklistPage",
        requiredProperties = {"items"})
public record ItemPage(
        @Schema(description = "The oldest first") List<ItemView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
