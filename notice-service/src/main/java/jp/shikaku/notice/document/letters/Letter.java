package jp.shikaku.notice.document.letters;

/**
 * One written character.
 *
 * @param face the typeface that has it
 * @param glyph its glyph there
 * @param text the character as text, with its variation selector
 * @param advance its width as a part of the type size
 * @param stroked whether it is made bold by an outline, because its typeface has no bold weight
 */
public record Letter(Typeface face, int glyph, String text, double advance, boolean stroked) {

    int codePoint() {
        return text.codePointAt(0);
    }

    boolean isSpace() {
        return Character.isWhitespace(codePoint());
    }
}
