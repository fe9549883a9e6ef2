package jp.shikaku.eligibility.matching.findings;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each statement of a release. */
@Schema(
        name = "MatchingReleaseResult",
        requiredProperties = {"items"})
public record ReleaseResult(@Schema(description = "In the order asked") List<Item> items) {

    /** One statement. */
    @Schema(
            name = "MatchingReleaseItem",
            requiredProperties = {"qualificationId", "verdict"})
    public record Item(
            @Schema(description = "As sent") String qualificationId,
            @Schema(
                            description = "RELEASED 疑いなし, UNCHANGED 登録済み, NOT_FOUND 該当なし, "
                                    + "NOT_HELD 確認の対象でない（取消済みを含む）. Accept values not listed here",
                            example = "RELEASED")
                    String verdict) {}
}
