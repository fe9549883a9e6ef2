package jp.shikaku.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

import jp.shikaku.model.character.CharacterKeys;
import jp.shikaku.model.character.VariationSelectors;

/**
 * Comparison keys of names. Two writings of one name, in another width, with a variation selector or with a variant of
 * a character by the MJ map (MJ縮退マップ), have one key; different characters (斎 and 斉) keep different keys. A key folded
 * again is the same key. Keys say which names are one; two names with different keys may still be equivalent where a
 * character may be either of two ({@link NameComparison}).
 */
public final class NameFolding {

    private static final String SMALL_KANA = "ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケヂジヅズヲオ";
    private static final Map<Integer, Integer> KANA = pairs(SMALL_KANA);

    private NameFolding() {}

    /** The key of a name in kanji: width, blanks, variation selectors and variants of characters folded. */
    public static String kanjiKey(String name) {
        return shaped(name)
                .codePoints()
                .map(CharacterKeys::single)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The key of a name in kana: width, hiragana, small kana, blanks, middle dots and long-vowel marks folded. */
    public static String kanaKey(String kana) {
        String plain = plainKanaKey(kana);
        if (plain != null) {
            return plain;
        }
        StringBuilder kept = new StringBuilder(kana.length());
        Normalizer.normalize(kana, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c) && !isMark(c))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFKC)
                .codePoints()
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
                .map(c -> KANA.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The key of a name in full-width katakana and blanks, as nearly all are stored: normalising changes nothing of it.
     * Null for any other.
     */
    private static String plainKanaKey(String kana) {
        StringBuilder key = new StringBuilder(kana.length());
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            boolean blank = c == ' ' || c == '　';
            if (!blank && (c < 'ァ' || c > 'ー')) {
                return null;
            }
            if (!blank && !isMark(c)) {
                key.append((char) KANA.getOrDefault((int) c, (int) c).intValue());
            }
        }
        return key.toString();
    }

    private static boolean isMark(int c) {
        return c == '・' || c == 'ー' || c == '-';
    }

    /** A text in one width, without blanks and variation selectors, compatibility ideographs unified. */
    static String shaped(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c) && !VariationSelectors.isOne(c))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFKC);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static Map<Integer, Integer> pairs(String table) {
        int[] points = table.codePoints().toArray();
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < points.length; i += 2) {
            pairs.put(points[i], points[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
