package jp.shikaku.eligibility.lookup;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.support.ProblemError;

/** The answers of a batch, one per item and in their order. */
@Schema(
        name = "LookupBatchAnswer",
        requiredProperties = {"items"})
public record BatchAnswer(List<Item> items) {

    /**
     * One item's answer.
     *
     * @param answer absent if the item could not be asked
     * @param errors the places of the item that are wrong, absent if it was answered
     */
    @Schema(
            name = "LookupBatchItemAnswer",
            requiredProperties = {"itemId"})
    public record Item(
            @Schema(example = "0900-1") String itemId,
            LookupAnswer answer,
            @Schema(description = "Code of the error, SK-REQ-002; absent if answered") String code,
            List<ProblemError> errors) {}
}
