package jp.shikaku.notice.application;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of applications. */
@Schema(name = "ApplicationPage", requiredProperties = "items", description = "申請の一覧の一ページ")
record ApplicationPage(
        @Schema(description = "In the order they were received") List<ApplicationView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
