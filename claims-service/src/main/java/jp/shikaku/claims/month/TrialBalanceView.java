package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger of a month summed up, beside the receipts it must equal. */
@Schema(
        name = "TrialBalance",
        requiredProperties = {"claimMonth", "accounts", "credits", "booked", "credited", "receipts", "balanced"})
public record TrialBalanceView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "The instant asked for") Instant asOf,
        @Schema(description = "Debit side: who bears the receipts 借方") List<AccountSum> accounts,
        @Schema(description = "Credit side: what institutions claim 貸方") List<AccountSum> credits,
        @Schema(description = "Sum of the debit side") Sum booked,
        @Schema(description = "Sum of the credit side") Sum credited,
        @Schema(description = "Sum of the receipts that are booked") Sum receipts,
        @Schema(description = "Whether all three are equal; an open month has no entries yet", example = "true")
                boolean balanced) {

    /** One account of one insurer. */
    @Schema(
            name = "AccountSum",
            requiredProperties = {"account", "side", "entries", "receipts", "points", "yen"})
    public record AccountSum(
            @Schema(description = "See LedgerEntry", example = "INSURER_SHARE") String account,
            @Schema(description = "DEBIT 借方, CREDIT 貸方", example = "DEBIT") String side,
            @Schema(description = "保険者番号", example = "06132013") String insurerNumber,
            @Schema(example = "120") long entries,
            @Schema(description = "Receipts with an entry there", example = "110") long receipts,
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
