package jp.shikaku.eligibility.lookup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sentence shown to people.
 *
 * @param ja Japanese
 * @param en English
 */
@Schema(
        name = "LocalizedText",
        requiredProperties = {"ja", "en"})
public record LocalizedText(
        @Schema(example = "資格は有効です。") String ja, @Schema(example = "The qualification is valid.") String en) {}
