package jp.shikaku.eligibility.matching.findings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one item agreed. */
@Schema(
        name = "ComparedItem",
        requiredProperties = {"item", "comparison"},
        description = "照合項目")
public record ComparedItem(
        @Schema(description = "NAME 漢字氏名, KANA カナ氏名, BIRTH_DATE 生年月日, SEX 性別, ADDRESS 住所", example = "ADDRESS")
                String item,
        @Schema(description = "EQUAL 一致, EQUIVALENT 同一視, DIFFERENT 不一致, UNKNOWN 不明", example = "DIFFERENT")
                String comparison) {}
