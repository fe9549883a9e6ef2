package jp.shikaku.claims.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change that an institution made in a receipt before the cut-off.
 *
 * @param changeNumber grows with every change
 * @param kind what was done
 * @param receiptNumber レセプト番号
 * @param receiptId the receipt before
 * @param successorId the receipt that took its place; absent for a withdrawal
 * @param changedBy who
 * @param changedAt when
 * @param reason why
 * @param differences what differs between the two, item by item
 */
@Schema(name = "ReceiptChange", description = "A change of a receipt レセプトの訂正・取下げ")
public record ReceiptChange(
        @Schema(example = "7") long changeNumber,
        @Schema(description = "CORRECTED 訂正, WITHDRAWN 取下げ, REINSTATED 取下げの取消", example = "CORRECTED") String kind,
        @Schema(description = "レセプト番号", example = "12") int receiptNumber,
        UUID receiptId,
        @Schema(description = "The receipt that took its place; absent for a withdrawal") UUID successorId,
        @Schema(description = "Who, as the token says", example = "clinic-1311234567") String changedBy,
        Instant changedAt,
        @Schema(description = "Why", example = "記号・番号の誤り") String reason,
        @Schema(description = "What differs 訂正前・訂正後; empty for a withdrawal") List<ReceiptDifference> differences) {

    /**
     * A page of changes.
     *
     * @param items in the order in which they were made
     * @param nextCursor where the next page begins, absent on the last one
     */
    @Schema(
            name = "ReceiptChangePage",
            requiredProperties = {"items"})
    public record Page(List<ReceiptChange> items, String nextCursor) {}
}
