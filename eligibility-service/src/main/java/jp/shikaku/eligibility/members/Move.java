package jp.shikaku.eligibility.members;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person who joined from, or left for, another insurer.
 *
 * @param entryId names both entries, to object to the other
 */
@Schema(
        name = "MemberMove",
        requiredProperties = {"entryId", "own", "other"},
        description = "転入・転出")
public record Move(
        @Schema(description = "Opaque; names both entries in an objection") String entryId,
        OwnEntry own,
        OtherEntry other) {}
