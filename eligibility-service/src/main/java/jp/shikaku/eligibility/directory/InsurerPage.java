package jp.shikaku.eligibility.directory;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of insurers, by number; {@code nextCursor} is absent on the last one. */
@Schema(
        name = "InsurerPage",
        requiredProperties = {"items"})
public record InsurerPage(
        @Schema(description = "By number") List<InsurerEntry> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
