package jp.shikaku.claims.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jp.shikaku.claims.report.ReportTexts;

/**
 * One item of what was claimed or confirmed.
 *
 * @param item stable key, for example insurer
 * @param label the item in Japanese as the file prints it
 * @param value the value; empty for an item that is told by its label only
 */
@Schema(name = "NamedValue")
public record NamedValue(
        @Schema(description = "Stable key", example = "insurer") String item,
        @Schema(description = "As the file prints it", example = "保険者番号") String label,
        @Schema(description = "The value; empty where only the label is told", example = "06132013") String value) {

    static NamedValue of(String item, Object value) {
        return new NamedValue(item, ReportTexts.of("item." + item).ja(), value.toString());
    }

    /** An item that stands once per public payer, 公費 1–4. */
    static NamedValue numbered(String item, int number, Object value) {
        return new NamedValue(
                item, ReportTexts.of("item." + item).ja().replace("{n}", Integer.toString(number)), value.toString());
    }

    /** As the file prints it: label, full-width colon, value. */
    String printed() {
        return label + '：' + value;
    }
}
