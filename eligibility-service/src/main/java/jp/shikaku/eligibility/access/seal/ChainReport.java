package jp.shikaku.eligibility.access.seal;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a verification.
 *
 * @param blocks blocks that were found good, from the first one asked for
 * @param events events in them that are still kept
 * @param purgedUpToBlock last block whose events were lawfully removed; 0 if none
 * @param unsealed events behind the last block
 * @param headHash hash of the last good block; what was noted of it elsewhere earlier must be found again
 * @param firstBrokenBlock the first block that is not good; for events not sealed yet the number the next one would have
 * @param fault what is wrong with it
 * @param missingEvent number of the event that is gone
 */
@Schema(
        name = "AuditVerification",
        requiredProperties = {"intact", "blocks", "events", "purgedUpToBlock", "unsealed", "headHash"},
        description = "監査証跡の検証結果")
public record ChainReport(
        @Schema(description = "The whole chain is good") boolean intact,
        @Schema(description = "Good blocks", example = "120") long blocks,
        @Schema(description = "Events in them that are still kept", example = "119873") long events,
        @Schema(description = "Last block whose events were purged, 0 if none") long purgedUpToBlock,
        @Schema(description = "Events not sealed yet") long unsealed,
        @Schema(description = "SHA-256 of the last good block, hexadecimal; note it elsewhere") String headHash,
        @Schema(description = "The first broken block; absent when intact") Long firstBrokenBlock,
        @Schema(
                        description = "BLOCK_MISSING, BLOCK_ALTERED, CHAIN_BROKEN, EVENT_MISSING, CONTENT_ALTERED, "
                                + "UNSEALED_EVENT_MISSING. Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value =
                                                "[\"BLOCK_MISSING\",\"BLOCK_ALTERED\",\"CHAIN_BROKEN\",\"EVENT_MISSING\",\"CONTENT_ALTERED\",\"UNSEALED_EVENT_MISSING\"]"))
                String fault,
        @Schema(description = "Number of the event that is gone") Long missingEvent) {}
