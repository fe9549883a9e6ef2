package jp.shikaku.notice.lifecycle;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of entitlements. */
@Schema(name = "EntitlementPage", requiredProperties = "items", description = "交付対象者の一覧の一ページ")
record EntitlementPage(
        @Schema(description = "In the order they were decided") List<EntitlementView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
