package jp.shikaku.notice.document;

import java.util.List;

/**
 * Why a document was not printed: one field, one kind, and the characters concerned. Findings hold code points, never
 * the whole name.
 *
 * @param field the printed item, for example {@code name}
 * @param kind what is wrong with it
 * @param codePoints the characters, as {@code U+20BB7}; empty when the text as a whole is at fault
 */
public record PrintFinding(String field, Kind kind, List<String> codePoints) {

    /** What keeps a text from being printed as written. */
    public enum Kind {
        /** No typeface at hand has a glyph for the character. */
        MISSING_GLYPH,
        /** The character asks for a particular shape (異体字, a variation sequence) that no typeface at hand has. */
        VARIATION_SEQUENCE,
        /** The registry's text itself carries a mark such as ● or 〓 in the place of a character. */
        REPLACEMENT_MARK,
        /** The text does not fit into its place at the smallest readable size. */
        TOO_LONG,
        /** The insurer has no name in the directory on the day of issue. */
        UNKNOWN_INSURER
    }

    public PrintFinding {
        codePoints = List.copyOf(codePoints);
    }
}
