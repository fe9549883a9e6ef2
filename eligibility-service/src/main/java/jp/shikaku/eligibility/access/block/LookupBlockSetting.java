package jp.shikaku.eligibility.access.block;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person wants to be blocked from now on.
 *
 * @param parts replaces what was set before; empty blocks nothing
 */
@Schema(name = "LookupBlockSetting", description = "照会制限の設定")
public record LookupBlockSetting(
        @NotNull
                @Size(max = 4)
                @Schema(description = "Replaces what was set before; empty blocks nothing", example = "[\"HISTORY\"]")
                Set<BlockedPart> parts) {}
