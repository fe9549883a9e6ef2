package jp.shikaku.eligibility.changes;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the change feed.
 *
 * @param nextCursor where to go on; absent only when nothing was ever read or changed
 * @param headPosition the newest knowledge position when the page was read
 */
@Schema(
        name = "ChangePage",
        requiredProperties = {"items", "headPosition"},
        description = "変更通知の一ページ")
public record ChangePage(
        @Schema(description = "In the order the registry learned them") List<Change> items,
        @Schema(description = "Opaque; pass as after to go on") String nextCursor,
        @Schema(description = "Newest knowledge position", example = "120") long headPosition) {}
