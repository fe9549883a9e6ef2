package jp.shikaku.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Comparison keys of names. Two writings of one name, in another width, with a variation selector or with a common
 * variant of a character, have one key; different characters (斎 and 斉) keep different keys. The table of variants
 * is a small replaceable one, not the national map.
 */
public final class NameFolding {

    private static final String VARIANTS = "髙高﨑崎𠮷吉邉辺邊辺德徳濵浜濱浜栁柳桒桑淸清眞真齋斎齊斉澤沢廣広嶋島嶌島槗橋舘館";
    private static final String SMALL_KANA = "ァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケヂジヅズヲオ";
    private static final Map<Integer, Integer> KANJI = pairs(VARIANTS);
    private static final Map<Integer, Integer> KANA = pairs(SMALL_KANA);

    private NameFolding() {}

    /** The key of a name in kanji: width, blanks, variation selectors and common variants folded. */
    public static String kanjiKey(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!isBlank(c) && !isVariationSelector(c)) {
                key.appendCodePoint(KANJI.getOrDefault(c, c));
            }
        });
        return key.toString();
    }

    /** The key of a name in kana: width, hiragana, small kana, blanks, middle dots and long-vowel marks folded. */
    public static String kanaKey(String kana) {
        StringBuilder key = new StringBuilder(kana.length());
        Normalizer.normalize(kana, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (!isBlank(c) && c != '・' && c != 'ー' && c != '-') {
                int katakana = c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c;
                key.appendCodePoint(KANA.getOrDefault(katakana, katakana));
            }
        });
        return key.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
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
