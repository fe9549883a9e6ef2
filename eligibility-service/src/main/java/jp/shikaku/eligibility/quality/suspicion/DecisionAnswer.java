package jp.shikaku.eligibility.quality.suspicion;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a decision, finding by finding, in the order asked. */
@Schema(
        name = "SuspicionDecisionAnswer",
        requiredProperties = {"items"},
        description = "判断の結果")
public record DecisionAnswer(List<Item> items) {

    /**
     * One finding.
     *
     * @param result DECIDED; UNCHANGED as it was decided so already; VANISHED as there is nothing to decide any more;
     *     CHANGED_MEANWHILE; NOT_FOUND also for a finding of other insurers
     */
    @Schema(
            name = "SuspicionDecisionResult",
            requiredProperties = {"findingId", "result"})
    public record Item(
            String findingId,
            @Schema(
                            description = "DECIDED, UNCHANGED, VANISHED, CHANGED_MEANWHILE or NOT_FOUND. "
                                    + "Accept values not listed here",
                            example = "DECIDED")
                    String result) {}
}
