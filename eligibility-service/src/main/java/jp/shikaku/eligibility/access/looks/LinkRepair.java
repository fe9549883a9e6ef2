package jp.shikaku.eligibility.access.looks;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a wrong link was repaired, as one of those concerned may see it: nothing of the other person.
 *
 * @param concern how it concerns the reader
 * @param insurerNumber the insurer whose number it is, who can be asked
 * @param qualificationId only where the number is the reader's own
 * @param personIds the reader's own persons concerned
 */
@Schema(
        name = "LinkRepair",
        requiredProperties = {"repairId", "concern", "text", "insurerNumber", "linkedAt", "repairedAt", "personIds"},
        description = "誤紐付けの訂正")
public record LinkRepair(
        @Schema(description = "Opaque id") String repairId,
        @Schema(
                        description = "A_STRANGERS_NUMBER_WAS_LINKED 他人の番号が紐付いていた, OWN_NUMBER_WAS_ELSEWHERE "
                                + "自分の番号が他人に紐付いていた, STATED_HERE 自らの届出の訂正. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"A_STRANGERS_NUMBER_WAS_LINKED\",\"OWN_NUMBER_WAS_ELSEWHERE\",\"STATED_HERE\"]"))
                String concern,
        @Schema(description = "What happened, for a person") LookText text,
        @Schema(description = "保険者番号 of the number concerned", example = "06132013") String insurerNumber,
        @Schema(description = "Only where the number is the reader's own") String qualificationId,
        @Schema(description = "The reader's own persons concerned") List<String> personIds,
        @Schema(description = "Since when the link was wrong") Instant linkedAt,
        @Schema(description = "When it was repaired") Instant repairedAt) {

    /**
     * A page of repairs.
     *
     * @param items the newest first
     * @param nextCursor opaque, absent on the last page
     */
    @Schema(name = "LinkRepairPage", requiredProperties = "items", description = "誤紐付け訂正の一ページ")
    public record Page(
            @Schema(description = "The newest first") List<LinkRepair> items,
            @Schema(description = "Opaque; absent on the last page") String nextCursor) {}
}
