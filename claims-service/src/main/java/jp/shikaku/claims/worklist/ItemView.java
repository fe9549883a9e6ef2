package jp.shikaku.claims.worklist;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.month.MonthPath;
import jp.shikaku.claims.ruling.KeptRuling;

/** An item of the worklist. The patient is not named in it: the receipt is. */
@Schema(
        name = "WorklistItem",
        requiredProperties = {
            "itemId",
            "kind",
            "reason",
            "state",
            "version",
            "reviewOrganisation",
            "raisedAt",
            "receipt"
        },
        description = "処理待ちの一件")
public record ItemView(
        @Schema(description = "Opaque") String itemId,
        @Schema(
                        description = "HELD 保留, BURDEN_DIFFERENCE 負担割合相違, RECHECK_REQUEST 資格確認請求, "
                                + "RECLAIM 請求中の再請求, STATED_CHANGE 保険変更の記載. Accept values not listed here",
                        example = "HELD",
                        implementation = String.class)
                ItemKind kind,
        @Schema(description = "Why: the reason for which it is held, or the kind", example = "RECORDED_BURDEN")
                String reason,
        @Schema(
                        description =
                                "OPEN 未処理, PROPOSED 承認待ち, SETTLED 処理済, OBSOLETE 不要. Accept values not listed here",
                        example = "OPEN",
                        implementation = String.class)
                ItemState state,
        @Schema(description = "Grows with every raising and decision; also the ETag", example = "1") int version,
        @Schema(description = "1 支払基金, 2 国保連", example = "1") String reviewOrganisation,
        @Schema(description = "Sum of the burden differences booked, yen", example = "-100") Long differenceYen,
        @Schema(description = "Since when a person is asked", example = "2026-11-05T01:02:03Z") Instant raisedAt,
        @Schema(description = "Whom it belongs to; absent if nobody", example = "reviewer:anna") String assignee,
        @Schema(description = "Until when it does", example = "2026-11-05T01:32:03Z") Instant leasedUntil,
        ItemReceipt receipt,
        @Schema(description = "What was decided by hand about the receipt, the newest last; not in lists")
                List<RulingView> rulings) {

    /** The receipt of an item. */
    @Schema(
            name = "WorklistReceipt",
            requiredProperties = {
                "receiptId",
                "claimMonth",
                "institutionCode",
                "volume",
                "receiptNumber",
                "treatmentMonth",
                "receiptType",
                "points",
                "costYen"
            })
    public record ItemReceipt(
            @Schema(description = "Opaque; /v1/receipts/{receiptId} tells more") String receiptId,
            @Schema(description = "請求年月", example = "2026-10") String claimMonth,
            @Schema(description = "医療機関コード", example = "1311234567") String institutionCode,
            @Schema(description = "マルチボリューム識別情報", example = "00") String volume,
            @Schema(description = "レセプト番号", example = "12") int receiptNumber,
            @Schema(description = "診療年月", example = "2026-09") String treatmentMonth,
            @Schema(description = "レセプト種別", example = "1112") String receiptType,
            @Schema(description = "保険者番号 on the claim", example = "00138057") String claimedInsurer,
            @Schema(description = "合計点数", example = "321") int points,
            @Schema(description = "yen, meals included", example = "3210") long costYen,
            @Schema(description = "What became of it up to now", example = "HELD") String outcome,
            @Schema(description = "確認区分", example = "06") String code) {}

    static ItemView of(Item item, List<KeptRuling> rulings) {
        Item.ReceiptLine receipt = item.receipt();
        return new ItemView(
                item.id().toString(),
                item.kind(),
                item.reason(),
                item.state(),
                item.version(),
                item.reviewOrganisation(),
                item.differenceYen(),
                item.raisedAt(),
                item.assignee(),
                item.leasedUntil(),
                new ItemReceipt(
                        item.key().receiptId().toString(),
                        MonthPath.format(item.key().claimMonth()),
                        receipt.institution(),
                        receipt.volume(),
                        receipt.number(),
                        MonthPath.format(receipt.treatmentMonth()),
                        receipt.type(),
                        receipt.claimedInsurer(),
                        receipt.points(),
                        receipt.costYen(),
                        receipt.outcome(),
                        receipt.code()),
                rulings == null ? null : rulings.stream().map(RulingView::of).toList());
    }
}
