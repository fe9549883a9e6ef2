package jp.shikaku.claims.ruling;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words of a person about a decision: at most 500 characters, and nothing that looks like somebody's number. A date or an
 * amount is fine; six digits in a row, or ten that are only parted by blanks and hyphens, are a number of somebody.
 *
 * @param value the words, without leading and trailing blanks
 */
public record FreeText(String value) {

    /** Longest text. */
    public static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d{6}|\\d(?:[\\s\\-‐‑–—−ー]*\\d){9}");

    public FreeText {
        value = value.strip();
        if (value.isEmpty() || value.length() > MOST) {
            throw new IllegalArgumentException("1 to 500 characters are needed");
        }
        if (NUMBER.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC)).find()) {
            throw new IllegalArgumentException("a number of a person may not stand in the text");
        }
    }

    /** The words are never written anywhere by accident. */
    @Override
    public String toString() {
        return "FreeText[withheld]";
    }
}
