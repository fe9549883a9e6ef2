package jp.shikaku.eligibility.quality.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.eligibility.lookup.LookupAnswer;

/** The answer then and the answer now, side by side. */
@Schema(
        name = "DeskView",
        requiredProperties = {"then", "now", "differ"},
        description = "当時の回答と現在の回答")
public record DeskView(
        @Schema(description = "As it was answered 当時") LookupAnswer then,
        @Schema(description = "As it is answered now 現在") LookupAnswer now,
        @Schema(description = "A desk would be told something else now") boolean differ) {}
