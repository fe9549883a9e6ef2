package jp.shikaku.claims.month;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of receipts and who pays them. */
@Schema(
        name = "AllocationPage",
        requiredProperties = {"items"})
public record AllocationPage(
        @Schema(description = "In the order of receiptId") List<AllocationItem> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** One receipt and who pays it. */
    @Schema(
            name = "Allocation",
            requiredProperties = {
                "receiptId",
                "institutionCode",
                "kind",
                "receiptNumber",
                "volume",
                "treatmentMonth",
                "outcome",
                "visitDays",
                "points",
                "costYen",
                "parts"
            })
    public record AllocationItem(
            @Schema(description = "Opaque") String receiptId,
            @Schema(description = "都道府県 2 + 点数表 1 + 医療機関コード 7", example = "1311234567") String institutionCode,
            @Schema(
                            description =
                                    "Kind of receipt: MEDICAL, DPC, DENTAL, PHARMACY. A hospital's medical and DPC "
                                            + "files have receipts of the same volume and number. Accept values not listed here",
                            example = "MEDICAL")
                    String kind,
            @Schema(description = "レセプト番号 in its file", example = "12") int receiptNumber,
            @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
            @Schema(description = "診療年月", example = "2026-09") String treatmentMonth,
            @Schema(description = "保険者番号 on the claim", example = "00138057") String claimedInsurer,
            @Schema(description = "See Summary", example = "SPLIT") String outcome,
            @Schema(description = "確認区分", example = "05") String code,
            @Schema(description = "Why it is, or was, held", example = "NOT_COVERED") String held,
            @Schema(description = "Days judged", example = "[5, 12, 20]") List<Integer> visitDays,
            @Schema(description = "合計点数", example = "321") int points,
            @Schema(description = "points × 10, and meals", example = "3210") long costYen,
            @Schema(description = "Who pays; empty while nobody is billed") List<PartView> parts,
            @Schema(
                            description =
                                    "審査支払機関 that its file was sent to: 1 or 2. A list of one of them also holds receipts that "
                                            + "were sent to the other and are paid by one of its insurers",
                            example = "1")
                    String reviewOrganisation) {}

    /** One payer's part. */
    @Schema(
            name = "Part",
            requiredProperties = {"part", "insurerNumber", "days", "visitDays", "points", "costYen"})
    public record PartView(
            @Schema(description = "レセプト分割番号; 1 stays with the insurer on the claim, or is the whole", example = "2")
                    int part,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(description = "Days of the month", example = "[12, 20]") List<Integer> days,
            @Schema(description = "診療実日数 of the part", example = "2") int visitDays,
            @Schema(description = "点", example = "214") int points,
            @Schema(description = "points × 10, and meals", example = "2140") long costYen) {}
}
