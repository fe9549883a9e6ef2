package jp.shikaku.claims.statement;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of receipts whose burden ratio differs from the one the patient paid by. */
@Schema(
        name = "BurdenDifferencePage",
        requiredProperties = {"items"})
public record BurdenDifferencePage(
        @Schema(description = "By receipt and part") List<Item> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** One part of a receipt. */
    @Schema(
            name = "BurdenDifference",
            requiredProperties = {
                "receiptId",
                "part",
                "insurerNumber",
                "institutionCode",
                "decisionNumber",
                "paidTenths",
                "burdenTenths",
                "points",
                "differenceYen",
                "bookedMonth"
            })
    public record Item(
            @Schema(description = "Opaque") String receiptId,
            @Schema(description = "レセプト分割番号", example = "1") int part,
            @Schema(description = "保険者番号 of the insurer that pays now", example = "39131032") String insurerNumber,
            @Schema(description = "医療機関コード", example = "1311234567") String institutionCode,
            @Schema(description = "The decision that booked it last", example = "2") int decisionNumber,
            @Schema(description = "負担割合 by which the patient paid, tenths", example = "3") int paidTenths,
            @Schema(description = "負担割合 at the insurer that pays now, tenths", example = "1") int burdenTenths,
            @Schema(description = "点 of the part", example = "1000") long points,
            @Schema(
                            description =
                                    "points × (burden now − burden paid): below zero is owed to the person, above zero "
                                            + "by the person",
                            example = "-2000")
                    long differenceYen,
            @Schema(description = "Month in which it was booked last", example = "2026-11") String bookedMonth) {}
}
