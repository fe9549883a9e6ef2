package jp.shikaku.notice.style;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.notice.document.layout.Wording;

/**
 * The style of an insurer as it stands.
 *
 * @param style as stated, absent if nothing ever was
 */
@Schema(
        name = "InsurerStyle",
        requiredProperties = {"insurerNumber", "version", "replaceableTexts"},
        description = "What an insurer brings to its documents. 保険者ごとの体裁")
record StyleView(
        @Schema(description = "保険者番号, 8 digits", example = "06132013") String insurerNumber,
        @Schema(description = "0 if nothing was stated yet", example = "3") int version,
        @Schema(example = "2026-10-15T10:02:03+09:00") Instant setAt,
        StyleStatement style,
        @Schema(
                        description = "Texts that can be replaced, by name, in our words. 差し替えられる文言",
                        example = "{\"contactNote\": \"内容に誤りがあるときは、保険者へご連絡ください。\"}")
                Map<String, String> replaceableTexts) {

    static StyleView of(String insurerNumber, StyleEntity style, Map<String, Wording.Replaceable> replaceable) {
        Map<String, String> texts = new TreeMap<>();
        replaceable.forEach((name, text) -> texts.put(name, text.text()));
        return style == null
                ? new StyleView(insurerNumber, 0, null, null, texts)
                : new StyleView(insurerNumber, style.version(), style.setAt(), style.stated(), texts);
    }
}
