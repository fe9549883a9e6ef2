package jp.shikaku.eligibility.lookup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person of a batch, by what is printed. Nothing but the id is checked before the batch is taken, so that one wrong
 * item harms no other.
 *
 * @param itemId the client's own id, unique in the batch; it should say nothing about the person
 */
@Schema(
        name = "LookupBatchItem",
        requiredProperties = {"itemId", "insurerNumber", "number", "birthDate"})
public record BatchItem(
        @Schema(
                        description = "Unique in the batch, up to 100 characters",
                        example = "0900-1",
                        maxLength = Batches.LONGEST_ID)
                String itemId,
        @Schema(description = "保険者番号, 6 or 8 digits", example = "06132013", maxLength = 8) String insurerNumber,
        @Schema(description = "記号", example = "１２３", maxLength = 40) String symbol,
        @Schema(description = "番号", example = "４５６７", maxLength = 40) String number,
        @Schema(description = "枝番; absent when none is printed", example = "01", maxLength = 2) String branch,
        @Schema(description = "生年月日", example = "1988-05-14", maxLength = 10) String birthDate) {}
