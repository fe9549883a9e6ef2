package jp.shikaku.claims.month;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a month's receipts: received = refused + withdrawn + unclaimed + awaiting + all outcomes. */
@Schema(
        name = "Summary",
        requiredProperties = {"claimMonth", "files", "received", "refused", "byOutcome", "total"})
public record SummaryView(
        @Schema(description = "請求年月", example = "2026-10") String claimMonth,
        @Schema(description = "Files that count", example = "30") long files,
        @Schema(description = "Receipts in them", example = "1203") long received,
        @Schema(description = "Of these refused by the checks", example = "3") long refused,
        @Schema(description = "The others by what became of them") List<OutcomeSum> byOutcome,
        Total total,
        @Schema(description = "Withdrawn by their institutions 取下げ", example = "1") long withdrawn,
        @Schema(description = "With errors, and their files are claimed without", example = "0") long unclaimed,
        @Schema(description = "With errors, and the mode is not confirmed", example = "0") long awaiting) {

    /** Receipts with one outcome and code. */
    @Schema(
            name = "OutcomeSum",
            requiredProperties = {"outcome", "receipts", "parts", "points", "costYen"})
    public record OutcomeSum(
            @Schema(
                            description =
                                    "RECEIVED while not decided, NO_CHANGE, BRANCH_FOUND, MOVED, SPLIT, HELD, "
                                            + "BILLED_AS_CLAIMED, UNCONFIRMED, NOT_SUBJECT, RETURNED 返戻, WITHDRAWN 取下げ. Accept values not listed here",
                            example = "MOVED")
                    String outcome,
            @Schema(description = "確認区分", example = "04") String code,
            @Schema(example = "70") long receipts,
            @Schema(description = "Parts billed", example = "70") long parts,
            @Schema(description = "点", example = "51234") long points,
            @Schema(description = "points × 10, and meals", example = "512340") long costYen) {}

    /** All accepted receipts. */
    @Schema(
            name = "SummaryTotal",
            requiredProperties = {"receipts", "points", "costYen"})
    public record Total(
            @Schema(example = "1200") long receipts,
            @Schema(description = "点", example = "1012345") long points,
            @Schema(example = "10123450") long costYen) {}
}
