package jp.shikaku.eligibility.access.looks;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of looks, the newest first. */
@Schema(name = "LookPage", requiredProperties = "items", description = "参照の記録の一ページ")
public record LookPage(
        @Schema(description = "The newest first") List<Look> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
