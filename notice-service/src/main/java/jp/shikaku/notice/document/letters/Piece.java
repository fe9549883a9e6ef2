package jp.shikaku.notice.document.letters;

import java.util.List;

/**
 * What is not divided between lines: a letter, or a word with its reading (furigana) above it.
 *
 * @param base the letters
 * @param ruby the letters of the reading, empty for none; set in half the size
 */
public record Piece(List<Letter> base, List<Letter> ruby) {

    /** Where a line ends, whatever room it has. */
    public static final Piece BREAK = new Piece(List.of(), List.of());

    /** Size of a reading as a part of the size of its word. */
    public static final double RUBY_SIZE = 0.5;

    /** Width as a part of the type size. */
    double width() {
        return Math.max(width(base), RUBY_SIZE * width(ruby));
    }

    private static double width(List<Letter> letters) {
        double width = 0;
        for (Letter letter : letters) {
            width += letter.advance();
        }
        return width;
    }

    boolean isBreak() {
        return base.isEmpty();
    }

    boolean isSpace() {
        return !isBreak() && base.get(0).isSpace();
    }

    /** Whether it is the space between names, or between items in one line. */
    boolean isWideSpace() {
        return !isBreak() && base.get(0).codePoint() == '\u3000';
    }

    /** Whether the letter belongs to a word of an alphabet, which is not divided. */
    boolean isAlphabetic() {
        if (isBreak()) {
            return false;
        }
        int first = base.get(0).codePoint();
        return first < 0x2E80 && !Character.isWhitespace(first);
    }
}
