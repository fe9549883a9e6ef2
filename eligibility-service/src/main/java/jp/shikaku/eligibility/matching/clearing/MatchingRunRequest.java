package jp.shikaku.eligibility.matching.clearing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be compared. */
@Schema(name = "MatchingRunRequest", description = "全件照合の依頼")
public record MatchingRunRequest(
        @Schema(
                        description = "保険者番号. An insurer names its own; the operator may leave it out for everything",
                        example = "06132013",
                        maxLength = 8)
                String insurerNumber) {}
