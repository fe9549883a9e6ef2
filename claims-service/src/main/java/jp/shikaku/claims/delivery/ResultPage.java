package jp.shikaku.claims.delivery;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of results.
 *
 * @param items in the order of files and receipts
 * @param nextCursor where the next page begins, absent on the last one
 */
@Schema(
        name = "QualificationResultPage",
        requiredProperties = {"items"})
public record ResultPage(List<QualificationResult> items, String nextCursor) {}
