package jp.shikaku.claims.month;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger of a month summed up, beside the receipts it must equal. */
@Schema(
        name = "TrialBalance",
        requiredProperties = {"claimMonth", "accounts", "booked", "receipts", "balanced"})
public record TrialBalanceView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        List<AccountSum> accounts,
        @Schema(description = "Sum of all entries") Sum booked,
        @Schema(description = "Sum of the receipts that are booked") Sum receipts,
        @Schema(description = "Whether both are equal; an open month has no entries yet", example = "true")
                boolean balanced) {

    /** One account of one insurer. */
    @Schema(
            name = "AccountSum",
            requiredProperties = {"account", "entries", "points", "yen"})
    public record AccountSum(
            @Schema(description = "See LedgerEntry", example = "INSURER_SHARE") String account,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(example = "120") long entries,
            @Schema(description = "点", example = "41234") long points,
            @Schema(description = "yen", example = "288638") long yen) {}

    /** Points and yen. */
    @Schema(
            name = "Sum",
            requiredProperties = {"points", "yen"})
    public record Sum(
            @Schema(description = "点", example = "1012345") long points,
            @Schema(description = "yen", example = "10123450") long yen) {}
}
