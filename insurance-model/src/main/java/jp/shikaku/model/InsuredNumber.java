package jp.shikaku.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 記号・番号・枝番 with the insurer: the number under which a person is insured, as it is written.
 *
 * @param insurer 保険者番号
 * @param symbol 記号, null where there is none (late-stage elderly, some national health insurers)
 * @param number 番号
 * @param branch 枝番, two digits, null where it is not known or does not exist
 */
public record InsuredNumber(InsurerNumber insurer, String symbol, String number, String branch) {

    /** The characters from U+0021 on stand in full width from U+FF01 on, in the same order. */
    private static final char NARROW_FIRST = '!';

    private static final char WIDE_FIRST = '\uFF01';
    private static final char WIDE_LAST = '\uFF5E';

    public InsuredNumber {
        symbol = blankToNull(symbol);
        branch = blankToNull(branch);
        if (number == null || number.isBlank()) {
            throw new IllegalArgumentException("the number (番号) is missing");
        }
    }

    /**
     * What two writings of one number have in common: insurer, symbol and number folded in width, with one kind of
     * hyphen, without blanks and in upper case. The branch is no part of it, since it is often not known.
     */
    public String searchKey() {
        return insurer.value() + '|' + (symbol == null ? "" : fold(symbol)) + '|' + fold(number);
    }

    /** The branch as two half-width digits, or null. */
    public String normalisedBranch() {
        if (branch == null) {
            return null;
        }
        String folded = fold(branch);
        return folded.length() == 1 ? "0" + folded : folded;
    }

    /** Folds a symbol, number or branch for comparison. */
    static String fold(String written) {
        String plain = foldPlain(written);
        return plain == null ? foldAny(written) : plain;
    }

    /**
     * The same for a text of digits, Latin letters, blanks and {@code -} in either width, as nearly all are; null for any
     * other.
     */
    private static String foldPlain(String written) {
        char[] folded = new char[written.length()];
        int length = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char narrow = c >= WIDE_FIRST && c <= WIDE_LAST ? (char) (c - WIDE_FIRST + NARROW_FIRST) : c;
            if (narrow >= '0' && narrow <= '9' || narrow >= 'A' && narrow <= 'Z' || narrow == '-') {
                folded[length++] = narrow;
            } else if (narrow >= 'a' && narrow <= 'z') {
                folded[length++] = (char) (narrow - 'a' + 'A');
            } else if (narrow != ' ' && narrow != '\u3000') {
                return null;
            }
        }
        return new String(folded, 0, length);
    }

    static String foldAny(String written) {
        String wide = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(wide.length());
        wide.codePoints().forEach(c -> {
            if (isHyphen(c)) {
                folded.append('-');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == 'ー' || c == '−' || c == '―' || c == '─' || c == '━' || c >= 0x2010 && c <= 0x2014;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
