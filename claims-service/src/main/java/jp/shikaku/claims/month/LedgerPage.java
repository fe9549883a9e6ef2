package jp.shikaku.claims.month;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of ledger entries. */
@Schema(
        name = "LedgerPage",
        requiredProperties = {"items"})
public record LedgerPage(
        @Schema(description = "By receipt, decision, part, account and kind") List<LedgerItem> items,
        @Schema(description = "Opaque; absent on the last page") String nextCursor) {

    /** One entry. */
    @Schema(
            name = "LedgerEntry",
            requiredProperties = {
                "entryId",
                "receiptId",
                "decisionNumber",
                "part",
                "account",
                "side",
                "kind",
                "points",
                "yen",
                "bookedMonth",
                "bookedAt"
            })
    public record LedgerItem(
            @Schema(description = "Opaque") String entryId,
            @Schema(description = "Opaque") String receiptId,
            @Schema(description = "The decision that booked it", example = "2") int decisionNumber,
            @Schema(description = "レセプト分割番号", example = "1") int part,
            @Schema(
                            description = "INSURER_SHARE 保険者負担, PATIENT_SHARE 一部負担金, BURDEN_DIFFERENCE 負担割合差額, "
                                    + "MEALS 食事, MEAL_BURDEN 標準負担額, UNIDENTIFIED 資格不明, PUBLIC_EXPENSE 公費, "
                                    + "RETURNED 返戻, WITHDRAWN 取下げ, INSTITUTION_CLAIM 医療機関の請求. "
                                    + "Accept values not listed here",
                            example = "INSURER_SHARE")
                    String account,
            @Schema(description = "DEBIT 借方, CREDIT 貸方", example = "DEBIT") String side,
            @Schema(description = "BOOKING 計上, REVERSAL 取消", example = "BOOKING") String kind,
            @Schema(description = "保険者番号 of the part", example = "06132013") String insurerNumber,
            @Schema(description = "医療機関コード whose claim it is", example = "1311234567") String institutionCode,
            @Schema(description = "点, on the account that bears the part", example = "214") int points,
            @Schema(description = "yen", example = "1498") long yen,
            @Schema(description = "Month in which it was booked, not the claim month", example = "2026-11")
                    String bookedMonth,
            @Schema(example = "2026-11-05T01:02:03Z") Instant bookedAt,
            @Schema(description = "entryId of the booking it takes back") String reverses,
            @Schema(description = "Why it was booked") EntryReason reason,
            @Schema(
                            description =
                                    "審査支払機関 that its file was sent to: 1 or 2. A list of one of them also holds receipts that "
                                            + "were sent to the other and are paid by one of its insurers",
                            example = "1")
                    String reviewOrganisation) {}

    /** Why an entry was booked. */
    @Schema(
            name = "LedgerEntryReason",
            requiredProperties = {"outcome"})
    public record EntryReason(
            @Schema(description = "What was decided, as in Summary", example = "RETURNED") String outcome,
            @Schema(description = "receiptId of the earlier claim that this one makes again (再請求), by its 検索番号")
                    String reclaimOf,
            @Schema(description = "receiptId of the last claim that makes this one again (再請求), by its 検索番号")
                    String reclaimedBy) {}
}
