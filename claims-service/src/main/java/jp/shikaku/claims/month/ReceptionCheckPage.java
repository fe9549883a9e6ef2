package jp.shikaku.claims.month;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the results of the reception checks (受付・事務点検結果). */
@Schema(
        name = "ReceptionCheckPage",
        requiredProperties = {"items"})
public record ReceptionCheckPage(
        @Schema(description = "By reception number and fault") List<Item> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** One fault, and what it means for its receipt. */
    @Schema(
            name = "ReceptionCheck",
            requiredProperties = {"receptionNumber", "volume", "faultNumber", "code", "level", "line", "claimed"})
    public record Item(
            @Schema(description = "受付番号", example = "12") long receptionNumber,
            @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
            @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
            @Schema(description = "Number among the faults of the file", example = "1") int faultNumber,
            @Schema(description = "レセプト番号; absent for the file as a whole", example = "12") Integer receiptNumber,
            @Schema(description = "診療年月", example = "2026-09") String treatmentMonth,
            @Schema(description = "保険者番号 on the claim", example = "06132013") String claimedInsurer,
            @Schema(description = "合計点数", example = "434") Integer points,
            @Schema(description = "Code of the fault", example = "L3001") String code,
            @Schema(description = "L1, L2, L3, L4, L48", example = "L3") String level,
            @Schema(description = "Line of the file", example = "57") int line,
            @Schema(description = "The record", example = "RE") String record,
            @Schema(description = "Position of the item", example = "4") Integer item,
            @Schema(example = "氏名の記録がありません") String messageJa,
            @Schema(example = "the name is missing") String messageEn,
            @Schema(description = "Whether the receipt is claimed all the same 請求する", example = "true")
                    boolean claimed) {}
}
