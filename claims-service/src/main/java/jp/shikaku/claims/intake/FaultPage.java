package jp.shikaku.claims.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of faults.
 *
 * @param items in the order of the file
 * @param nextCursor where the next page begins, absent on the last one
 */
@Schema(
        name = "ClaimFileFaultPage",
        requiredProperties = {"items"})
public record FaultPage(List<FoundFault> items, String nextCursor) {}
