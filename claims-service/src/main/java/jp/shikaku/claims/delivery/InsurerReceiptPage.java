package jp.shikaku.claims.delivery;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of an insurer's receipts.
 *
 * @param items receipts and parts
 * @param nextCursor where the next page begins, absent on the last one
 */
@Schema(
        name = "InsurerReceiptPage",
        requiredProperties = {"items"})
public record InsurerReceiptPage(List<InsurerReceipt> items, String nextCursor) {}
