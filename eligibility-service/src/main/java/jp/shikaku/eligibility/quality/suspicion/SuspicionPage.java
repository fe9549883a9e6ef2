package jp.shikaku.eligibility.quality.suspicion;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of findings. */
@Schema(
        name = "SuspicionPage",
        requiredProperties = {"items"},
        description = "疑義の一ページ")
public record SuspicionPage(
        @Schema(description = "In the order they were found") List<Suspicion> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
