package jp.shikaku.claims.month;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a month would bill if it were closed now, to be compared before the close; the digest stands for all of it. */
@Schema(
        name = "ControlTotals",
        requiredProperties = {"claimMonth", "digest", "receipts", "by", "items"})
public record ControlTotalsView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(
                        description =
                                "SHA-256 over the totals of all insurers and the counts of receipts; also the ETag. "
                                        + "State it in If-Match of the close")
                String digest,
        Receipts receipts,
        @Schema(description = "insurer or institution", example = "insurer") String by,
        @Schema(description = "By number") List<Item> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** Where the receipts are: received = decided + held + undecided + refused + unclaimed + awaiting + withdrawn. */
    @Schema(name = "ReceiptPlaces", description = "received is the sum of all others")
    public record Receipts(
            @Schema(description = "In files that count", example = "1203") long received,
            @Schema(description = "Decided, and not held", example = "1150") long decided,
            @Schema(description = "Held", example = "40") long held,
            @Schema(description = "Accepted and not decided yet", example = "0") long undecided,
            @Schema(description = "Refused by the checks", example = "3") long refused,
            @Schema(description = "With errors, and their files are claimed without", example = "8") long unclaimed,
            @Schema(description = "With errors, and the mode is not confirmed", example = "0") long awaiting,
            @Schema(description = "Withdrawn", example = "2") long withdrawn) {}

    /** The totals of one insurer or institution. */
    @Schema(
            name = "ControlTotal",
            requiredProperties = {"receipts", "points", "costYen", "heldReceipts", "heldPoints", "heldCostYen"})
    public record Item(
            @Schema(
                            description = "保険者番号, or 医療機関コード; absent for receipts that no insurer is named on",
                            example = "06132013")
                    String number,
            @Schema(description = "Receipts and parts decided", example = "120") long receipts,
            @Schema(description = "点", example = "41234") long points,
            @Schema(description = "points × 10, and meals", example = "412340") long costYen,
            @Schema(
                            description = "Held or undecided; at the close billed as claimed where an insurer is named",
                            example = "2")
                    long heldReceipts,
            @Schema(description = "点", example = "812") long heldPoints,
            @Schema(description = "points × 10, and meals", example = "8120") long heldCostYen) {

        String line() {
            return String.join(
                    ":",
                    String.valueOf(number),
                    Long.toString(receipts),
                    Long.toString(points),
                    Long.toString(costYen),
                    Long.toString(heldReceipts),
                    Long.toString(heldPoints),
                    Long.toString(heldCostYen));
        }
    }
}
