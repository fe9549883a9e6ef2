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

    private static final int FIRST_WIDE = 0x2E80;
    private static final String NUMERALS = "〇一二三四五六七八九十百千";

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

    /** The code point it begins with. */
    int first() {
        return base.get(0).codePoint();
    }

    boolean isSpace() {
        return base.get(0).isSpace();
    }

    /** Whether it is the space between names, or between items in one line. */
    boolean isWideSpace() {
        return first() == '\u3000';
    }

    /** Whether the letter belongs to a word of an alphabet, which is not divided. */
    boolean isAlphabetic() {
        return first() < FIRST_WIDE && !isSpace();
    }

    boolean isHiragana() {
        return Character.UnicodeScript.of(first()) == Character.UnicodeScript.HIRAGANA;
    }

    boolean isKatakana() {
        return Character.UnicodeScript.of(first()) == Character.UnicodeScript.KATAKANA || first() == 'ー';
    }

    /** Whether it is a digit or one of the numerals of addresses. */
    boolean isNumeral() {
        return Character.isDigit(first()) || NUMERALS.indexOf(first()) >= 0;
    }
}
