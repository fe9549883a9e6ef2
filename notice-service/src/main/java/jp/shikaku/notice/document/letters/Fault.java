package jp.shikaku.notice.document.letters;

import java.util.Locale;

/** A character that no typeface at hand writes as it is written. */
public record Fault(Kind kind, String codePoint) {

    /** Why it cannot be written. */
    public enum Kind {
        /** No typeface has a glyph for the character. */
        MISSING_GLYPH,
        /** No typeface has the particular shape that is asked for. */
        VARIATION_SEQUENCE,
        /** It is a mark that stands for a character somebody could not write. */
        REPLACEMENT_MARK
    }

    static Fault of(Kind kind, int codePoint) {
        return new Fault(kind, String.format(Locale.ROOT, "U+%04X", codePoint));
    }
}
