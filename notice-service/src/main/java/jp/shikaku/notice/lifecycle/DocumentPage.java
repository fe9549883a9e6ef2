package jp.shikaku.notice.lifecycle;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of documents. */
@Schema(name = "DocumentPage", requiredProperties = "items", description = "文書の一覧の一ページ")
record DocumentPage(
        @Schema(description = "By time of issue") List<DocumentView> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
