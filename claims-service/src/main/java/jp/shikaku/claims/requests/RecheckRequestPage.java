package jp.shikaku.claims.requests;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of requests. */
@Schema(
        name = "RecheckRequestPage",
        requiredProperties = {"items"})
public record RecheckRequestPage(
        @Schema(description = "The oldest first") List<RecheckRequestView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
