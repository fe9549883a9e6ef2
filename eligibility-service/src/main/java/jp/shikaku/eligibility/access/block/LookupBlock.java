package jp.shikaku.eligibility.access.block;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person has blocked.
 *
 * @param since when it was last set; absent if it never was
 */
@Schema(name = "LookupBlock", requiredProperties = "parts", description = "照会制限")
public record LookupBlock(
        @Schema(
                        description = "ADDRESS_NAME 氏名・住所, CERTIFICATES 証, HISTORY 過去の資格, ALL 有効・無効以外のすべて. "
                                + "Accept values not listed here",
                        extensions =
                                @Extension(
                                        name = "x-extensible-enum",
                                        parseValue = true,
                                        value = "[\"ADDRESS_NAME\",\"CERTIFICATES\",\"HISTORY\",\"ALL\"]"))
                List<String> parts,
        @Schema(description = "When it was last set") Instant since) {}
