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
